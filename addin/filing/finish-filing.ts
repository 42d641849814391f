import type { Image } from '../convert/document.ts';
import type { JiraClient } from '../jira/client.ts';
import type { FilingRecord, FilingStore, PictureState, Upload } from './model.ts';

/**
 * Does what is left when the files are there: puts the pictures into the text, and forgets the
 * filing once nothing of it is open.
 *
 * @throws {AppError} when the description could not be changed; the filing then stays open.
 */
export async function finishFiling(
  {
    jira,
    store,
  }: { readonly jira: Pick<JiraClient, 'placePictures'>; readonly store: FilingStore },
  record: FilingRecord,
  uploads: readonly Upload[],
): Promise<PictureState> {
  const isOpen = uploads.some(
    ({ state }) => state.status !== 'done' && state.status !== 'cancelled',
  );
  const places = await placePictures(jira, record, uploads);
  if (!isOpen) await store.remove(record.siteId, record.mailKey);
  return places;
}

async function placePictures(
  jira: Pick<JiraClient, 'placePictures'>,
  { unplaced, issue }: FilingRecord,
  uploads: readonly Upload[],
): Promise<PictureState> {
  if (unplaced === null || issue === null) return { status: 'none' };
  const names = pictureNames(uploads);
  if (names.size === 0) return { status: 'none' };
  const status = await jira.placePictures(issue.id, unplaced, (image) => nameOf(image, names));
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
