import type { FoundIssue, IssueClient } from '../../jira/issue-client.ts';
import { type CommentingJira, findComments } from './add-comment.ts';
import { belongsToFiling, sameSummaryIssues } from './find-filing.ts';
import type { FilingRecord } from '../model.ts';

/**
 * Finds doubles of an issue or a comment, made by the same filing: browsers send a request again by
 * themselves when a connection that was used before breaks without an answer, and Jira may have carried out both.
 */
export async function findDuplicates(
  jira: IssueClient & CommentingJira,
  record: FilingRecord,
): Promise<readonly FoundIssue[]> {
  const { summary, comment } = record;
  if (comment !== undefined) {
    const ids = await findComments(jira, record, comment.issue.id);
    return ids
      .filter((id) => id !== comment.id)
      .map((id) => ({
        ...comment.issue,
        id,
        url: `${comment.issue.url}?focusedCommentId=${id}`,
        summary,
        status: '',
      }));
  }
  const duplicates: FoundIssue[] = [];
  for (const found of await sameSummaryIssues(jira, record)) {
    // oxlint-disable-next-line no-await-in-loop
    if (await belongsToFiling(jira, found, record)) duplicates.push(found);
  }
  return duplicates;
}
