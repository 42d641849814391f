import { isRecord } from '../../../contract/connect-api.ts';
import type { FoundIssue, IssueClient } from '../../jira/issue-client.ts';
import { mailProperty } from './create-issue.ts';
import { belongsToFiling, sameSummaryIssues } from './find-filing.ts';
import type { FilingRecord } from '../model.ts';

type AskedJira = Pick<IssueClient, 'linkedIssues' | 'ownIssues' | 'issueProperty'>;

/**
 * Finds what another computer or a colleague made of the mail in the same moment: at the click neither could
 * see the other's. None for a comment, which makes no issue.
 */
export async function findConcurrentIssues(
  jira: AskedJira,
  record: FilingRecord,
): Promise<readonly FoundIssue[]> {
  if (record.comment !== undefined) return [];
  return (await jira.linkedIssues([record.mailKey])).filter((found) => isUnseen(found, record));
}

/**
 * Those that were there before the filing's own. Of two, exactly one is the older, so that never both give
 * way. The user's own carry their property from the beginning, and are found before they are linked.
 */
export async function findOlderConcurrentIssues(
  jira: AskedJira,
  record: FilingRecord,
): Promise<readonly FoundIssue[]> {
  // A look that fails leaves the other.
  const looks = await Promise.allSettled([
    findConcurrentIssues(jira, record),
    ownConcurrentIssues(jira, record),
  ]);
  const found = looks.flatMap((look) => (look.status === 'fulfilled' ? look.value : []));
  const older = new Map(
    // Jira counts its issues.
    found.filter(({ id }) => Number(id) < Number(record.issue?.id)).map((one) => [one.id, one]),
  );
  return [...older.values()];
}

/** With the same summary only: each of the others would cost a request. */
async function ownConcurrentIssues(
  jira: AskedJira,
  record: FilingRecord,
): Promise<readonly FoundIssue[]> {
  const concurrent: FoundIssue[] = [];
  for (const found of await sameSummaryIssues(jira, record)) {
    if (!isUnseen(found, record)) continue;
    // oxlint-disable-next-line no-await-in-loop
    const property = await jira.issueProperty(found.id, mailProperty);
    if (!isRecord(property) || property['mail'] !== record.mailKey) continue;
    // What a browser sent twice is of this filing: it is told, and the files are on the one that answered.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await belongsToFiling(jira, found, record))) concurrent.push(found);
  }
  return concurrent;
}

function isUnseen({ id, key }: FoundIssue, { issue, seen = [] }: FilingRecord): boolean {
  return id !== issue?.id && !seen.includes(key);
}
