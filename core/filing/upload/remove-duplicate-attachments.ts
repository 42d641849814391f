import type { AttachedFile, IssueClient } from '../../jira/issue-client.ts';

/** The part of a Jira that lists files and takes them away. */
export type TidyingJira = Pick<IssueClient, 'attachedFiles' | 'deleteFile'>;

/**
 * Takes away files that came twice: browsers send a request again by themselves when a connection that was
 * used before breaks without an answer, and Jira may have carried out both. A queue sends no name twice, so
 * two files of one name and size that this user brought since are the same one; the first stays.
 *
 * @returns names of those that could not be taken away, or of which it is not known who brought them.
 */
export async function removeDuplicateAttachments(
  jira: TidyingJira,
  {
    issueId,
    sent,
    filesBefore,
  }: {
    readonly issueId: string;
    /** Names under which the filing sent files. */
    readonly sent: readonly string[];
    /** Ids of files that were there before it. */
    readonly filesBefore: readonly string[];
  },
): Promise<readonly string[]> {
  const ours = (await jira.attachedFiles(issueId)).filter(
    ({ id, name }) => sent.includes(name) && !filesBefore.includes(id),
  );
  const left: string[] = [];
  for (const file of duplicatesIn(ours)) {
    // There is hardly ever one.
    // oxlint-disable-next-line no-await-in-loop
    const isGone = await jira.deleteFile(file.id).then(
      () => true,
      () => false,
    );
    if (!isGone) left.push(file.name);
  }
  return left;
}

/** All but the first of those alike. Jira counts its files, so the first has the lowest id. */
function duplicatesIn(files: readonly AttachedFile[]): readonly AttachedFile[] {
  const inOrder = files.toSorted((one, other) => Number(one.id) - Number(other.id));
  return inOrder.filter((file, place) =>
    inOrder
      .slice(0, place)
      .some(
        (one) =>
          one.name === file.name &&
          one.sizeBytes === file.sizeBytes &&
          one.authorId !== null &&
          one.authorId === file.authorId,
      ),
  );
}
