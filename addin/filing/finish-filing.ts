import type { Image } from '../convert/document.ts';
import type { JiraClient } from '../jira/client.ts';
import {
  type FilingRecord,
  type FilingStore,
  type PictureState,
  placedComment,
  type Upload,
} from './model.ts';

/** The part of a Jira that puts pictures into texts. */
export type PicturingJira = Pick<JiraClient, 'placePictures' | 'placeCommentPictures'>;

/**
 * Does what is left when the files are there: puts the pictures into the text, and forgets the
 * filing once nothing of it is open.
 *
 * @throws {AppError} when the description could not be changed; the filing then stays open.
 */
export async function finishFiling(
  { jira, store }: { readonly jira: PicturingJira; readonly store: FilingStore },
  record: FilingRecord,
  uploads: readonly Upload[],
): Promise<PictureState> {
  const isOpen = uploads.some(
    ({ state }) => state.status !== 'done' && state.status !== 'cancelled',
  );
  // What this pane began with is not what it has come to since.
  const latest = store.load(record.siteId, record.mailKey) ?? record;
  const names = pictureNames(uploads);
  const places = await placePictures(jira, latest, names);
  if (!isOpen) await store.remove(record.siteId, record.mailKey);
  else if (places.status === 'placed') {
    await store.save({ ...latest, placed: [...names.values()] });
  }
  return places;
}

async function placePictures(
  jira: PicturingJira,
  record: FilingRecord,
  names: ReadonlyMap<string, string>,
): Promise<PictureState> {
  const { unplaced, issue, placed = [] } = record;
  if (unplaced === null || issue === null) return { status: 'none' };
  if (names.size === 0) return { status: 'none' };
  const naming = {
    nameOf: (image: Image) => nameOf(image, names),
    placedBefore: (image: Image) => {
      const name = nameOf(image, names);
      return name !== null && placed.includes(name) ? name : null;
    },
  };
  const comment = placedComment(record);
  const status =
    comment === null
      ? await jira.placePictures(issue.id, unplaced, naming)
      : await jira.placeCommentPictures(comment, unplaced, naming);
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

function nameOf({ contentId }: Image, names: ReadonlyMap<string, string>): string | null {
  if (contentId === null) return null;
  const id = contentId.toLowerCase();
  // Below Mailbox 1.16 the host tells no Content-ID; Outlook makes it of the name: `image001.png@01DA…`.
  return names.get(id) ?? names.get(id.replace(/@[^@]*$/, '')) ?? null;
}
