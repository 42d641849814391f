import { isRecord } from '../../../contract/connect-api.ts';
import { valueProblem } from '../../jira/encode-fields.ts';
import type { FoundIssue } from '../../jira/issue-client.ts';
import type {
  FieldKind,
  FieldValue,
  IssueField,
  IssueType,
  Project,
  RequestType,
} from '../../jira/model.ts';
import { readNumber } from '../../jira/read-number.ts';
import type { EffectiveDraft } from '../model.ts';
import { portalUrl } from './portal-url.ts';

/** An issue that the user makes on Jira's own page, for a form that cannot be filled here. */
export interface ContinueInJira {
  readonly siteId: string;
  readonly mailKey: string;
  readonly projectKey: string;
  readonly startedAtMs: number;
  /** Ids of the fields that the address carried; the page decides about them. */
  readonly carried: readonly string[];
  /** Ids of the user's issues that were there before. */
  readonly known: readonly string[];
}

export interface ContinueInJiraParts {
  readonly baseUrl: string;
  readonly project: Project;
  readonly issueType: IssueType;
  readonly draft: Pick<EffectiveDraft, 'summary' | 'values'>;
  readonly fields: readonly IssueField[];
}

/** What browsers, gateways and Jira's own server take without complaint. */
const maxUrlLength = 4_000;

/**
 * The address of Jira's create page, or of the portal's for a request, filled with what an address can carry, and the fields it carries.
 * The mail's text is not among them: addresses stand in logs. It is added when the issue is there.
 */
export function continueInJiraUrl({
  baseUrl,
  project,
  issueType,
  draft,
  fields,
}: ContinueInJiraParts): {
  readonly url: string;
  readonly carried: readonly string[];
} {
  const { request } = issueType;
  let url =
    request === undefined ? createPage(baseUrl, project, issueType) : portalPage(baseUrl, request);
  const carried: string[] = [];
  const add = (id: string, pairs: readonly Pair[]): void => {
    const next = `${url}${/[?]$/.test(url) ? '' : '&'}${new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()}`;
    if (pairs.length === 0 || next.length > maxUrlLength) return;
    url = next;
    carried.push(id);
  };
  add('summary', [['summary', draft.summary]]);
  for (const field of fields) {
    const value = draft.values[field.id];
    // The portal may not read its address: only what it insists on is then sure to be there.
    if (request !== undefined && !field.isRequired) continue;
    if (value !== undefined && valueProblem({ kind: field.kind, value }) === null) {
      add(field.id, writers[field.kind]?.(field.id, value) ?? []);
    }
  }
  return { url, carried };
}

function createPage(baseUrl: string, project: Project, type: IssueType): string {
  const start = new URLSearchParams({ pid: project.id, issuetype: type.id });
  return `${baseUrl}/secure/CreateIssueDetails!init.jspa?${start.toString()}`;
}

function portalPage(baseUrl: string, request: RequestType): string {
  const portal = portalUrl(baseUrl, request);
  return portal === null
    ? `${baseUrl}/servicedesk/customer/portals?`
    : `${portal}/create/${encodeURIComponent(request.requestTypeId)}?`;
}

/** Issues that were made since the hand-over, in its project. */
export function issuesSince(
  { known, projectKey }: ContinueInJira,
  own: readonly FoundIssue[],
): readonly FoundIssue[] {
  return own.filter(({ id, key }) => !known.includes(id) && key.startsWith(`${projectKey}-`));
}

/** Reads what was kept of a hand-over; null when there is none, or none of this. */
export function decodeContinueInJira(value: unknown): ContinueInJira | null {
  if (!isRecord(value)) return null;
  const { siteId, mailKey, projectKey, startedAtMs } = value;
  if (typeof siteId !== 'string' || typeof mailKey !== 'string') return null;
  if (typeof projectKey !== 'string' || typeof startedAtMs !== 'number') return null;
  return {
    siteId,
    mailKey,
    projectKey,
    startedAtMs,
    carried: textsOf(value['carried']),
    known: textsOf(value['known']),
  };
}

type Pair = readonly [name: string, value: string];
type Writer = (id: string, value: FieldValue) => readonly Pair[];

const text: Writer = (id, value) => (value.kind === 'text' ? [[id, value.text.trim()]] : []);
const option: Writer = (id, value) => (value.kind === 'option' ? [[id, value.id]] : []);
const found: Writer = (id, value) =>
  value.kind === 'found' ? value.items.map((item) => [id, item.id] as const) : [];
const options: Writer = (id, value) =>
  value.kind === 'options' ? value.ids.map((one) => [id, one] as const) : [];

/**
 * Kinds that the page reads from its address. Dates are not among them, since it wants them in the
 * user's own format; long texts are not, since they do not belong into an address.
 */
const writers: Readonly<Partial<Record<FieldKind, Writer>>> = {
  text,
  // By a point: in what language Jira's page will be is not known here.
  number: (id, value) =>
    value.kind === 'text' ? [[id, String(readNumber(value.text, value.decimal))]] : [],
  url: text,
  option,
  radio: option,
  options,
  checkboxes: options,
  cascade: (id, value) =>
    value.kind === 'cascade'
      ? [[id, value.id], ...(value.childId === null ? [] : [[`${id}:1`, value.childId] as const])]
      : [],
  user: found,
  assignee: found,
  labels: (id, value) =>
    value.kind === 'labels' ? value.labels.map((label) => [id, label] as const) : [],
};

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
