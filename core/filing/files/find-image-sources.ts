import type { Image, EmailDocument } from '../../convert/document.ts';
import { imagesOf } from '../../convert/images-of.ts';
import type { EmailPart, PartKind } from '../../convert/parts.ts';
import type { EmailAttachment, OpenEmail } from '../../email/email.ts';
import type { ImageFacts, ImageUse } from './classify-image.ts';
import { fileId } from './file-id.ts';

/** What is known of the mail's text and its pictures. */
interface MailView {
  /** The text that goes along. */
  readonly body: EmailDocument | null;
  /** Null when only that is known. */
  readonly parts: readonly EmailPart[] | null;
  readonly pictures: ReadonlyMap<string, ImageFacts>;
}

/** Tells by file id where each attachment stands in the mail's text, and what it is. */
export function findImageSources(mail: OpenEmail, view: MailView): ReadonlyMap<string, ImageUse> {
  const { body, pictures } = view;
  const shown = body === null ? [] : imagesOf(body);
  const places: readonly (readonly [PartKind, readonly Image[]])[] =
    view.parts === null
      ? [['text', shown]]
      : // What is only likely a signature may be what the writer wrote, and its pictures too.
        view.parts.map(
          ({ kind, isProven, blocks }) => [isProven ? kind : 'text', imagesOf({ blocks })] as const,
        );
  // Without Content-IDs only names tell images from one another. An image of the text that no name
  // fits may be any of the others, so none of them is said to be missing from the text.
  const hasUnknown = shown.some(
    (image) =>
      image.contentId !== null && !mail.attachments.some((attachment) => isOf(image, attachment)),
  );
  const drawnNowhere = (attachment: EmailAttachment): boolean =>
    !places.some(([, images]) => images.some((image) => isOf(image, attachment)));
  return new Map(
    mail.attachments.map((attachment, position) => {
      const mayBeShown = hasUnknown && attachment.contentId === null && drawnNowhere(attachment);
      const id = fileId(attachment, position);
      const drawn = places.flatMap(([kind, images]) =>
        images.filter((image) => isOf(image, attachment)).map((image) => ({ kind, image })),
      );
      const own = pictures.get(id) ?? null;
      return [
        id,
        {
          sizeBytes: attachment.sizeBytes,
          facts: own,
          drawnWidthPx: drawn[0]?.image.widthPx ?? null,
          places: drawn.map(({ kind }) => kind),
          hasTwin: hasTwin(id, own, pictures),
          isShown: mayBeShown || shown.some((image) => isOf(image, attachment)),
        },
      ] as const;
    }),
  );
}

/** By what the text refers to a picture, in small letters; null for what not every browser draws. */
export function imageId({ contentId, contentType, name }: EmailAttachment): string | null {
  const isDrawn =
    /^image\/(?:png|jpe?g|gif|webp|bmp)$/i.test(contentType) ||
    /\.(?:png|jpe?g|gif|webp|bmp)$/i.test(name);
  return isDrawn ? (contentId ?? name).toLowerCase() : null;
}

/** The `pictureId`s that an image of the text may mean, the likelier first. */
export function candidateNames({ contentId }: Image): readonly string[] {
  if (contentId === null) return [];
  const id = contentId.toLowerCase();
  // Below Mailbox 1.16 the host tells no Content-ID; Outlook makes it of the name: `image001.png@01DA…`.
  return [id, id.replace(/@[^@]*$/, '')];
}

function isOf(image: Image, { contentId, name }: EmailAttachment): boolean {
  return candidateNames(image).includes((contentId ?? name).toLowerCase());
}

function hasTwin(
  id: string,
  own: ImageFacts | null,
  pictures: ReadonlyMap<string, ImageFacts>,
): boolean {
  if (own === null || own.sha256 === null) return false;
  return [...pictures].some(([other, { sha256 }]) => other !== id && sha256 === own.sha256);
}
