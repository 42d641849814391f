import { isRecord } from '../../../contract/connect-api.ts';
import type { EmailDocument } from '../../convert/document.ts';
import type { CommentClient } from '../../jira/comment-client.ts';
import { filingProperty } from './create-issue.ts';
import type { CommentRecord, FilingRecord } from '../model.ts';

/** The part of a Jira that takes comments. */
export type CommentingJira = Pick<
  CommentClient,
  'addComment' | 'newestComments' | 'commentProperty'
>;

/**
 * Writes the mail into an issue, by one request that is never repeated here.
 *
 * @throws {AppError} PERMISSION_MISSING, JIRA_NOT_FOUND …
 */
export async function addComment(
  jira: CommentingJira,
  { filingId, comment }: { readonly filingId: string; readonly comment: CommentRecord },
  body: EmailDocument,
): Promise<CommentRecord> {
  const { issue, audience } = comment;
  const properties = [{ key: filingProperty, value: { id: filingId } }];
  return { ...comment, id: await jira.addComment(issue.id, { body, audience, properties }) };
}

/** Finds the comments of a filing in its issue, newest first: one whose sending was not answered, and doubles. */
export async function findComments(
  jira: CommentingJira,
  { filingId }: Pick<FilingRecord, 'filingId'>,
  issueId: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of await jira.newestComments(issueId)) {
    // One after another: the first is nearly always the one, and Jira counts requests.
    // oxlint-disable-next-line no-await-in-loop
    const property = await jira.commentProperty(id, filingProperty);
    if (isRecord(property) && property['id'] === filingId) found.push(id);
    else if (found.length > 0) break;
  }
  return found;
}
