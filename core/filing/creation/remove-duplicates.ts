import { isRecord } from '../../../contract/connect-api.ts';
import type { JiraClient } from '../../jira/client.ts';
import type { FoundIssue } from '../../jira/issue-client.ts';
import type { FilingRecord } from '../model.ts';
import { filingProperty } from './create-issue.ts';

/** The part of a Jira that duplicates are removed from. */
export type DuplicatesJira = Pick<
  JiraClient,
  'issuesByKey' | 'isEmptyIssue' | 'deleteIssue' | 'myself'
>;

/**
 * Deletes duplicates that a browser made by sending the creation twice. Deleted is only what carries the same filing ID, was
 * created by this user, and holds nothing that came after the creation.
 *
 * @returns those that stay: comments, and issues that are in use or may not be deleted.
 */
export async function removeDuplicates(
  jira: DuplicatesJira,
  record: FilingRecord,
  duplicates: readonly FoundIssue[],
): Promise<readonly FoundIssue[]> {
  // Doubles of a comment are in an issue that others use.
  if (record.comment !== undefined || record.issue === null) return duplicates;
  const left: FoundIssue[] = [];
  for (const duplicate of duplicates) {
    // One after another: there is hardly ever more than one.
    // oxlint-disable-next-line no-await-in-loop
    const isRemoved = await remove(jira, record, duplicate).catch(() => false);
    if (!isRemoved) left.push(duplicate);
  }
  return left;
}

async function remove(
  jira: DuplicatesJira,
  { filingId, issue: kept }: FilingRecord,
  duplicate: FoundIssue,
): Promise<boolean> {
  const { issues } = await jira.issuesByKey([duplicate.key], filingProperty);
  const issue = issues.find(({ id }) => id === duplicate.id);
  if (issue === undefined || issue.id === kept?.id) return false;
  const isOfFiling = isRecord(issue.property) && issue.property['id'] === filingId;
  if (!isOfFiling || issue.creatorId !== (await jira.myself()).id) return false;
  if (!(await jira.isEmptyIssue(issue.id))) return false;
  await jira.deleteIssue(issue.id);
  return true;
}
