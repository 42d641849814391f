import type { Image } from '../../convert/document.ts';
import type { JiraClient } from '../../jira/client.ts';
import { candidateNames } from '../files/find-image-sources.ts';
import { removeDuplicateAttachments, type TidyingJira } from './remove-duplicate-attachments.ts';
import {
  type FilingRecord,
  type FilingStore,
  type FinishedRun,
  type ImageState,
  placedComment,
  type Upload,
} from '../model.ts';

type PicturingJira = Pick<JiraClient, 'placePictures' | 'placeCommentPictures'>;

/** The part of a Jira that a filing is finished with. */
export type FinishingJira = PicturingJira & TidyingJira;

/**
 * Does what is left when the files are there: takes away what came twice, puts the pictures into the text, and forgets the
 * filing once nothing of it is open.
 *
 * @throws {AppError} when the description could not be changed; the filing then stays open.
 */
export async function finishFiling(
  { jira, store }: { readonly jira: FinishingJira; readonly store: FilingStore },
  record: FilingRecord,
  uploads: readonly Upload[],
): Promise<FinishedRun> {
  const isOpen = uploads.some(
    ({ state }) => state.status !== 'done' && state.status !== 'cancelled',
  );
  // What this pane began with is not what it has come to since.
  const latest = store.load(record.siteId, record.mailKey) ?? record;
  const names = pictureNames(uploads);
  // Before the pictures: the text finds them by name.
  const duplicates = await duplicateAttachmentsOf(jira, latest, uploads);
  const pictures = await placePictures(jira, latest, names);
  if (!isOpen) await store.remove(record.siteId, record.mailKey);
  else if (pictures.status === 'placed') {
    await store.save({ ...latest, placedImages: [...names.values()] });
  }
  return { pictures, duplicates };
}

/** Who cannot be told of a double is told of nothing: the files are there. */
async function duplicateAttachmentsOf(
  jira: TidyingJira,
  { issue, comment }: FilingRecord,
  uploads: readonly Upload[],
): Promise<readonly string[]> {
  const sent = uploads.flatMap(({ file, state }) =>
    state.status === 'done' && state.sameAs === null ? [file.name] : [],
  );
  if (issue === null || sent.length === 0) return [];
  const filesBefore = comment?.filesBefore ?? [];
  return removeDuplicateAttachments(jira, { issueId: issue.id, sent, filesBefore }).catch(() => []);
}

async function placePictures(
  jira: PicturingJira,
  record: FilingRecord,
  names: ReadonlyMap<string, string>,
): Promise<ImageState> {
  const { pendingImages, issue, placedImages = [] } = record;
  if (pendingImages === null || issue === null) return { status: 'none' };
  if (names.size === 0) return { status: 'none' };
  const naming = {
    nameOf: (image: Image) => nameOf(image, names),
    placedBefore: (image: Image) => {
      const name = nameOf(image, names);
      return name !== null && placedImages.includes(name) ? name : null;
    },
  };
  const comment = placedComment(record);
  const status =
    comment === null
      ? await jira.placePictures(issue.id, pendingImages, naming)
      : await jira.placeCommentPictures(comment, pendingImages, naming);
  return { status };
}

/** Names of the attached pictures, by what the text calls them. */
function pictureNames(uploads: readonly Upload[]): ReadonlyMap<string, string> {
  return new Map(
    uploads.flatMap(({ file: { pictureId, name }, state }) =>
      pictureId !== null && state.status === 'done'
        ? [[pictureId, state.sameAs ?? name] as const]
        : [],
    ),
  );
}

function nameOf(image: Image, names: ReadonlyMap<string, string>): string | null {
  const meant = candidateNames(image).map((id) => names.get(id));
  return meant.find((name) => name !== undefined) ?? null;
}
