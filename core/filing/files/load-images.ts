import type { EmailReader, OpenEmail } from '../../email/email.ts';
import { checksum } from './checksum.ts';
import { imageSize } from './image-size.ts';
import type { ImageFacts } from './classify-image.ts';
import { fileId, sourceOf } from './file-id.ts';

/** More would be a newsletter. */
const mostPictures = 40;

/** Larger ones are no logos. */
const mostBytes = 300_000;

/** The start of a file in which its size stands; in photos it comes behind a preview picture. */
const headBytes = 128 * 1024;

/**
 * Looks at the smaller pictures of a mail's text, by file id, to tell logos from pictures. One after
 * another, and no further after the first that fails: the host is needed for more than this.
 */
export async function loadImages(
  mail: OpenEmail,
  reader: Pick<EmailReader, 'readAttachment'>,
): Promise<ReadonlyMap<string, ImageFacts>> {
  const facts = new Map<string, ImageFacts>();
  const pictures = mail.attachments
    .map((attachment, position) => ({ attachment, id: fileId(attachment, position) }))
    .filter(
      ({ attachment }) => sourceOf(attachment) === 'inline' && attachment.sizeBytes <= mostBytes,
    );
  for (const { attachment, id } of pictures.slice(0, mostPictures)) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      const given = await reader.readAttachment(mail, attachment);
      if (given.kind !== 'file' || given.content.size === 0) continue;
      // oxlint-disable-next-line no-await-in-loop
      const head = await given.content.slice(0, headBytes).arrayBuffer();
      // oxlint-disable-next-line no-await-in-loop
      facts.set(id, { sha256: await checksum(given.content), size: imageSize(head) });
    } catch {
      // It only saves unticking a logo by hand.
      break;
    }
  }
  return facts;
}
