import type { CreatedIssue } from '../../jira/model.ts';
import type { Draft, DraftStore, UploadQueue } from '../model.ts';

/** What an undo needs from the session of an email. */
interface UndoParts {
  readonly jira: { deleteIssue(id: string): Promise<void> };
  readonly drafts: Pick<DraftStore, 'save'>;
  /** Removes the record of the filing. */
  readonly forget: () => Promise<void>;
}

/**
 * Deletes the issue that was just created and restores what the form contained.
 *
 * @throws {AppError} as `deleteIssue`
 */
export async function undoCreation(
  { issue, queue, draft }: { issue: CreatedIssue; queue: UploadQueue; draft: Draft | null },
  { jira, drafts, forget }: UndoParts,
): Promise<void> {
  // First: where it is refused, the files go on.
  await jira.deleteIssue(issue.id);
  await queue.stop();
  await forget();
  if (draft !== null) drafts.save(draft);
}
