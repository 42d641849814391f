import { AppError, isAppError } from '../../../contract/errors.ts';
import type {
  AttachmentContent,
  EmailAttachment,
  EmailReader,
  OpenEmail,
} from '../../email/email.ts';
import { type FileContent, type OfferedFile, wholeMailId } from '../model.ts';
import { attachmentOf } from './offer-files.ts';
import { extractFromEml } from './extract-from-eml.ts';

/** The part of the open mail that hands over contents. */
export type ContentReader = Pick<
  EmailReader,
  'readAttachment' | 'readWholeMail' | 'canReadWholeMail'
>;

/** Where the contents of files come from. */
export interface FileSources {
  readonly mail: OpenEmail;
  readonly reader: ContentReader;
  /** The content of a file the user added; null once the pane that held it is gone. */
  readonly added: (fileId: string) => Blob | null;
}

/**
 * Reads one file; only the caller holds on to the bytes.
 *
 * @throws {AppError} MAIL_CHANGED, OUTLOOK_SILENT, ATTACHMENT_UNREADABLE, FILE_GONE …
 */
export async function readFile(file: OfferedFile, sources: FileSources): Promise<FileContent> {
  const { mail, reader } = sources;
  if (file.source === 'disk') {
    const content = sources.added(file.id);
    if (content === null) throw new AppError('FILE_GONE', { name: file.name });
    return { name: file.name, content };
  }
  if (file.source === 'text') {
    // Too long to be kept beyond the pane in which it was made.
    if (file.text === undefined) throw new AppError('FILE_GONE', { name: file.name });
    return { name: file.name, content: new Blob([file.text], { type: file.contentType }) };
  }
  if (file.id === wholeMailId) {
    return { name: file.name, content: await reader.readWholeMail(mail) };
  }
  const attachment = attachmentOf(mail, file.id);
  const content = attachment === null ? null : await readAttachment(attachment, sources);
  // A link where bytes were promised: the file was moved to a share while the pane was open.
  if (content?.kind !== 'file') throw new AppError('ATTACHMENT_UNREADABLE', { name: file.name });
  const given = content.content;
  const type = given.type || file.contentType;
  const isCalendar = attachment?.kind === 'item' && type.startsWith('text/calendar');
  return {
    // Only the content tells an attached appointment from an attached mail.
    name: isCalendar ? file.name.replace(/\.eml$/i, '.ics') : file.name,
    content: given.slice(0, given.size, type),
  };
}

/** From the host, else out of the whole mail: some hosts give nothing for pictures of the text and attached mails. */
async function readAttachment(
  attachment: EmailAttachment,
  { mail, reader }: FileSources,
): Promise<AttachmentContent> {
  const given = await reader.readAttachment(mail, attachment).catch((thrown: unknown) => {
    if (isAppError(thrown, 'ATTACHMENT_UNREADABLE') && reader.canReadWholeMail()) return null;
    throw thrown;
  });
  if (given !== null && !isEmptyContent(given, attachment)) return given;
  if (!reader.canReadWholeMail()) {
    throw new AppError('ATTACHMENT_UNREADABLE', { name: attachment.name });
  }
  const part = await extractFromEml(await reader.readWholeMail(mail), attachment);
  if (part === null) throw new AppError('ATTACHMENT_UNREADABLE', { name: attachment.name });
  return part;
}

/** Nothing where there is something. Hosts tell a size of 0 for pictures and attached mails that they do not know the size of. */
function isEmptyContent(
  given: AttachmentContent,
  { sizeBytes, isInline, kind }: EmailAttachment,
): boolean {
  const isSomething = sizeBytes > 0 || isInline || kind === 'item';
  return given.kind === 'file' && given.content.size === 0 && isSomething;
}
