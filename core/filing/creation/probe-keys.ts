import { isAppError } from '../../../contract/errors.ts';
import type { JiraClient } from '../../jira/client.ts';
import type { KeyedIssue } from '../../jira/issue-client.ts';
import { filingProperty } from './create-issue.ts';

/** The part of a Jira that is read by key. */
export type ProbedJira = Pick<JiraClient, 'newestKeys' | 'issuesByKey' | 'keysAtOnce' | 'project'>;

/** What reading by key came to. */
export type Probe =
  | { readonly status: 'found'; readonly issue: KeyedIssue }
  /** None of the keys that come next is an issue of the filing. */
  | { readonly status: 'none' }
  /** Some of them could not be read for the moment. */
  | { readonly status: 'partly' }
  /** An administrator does not allow it, or the user sees no issue that tells how far the keys are. */
  | { readonly status: 'not-possible' };

/** Keys without an issue after which no more are tried: deleted issues, and issues the user may not see. */
const maxGap = 10;

/** How many keys are tried. No project gets so many issues between two clicks. */
const maxKeys = 500;

/**
 * Reads the issues with the keys that a project gave since a time, until the wanted one is there. A search
 * may be late, on Cloud by 15 seconds; reading by key never is.
 */
export async function probeKeys(
  jira: ProbedJira,
  { projectId, minutes }: { readonly projectId: string; readonly minutes: number },
  isWanted: (issue: KeyedIssue) => boolean,
): Promise<Probe> {
  try {
    const before = await jira.newestKeys({ projectId, beforeMinutes: minutes });
    const known = rangeOf(before);
    if (known !== null) return await probe(jira, known, isWanted);
    // A new project, or one whose issues the user may not see.
    const { key } = await jira.project(projectId);
    const probed = await probe(jira, { prefix: key, first: 1, known: 0 }, isWanted);
    return probed.status === 'none' ? { status: 'not-possible' } : probed;
  } catch (thrown) {
    if (isImpossible(thrown)) return { status: 'not-possible' };
    throw thrown;
  }
}

/** A user may be allowed to create issues in a project, and not to see the project. */
function isImpossible(thrown: unknown): boolean {
  return (
    isAppError(thrown, 'CALL_NOT_ALLOWED') ||
    isAppError(thrown, 'JIRA_NOT_FOUND') ||
    isAppError(thrown, 'PERMISSION_MISSING')
  );
}

async function probe(
  jira: ProbedJira,
  { prefix, first, known }: KeyRange,
  isWanted: (issue: KeyedIssue) => boolean,
): Promise<Probe> {
  const { keysAtOnce } = jira;
  let isWhole = true;
  let gap = 0;
  for (let next = first; gap < maxGap && next < first + maxKeys; next += keysAtOnce) {
    const keys = Array.from({ length: keysAtOnce }, (_, index) => `${prefix}-${next + index}`);
    // One after another: the first answer nearly always says all.
    // oxlint-disable-next-line no-await-in-loop
    const read = await jira.issuesByKey(keys, filingProperty);
    const issue = read.issues.find(isWanted);
    if (issue !== undefined) return { status: 'found', issue };
    isWhole &&= read.isWhole;
    const isBehind = next > known;
    gap = isBehind && read.issues.length === 0 ? gap + keysAtOnce : 0;
  }
  return { status: isWhole ? 'none' : 'partly' };
}

interface KeyRange {
  readonly prefix: string;
  readonly first: number;
  /** An issue with this number is there. */
  readonly known: number;
}

/** Where the keys since then begin: an issue that was moved here is old and has a high number. */
function rangeOf(keys: readonly string[]): KeyRange | null {
  const prefix = /^(.{1,255})-\d{1,15}$/.exec(keys[0] ?? '')?.[1];
  if (prefix === undefined) return null;
  const numbers = keys
    .filter((key) => key.startsWith(`${prefix}-`))
    .map((key) => Number(key.slice(prefix.length + 1)));
  const known = Math.max(...numbers);
  return { prefix, first: Math.max(Math.min(...numbers) + 1, known - maxKeys / 5), known };
}
