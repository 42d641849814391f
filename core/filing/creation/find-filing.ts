import { isRecord } from '../../../contract/connect-api.ts';
import { type AppError, type ErrorCode, isAppError } from '../../../contract/errors.ts';
import type { JiraClient } from '../../jira/client.ts';
import type { FoundIssue, IssueClient, KeyedIssue } from '../../jira/issue-client.ts';
import type { CreatedIssue } from '../../jira/model.ts';
import { filingProperty } from './create-issue.ts';
import type { FilingRecord } from '../model.ts';
import { probeKeys, type ProbedJira } from './probe-keys.ts';

/** For a Jira that took its time to carry out a request nobody waited for any more. */
const marginMinutes = 10;

/** The part of a Jira in which a filing is looked for. */
export type SearchedJira = Pick<IssueClient, 'ownIssues' | 'issueProperty'> &
  ProbedJira &
  Pick<JiraClient, 'myself'>;

/** What the look for an issue came to. */
export type Look =
  | { readonly status: 'found'; readonly issue: CreatedIssue }
  /** Jira has none. */
  | { readonly status: 'none' }
  /** The search shows none, and may be late. */
  | { readonly status: 'not-shown' }
  /** Jira could not read all of it for the moment. */
  | { readonly status: 'partly' };

/**
 * Looks for the issue that a try without an answer has made after all. No Jira can be searched for the
 * property without an app in it, so the user's own newest issues are looked at, and then those that the
 * project got since: the search may not know them yet.
 */
export async function findFiling(
  jira: SearchedJira,
  record: FilingRecord,
  nowMs: number,
): Promise<Look> {
  const { summary, pendingAttempt, projectId } = record;
  if (pendingAttempt === null) return { status: 'none' };
  // Told as a span, so that the clocks of the pane and of Jira may differ.
  const minutesSince = Math.max(0, nowMs - pendingAttempt.atMs) / 60_000;
  const own = await jira.ownIssues({ withinMinutes: minutesSince + marginMinutes });
  const likelyFirst = own.toSorted(
    (one, other) => Number(other.summary === summary) - Number(one.summary === summary),
  );
  for (const found of likelyFirst) {
    // One after another: the first is nearly always the one.
    // oxlint-disable-next-line no-await-in-loop
    if (await belongsToFiling(jira, found, record))
      return { status: 'found', issue: madeOf(record, found) };
  }
  if (projectId === undefined) return { status: 'not-shown' };
  const me = record.request === undefined ? null : (await jira.myself()).id;
  const isWanted = (issue: KeyedIssue): boolean =>
    isRecord(issue.property) || issue.creatorId === me
      ? isOf(issue, issue.property, record)
      : false;
  // A minute more: Jira knows times to the minute.
  const probed = await probeKeys(jira, { projectId, minutes: minutesSince + 1 }, isWanted);
  switch (probed.status) {
    case 'found':
      return { status: 'found', issue: madeOf(record, probed.issue) };
    case 'not-possible':
      return { status: 'not-shown' };
    case 'none':
    case 'partly':
      return probed;
  }
}

function madeOf(record: FilingRecord, { id, key, url }: FoundIssue): CreatedIssue {
  return { id, key, url, ...portalOf(record, key) };
}

/** The user's own new issues with the summary of a filing, but for its own issue: there is hardly ever one. */
export async function sameSummaryIssues(
  jira: Pick<IssueClient, 'ownIssues'>,
  { issue, summary }: FilingRecord,
): Promise<readonly FoundIssue[]> {
  const own = await jira.ownIssues({ withinMinutes: marginMinutes });
  return own.filter((found) => found.id !== issue?.id && found.summary === summary);
}

/**
 * Tells whether a filing has made an issue. A request gets the property only when it is there: without
 * it counts what the user has made in the project since the try, with the same summary and by no other
 * filing.
 */
export async function belongsToFiling(
  jira: Pick<IssueClient, 'issueProperty'>,
  issue: FoundIssue,
  record: FilingRecord,
): Promise<boolean> {
  return isOf(issue, await jira.issueProperty(issue.id, filingProperty), record);
}

function isOf(
  { id, key, summary }: FoundIssue,
  property: unknown,
  { filingId, summary: wanted, request }: FilingRecord,
): boolean {
  if (isRecord(property)) return property['id'] === filingId;
  if (request === undefined || request.before.includes(id)) return false;
  return key.startsWith(`${request.projectKey}-`) && (!request.hasSummary || summary === wanted);
}

function portalOf({ request }: FilingRecord, key: string): Pick<CreatedIssue, 'portalUrl'> {
  const portal = request?.portal ?? null;
  return portal === null ? {} : { portalUrl: `${portal}/${key}` };
}

/** Answers after which it is certain that Jira has made nothing. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  'FIELDS_REJECTED',
  'EMOJI_REFUSED',
  'CUSTOMER_NOT_ALLOWED',
  'CUSTOMER_REJECTED',
  'PERMISSION_MISSING',
  'CREDENTIALS_REJECTED',
  'CAPTCHA_REQUIRED',
  'BASIC_DISABLED',
  'SIGNED_IN_AS_NOBODY',
  'SIGN_IN_METHOD_NOT_ALLOWED',
  'TICKET_MISSING',
  'TICKET_INVALID',
  'TICKET_EXPIRED',
  'JIRA_BUSY',
  'CONNECT_BUSY',
  'JIRA_XSRF_REFUSED',
  'JIRA_NOT_FOUND',
  'CALL_NOT_ALLOWED',
  'SITE_UNKNOWN',
  'NO_CONNECTION',
  'REQUEST_INVALID',
  'REQUEST_TOO_LARGE',
  'HEADERS_TOO_LARGE',
  'TOKEN_MALFORMED',
  'ACCESS_EXPIRED',
  'RENEWAL_REFUSED',
  'USER_TOKEN_MISSING',
  'USER_TOKEN_REJECTED',
  'MICROSOFT_UNREACHABLE',
  'MICROSOFT_NOT_OFFERED',
  'MICROSOFT_SIGN_IN_FAILED',
  'JIRA_MOVED',
  'JIRA_CERTIFICATE_REJECTED',
  'JIRA_TLS_FAILED',
  'JIRA_CLIENT_CERTIFICATE_REJECTED',
]);

/** Returns whether Jira may have carried out a request that failed with this error. */
export function mayHaveArrived(error: AppError): boolean {
  if (refusals.has(error.code)) return false;
  if (isAppError(error, 'JIRA_TIMED_OUT')) {
    const { isUnsent, retryAfterSeconds } = error.facts;
    return isUnsent === undefined && retryAfterSeconds === undefined;
  }
  if (!isAppError(error, 'JIRA_UNREACHABLE')) return true;
  // While the circuit is open, Connect sends nothing.
  if (error.facts.retryAfterSeconds !== undefined) return false;
  // Connect gives a reason when no connection came about; the browser gives none.
  return error.facts.reason === 'from-this-window' || error.facts.reason === undefined;
}
