import { noFileRules, type FileRules } from '../../../contract/answers/file-rules.ts';
import type { EmailDocument } from '../../convert/document.ts';
import type { EmailPart } from '../../convert/parts.ts';
import type { AttachmentLimits } from '../../jira/model.ts';
import type { EmailAttachment, OpenEmail } from '../../email/email.ts';
import { isMailName, isProtected, obstacleOf } from './file-obstacle.ts';
import { safeFileName } from './file-names.ts';
import { fileId, sourceOf } from './file-id.ts';
import { reasonToSkip, type ImageFacts } from './classify-image.ts';
import { imageId, findImageSources } from './find-image-sources.ts';
import { type AddedFile, type FileNote, type OfferedFile, wholeMailId } from '../model.ts';

export interface OfferOptions {
  /** Null while they are not known; nothing is too large then. */
  readonly limits: AttachmentLimits | null;
  /** Whether the host can pass the contents of attachments; true when left out. */
  readonly canReadAttachments?: boolean;
  /** Whether the host can hand over the whole mail as a file. */
  readonly canReadWholeMail: boolean;
  /** The text of the mail, for the pictures it shows; null while it is not known. */
  readonly body: EmailDocument | null;
  /** All that the mail says, in its parts; the text alone when left out. */
  readonly parts?: readonly EmailPart[];
  /** What reading the pictures of the text told of them, by file id; nothing when left out. */
  readonly pictures?: ReadonlyMap<string, ImageFacts>;
  /** What the organisation says about files. */
  readonly rules?: FileRules;
  /** Files that the user has added; none when left out. */
  readonly added?: readonly AddedFile[];
  /** Files that the user had added in an earlier pane. */
  readonly lost?: readonly AddedFile[];
  /** What the Jira is called, for the words about it. */
  readonly siteName: string;
}

/**
 * Lists the files of a mail as the form offers them, the whole mail last. Ticked at first is everything but
 * the pictures of the text that say nothing, such as logos; why is said at each.
 */
export function offerFiles(mail: OpenEmail, options: OfferOptions): readonly OfferedFile[] {
  const { body, added = [], lost = [], pictures = new Map() } = options;
  const { logos } = options.rules ?? noFileRules;
  const seen = findImageSources(mail, { body, parts: options.parts ?? null, pictures });
  const files = mail.attachments.map((attachment, position) => {
    const source = sourceOf(attachment);
    const id = fileId(attachment, position);
    const picture = source === 'inline' ? seen.get(id) : undefined;
    // Before the text is read nobody knows whether it shows the picture.
    const reason = picture === undefined || body === null ? null : reasonToSkip(picture, logos);
    return offered(options, reason, {
      id,
      name: nameOf(attachment),
      sizeBytes: attachment.sizeBytes,
      contentType: attachment.contentType,
      source,
      pictureId: imageId(attachment),
      isTickedAtFirst: source !== 'inline' || (body !== null && reason === null),
    });
  });
  const ofDisk = { source: 'disk', pictureId: null, isTickedAtFirst: false } as const;
  const ofUser = [
    ...added.map((file) => offered(options, null, { ...file, ...ofDisk })),
    ...lost.map((file) => offered(options, null, { ...file, ...ofDisk, isLost: true })),
  ];
  if (!options.canReadWholeMail) return [...files, ...ofUser];
  const wholeMail = offered(options, null, {
    id: wholeMailId,
    name: safeFileName(`${mail.subject.trim() === '' ? 'mail' : mail.subject}.eml`),
    sizeBytes: null,
    expectedBytes: expectedBytes(mail),
    leastBytes: encodedBytes(mail),
    contentType: 'message/rfc822',
    source: 'whole-mail',
    pictureId: null,
    isTickedAtFirst: true,
  });
  return [...files, ...ofUser, wholeMail];
}

/** Tells how large a file is, or about how large it will be. */
export function expectedSize({ sizeBytes, expectedBytes }: OfferedFile): number {
  return sizeBytes ?? expectedBytes ?? 0;
}

/** Finds the attachment behind an offered file; null for the whole mail, and for a file of another mail. */
export function attachmentOf(mail: OpenEmail, id: string): EmailAttachment | null {
  return (
    mail.attachments.find((attachment, position) => fileId(attachment, position) === id) ?? null
  );
}

function nameOf(attachment: EmailAttachment): string {
  // An attached mail is named by its subject alone.
  const isNamed = attachment.kind !== 'item' || isMailName(attachment.name);
  return isNamed ? attachment.name : `${attachment.name}.eml`;
}

/**
 * What the email's files are inside it; the email itself is never smaller. Base64 makes 76 characters and a
 * line break of 57 bytes; attached emails stay as they are.
 */
function encodedBytes({ attachments }: OpenEmail): number {
  const bytes = attachments
    .filter(({ kind }) => kind !== 'cloud')
    .reduce((sum, { kind, sizeBytes }) => sum + (kind === 'item' ? 1 : 78 / 57) * sizeBytes, 0);
  return Math.round(bytes);
}

/** And some kilobytes for head and text. */
function expectedBytes(mail: OpenEmail): number {
  return encodedBytes(mail) + 16_000;
}

function offered(
  options: OfferOptions,
  reason: FileNote | null,
  {
    isLost = false,
    leastBytes,
    ...file
  }: Omit<OfferedFile, 'obstacle' | 'note'> & {
    readonly isLost?: boolean;
    readonly leastBytes?: number;
  },
): OfferedFile {
  const { limits, siteName, rules = noFileRules, canReadAttachments = true } = options;
  const isPassed = canReadAttachments || file.source === 'disk' || file.source === 'whole-mail';
  const known = { ...file, sizeBytes: leastBytes ?? file.sizeBytes, isLost, isPassed };
  const note = reason ?? (isProtected(file) ? 'protected' : null);
  return {
    ...file,
    obstacle: obstacleOf(known, { limits, siteName, rules }),
    ...(note === null ? {} : { note }),
  };
}
