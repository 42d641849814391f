import { AppError } from '../../../contract/errors.ts';
import type { EmailDocument } from '../../convert/document.ts';
import { valueProblem } from '../../jira/encode-fields.ts';
import type { FilledField, IssueField, IssueType, Project } from '../../jira/model.ts';
import { summaryLine } from '../../jira/one-line.ts';
import { uniqueFileNames } from '../files/file-names.ts';
import { portalUrl } from './portal-url.ts';
import type { EffectiveDraft, FilingPlan, OfferedFile, RequestPlan } from '../model.ts';

export interface PlanOptions {
  readonly draft: EffectiveDraft;
  /** Of the chosen project and type. */
  readonly fields: readonly IssueField[];
  readonly files: readonly OfferedFile[];
  /** What the mail or the user says, with the links of shared files. */
  readonly description: EmailDocument;
  /** Random, made once for this filing; the issue carries it. */
  readonly filingId: string;
  /** Where the issue goes; needed to raise a request. */
  readonly place?: FilingPlace;
  /** What the form calls these, for saying that they are missing. */
  readonly labels: {
    readonly project: string;
    readonly issueType: string;
    readonly summary: string;
  };
}

interface FilingPlace {
  /** Of the site. */
  readonly baseUrl: string;
  readonly project: Project;
  readonly issueType: IssueType;
}

/**
 * Decides everything that will be sent, before the first request.
 *
 * @throws {AppError} FIELDS_UNSUPPORTED when Jira requires what cannot be filled here;
 *   FIELDS_MISSING when something required is empty, or a number or date is none.
 */
export function planFiling(options: PlanOptions): FilingPlan {
  const { draft, fields, labels, filingId } = options;
  const { projectId, issueTypeId } = draft;
  const summary = summaryLine(draft.summary);
  const missing = [
    ...(projectId === null ? [labels.project] : []),
    ...(issueTypeId === null ? [labels.issueType] : []),
    ...(summary === '' ? [nameOf('summary', fields) ?? labels.summary] : []),
  ];
  if (projectId === null || issueTypeId === null)
    throw new AppError('FIELDS_MISSING', { names: missing });

  const unsupported = fields.filter((field) => mustBeFilled(field) && field.kind === 'unsupported');
  if (unsupported.length > 0) {
    throw new AppError('FIELDS_UNSUPPORTED', { names: unsupported.map(({ name }) => name) });
  }
  // Jira refuses a field that is not on its create screen.
  const hasDescription = nameOf('description', fields) !== null;
  const description = hasDescription ? options.description : { blocks: [] };
  const further = fields.filter(({ id }) => id !== 'summary' && id !== 'description');
  missing.push(
    ...fields
      .filter(({ id }) => id === 'description')
      .filter((field) => mustBeFilled(field) && description.blocks.length === 0)
      .map(({ name }) => name),
    ...further.filter((field) => isMissing(field, draft)).map(({ name }) => name),
  );
  if (missing.length > 0) throw new AppError('FIELDS_MISSING', { names: missing });

  return {
    filingId,
    projectId,
    issueTypeId,
    summary,
    description,
    fields: filledFields(further, draft),
    files: filesToSend(options.files, draft.tickedFiles),
    watchers: draft.watchers,
    ...requestOf(options),
  };
}

function requestOf({ place, fields }: PlanOptions): Pick<FilingPlan, 'request' | 'names'> {
  const type = place?.issueType.request;
  if (place === undefined || type === undefined) return {};
  const { deskId, requestTypeId } = type;
  const hasSummary = fields.some(({ id }) => id === 'summary');
  const request: RequestPlan = {
    project: place.project,
    deskId,
    requestTypeId,
    portal: portalUrl(place.baseUrl, type),
    later: [
      ...(hasSummary ? [] : ['summary']),
      ...fields.filter(({ isAfter }) => isAfter === true).map(({ id }) => id),
    ],
  };
  return { request, names: namesOf(fields) };
}

/** What Jira calls the fields, by id. */
export function namesOf(fields: readonly IssueField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map(({ id, name }) => [id, name]));
}

function nameOf(id: string, fields: readonly IssueField[]): string | null {
  return fields.find((field) => field.id === id)?.name ?? null;
}

function mustBeFilled(field: IssueField): boolean {
  return field.isRequired && !field.hasDefault;
}

function isMissing(field: IssueField, draft: EffectiveDraft): boolean {
  const value = draft.values[field.id];
  if (value === undefined) return mustBeFilled(field);
  const problem = valueProblem({ kind: field.kind, value });
  if (problem === null) return false;
  // What was typed and is no number or date would get lost without a word.
  return problem !== 'empty' || (value.kind === 'cleared' ? field.isRequired : mustBeFilled(field));
}

function filledFields(
  fields: readonly IssueField[],
  draft: EffectiveDraft,
): Readonly<Record<string, FilledField>> {
  return Object.fromEntries(
    fields.flatMap(({ id, kind }) => {
      const value = draft.values[id];
      if (value === undefined) return [];
      // Left out, a cleared field would get Jira's default after all.
      const isSent = value.kind === 'cleared' || valueProblem({ kind, value }) === null;
      return isSent ? [[id, { kind, value }]] : [];
    }),
  );
}

/** Shared files are links in the text; a file with an obstacle was said to stay behind. */
export function filesToSend(
  files: readonly OfferedFile[],
  tickedFiles: readonly string[],
): readonly OfferedFile[] {
  const chosen = files.filter(
    ({ id, obstacle, source }) =>
      tickedFiles.includes(id) && obstacle === null && source !== 'cloud',
  );
  const names = uniqueFileNames(chosen.map(({ name }) => name));
  return chosen.map((file, index) => ({ ...file, name: names[index] ?? file.name }));
}
