import { AppError } from '../../contract/errors.ts';
import type { MailDocument } from '../convert/document.ts';
import { imagesOf } from '../convert/images-of.ts';
import type { AttachmentLimits } from '../jira/model.ts';
import type { MailAttachment, OpenMail } from '../outlook/mail.ts';
import type { AddedFile } from './added-files.ts';
import { safeFileName } from './file-names.ts';
import { type OfferedFile, wholeMailId } from './model.ts';

export interface OfferOptions {
  /** Null while they are not known; nothing is too large then. */
  readonly limits: AttachmentLimits | null;
  /** Whether the host can hand over the whole mail as a file. */
  readonly canReadWholeMail: boolean;
  /** The text of the mail, for the pictures it shows; null while it is not known. */
  readonly body: MailDocument | null;
  /** Files that the user has added; none when left out. */
  readonly added?: readonly AddedFile[];
  /** What the Jira is called, for the words about it. */
  readonly siteName: string;
}

/**
 * Lists the files of a mail as the form offers them, the whole mail last. Ticked at first is
 * everything but the inline pictures that the text does not show, such as logos of cut signatures.
 */
export function offerFiles(mail: OpenMail, options: OfferOptions): readonly OfferedFile[] {
  const shown = shownPictures(options.body);
  const files = mail.attachments.map((attachment, position) => {
    const source = sourceOf(attachment);
    return offered(options, {
      id: fileId(attachment, position),
      name: nameOf(attachment),
      sizeBytes: attachment.sizeBytes,
      contentType: attachment.contentType,
      source,
      pictureId: pictureId(attachment),
      isTickedAtFirst: source !== 'inline' || isShown(attachment, shown),
    });
  });
  const added = (options.added ?? []).map((file) =>
    offered(options, { ...file, source: 'disk', pictureId: null, isTickedAtFirst: false }),
  );
  if (!options.canReadWholeMail) return [...files, ...added];
  const wholeMail = offered(options, {
    id: wholeMailId,
    name: safeFileName(`${mail.subject.trim() === '' ? 'mail' : mail.subject}.eml`),
    sizeBytes: null,
    contentType: 'message/rfc822',
    source: 'whole-mail',
    pictureId: null,
    isTickedAtFirst: true,
  });
  return [...files, ...added, wholeMail];
}

/** Finds the attachment behind an offered file; null for the whole mail, and for a file of another mail. */
export function attachmentOf(mail: OpenMail, id: string): MailAttachment | null {
  return (
    mail.attachments.find((attachment, position) => fileId(attachment, position) === id) ?? null
  );
}

/** Outlook's own ids end with its session, and drafts outlive it. */
function fileId(attachment: MailAttachment, position: number): string {
  return `${position}:${attachment.sizeBytes}:${attachment.name}`;
}

function nameOf(attachment: MailAttachment): string {
  // An attached mail is named by its subject alone.
  const isNamed = attachment.kind !== 'item' || /\.(?:eml|msg|ics)$/i.test(attachment.name);
  return isNamed ? attachment.name : `${attachment.name}.eml`;
}

function sourceOf(attachment: MailAttachment): 'attachment' | 'inline' | 'cloud' {
  if (attachment.kind === 'cloud') return 'cloud';
  const isPicture =
    attachment.contentType.startsWith('image/') ||
    /\.(?:png|jpe?g|gif|bmp|webp|svg)$/i.test(attachment.name);
  // Some programs call every attachment inline; only a picture can be part of the text.
  return attachment.isInline && isPicture ? 'inline' : 'attachment';
}

function offered(options: OfferOptions, file: Omit<OfferedFile, 'obstacle'>): OfferedFile {
  return { ...file, obstacle: file.source === 'cloud' ? null : obstacleOf(options, file) };
}

function obstacleOf(
  { limits, siteName }: OfferOptions,
  { name, sizeBytes }: Omit<OfferedFile, 'obstacle'>,
): AppError | null {
  if (limits === null) return null;
  if (!limits.isEnabled) return new AppError('ATTACHMENTS_DISABLED', { site: siteName });
  const limitBytes = limits.maxBytes;
  return limitBytes !== null && sizeBytes !== null && sizeBytes > limitBytes
    ? new AppError('ATTACHMENT_TOO_LARGE', { name, limitBytes })
    : null;
}

/** Only pictures that every browser draws can stand in an issue’s text. */
function pictureId({ contentId, contentType, name }: MailAttachment): string | null {
  const isDrawn =
    /^image\/(?:png|jpe?g|gif|webp|bmp)$/i.test(contentType) ||
    /\.(?:png|jpe?g|gif|webp|bmp)$/i.test(name);
  return isDrawn ? (contentId ?? name).toLowerCase() : null;
}

function isShown(attachment: MailAttachment, shown: ReadonlySet<string>): boolean {
  const { contentId, name } = attachment;
  // Below Mailbox 1.16 the host tells no Content-ID; Outlook makes it of the name: `image001.png@01DA…`.
  return shown.has(contentId === null ? name.toLowerCase() : contentId.toLowerCase());
}

function shownPictures(body: MailDocument | null): ReadonlySet<string> {
  const ids = (body === null ? [] : imagesOf(body)).flatMap(({ contentId }) =>
    contentId === null ? [] : [contentId.toLowerCase()],
  );
  return new Set(ids.flatMap((id) => [id, id.replace(/@[^@]*$/, '')]));
}
