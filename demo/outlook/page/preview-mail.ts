import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { AppError } from '../../../contract/errors.ts';

/** A sender or recipient. */
export interface Person {
  readonly name: string;
  readonly address: string;
}

/** A part of a mail that Outlook lists as an attachment. */
export interface PreviewAttachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly kind: 'file' | 'item';
  readonly isInline: boolean;
  /** Without angle brackets. */
  readonly contentId: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A mail as the preview shows it and as it tells it to the pane. */
export interface PreviewMail {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The header block as it stands in the file, CRLF at line ends. */
  readonly headers: string;
  readonly subject: string;
  readonly from: Person | null;
  readonly sender: Person | null;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly date: Date | null;
  readonly messageId: string | null;
  /** The mail that the conversation started with; the mail's own id when it starts one. */
  readonly rootId: string | null;
  readonly html: string | null;
  readonly text: string | null;
  readonly attachments: readonly PreviewAttachment[];
}

/** @throws {AppError} MAIL_BROKEN when the bytes are not those of a mail. */
export async function parseMail(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<PreviewMail> {
  let email: Email;
  try {
    email = await parse(bytes);
  } catch (thrown) {
    throw new AppError('MAIL_BROKEN', { name: fileName }, { cause: thrown });
  }
  if (!looksLikeMail(email)) throw new AppError('MAIL_BROKEN', { name: fileName });
  const from = person(email.from);
  return {
    fileName,
    bytes,
    headers: headerBlock(bytes),
    subject: email.subject ?? '',
    from,
    sender: person(email.sender) ?? from,
    to: people(email.to),
    cc: people(email.cc),
    date: dateOf(email.date),
    messageId: email.messageId ?? null,
    rootId: email.references?.match(/<[^<>]+>/)?.[0] ?? email.inReplyTo ?? email.messageId ?? null,
    html: email.html ?? null,
    text: email.text ?? null,
    attachments: await attachmentsOf(email),
  };
}

function parse(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, { forceRfc822Attachments: true });
}

/** The parser takes anything; a file without one header of every mail is something else. */
function looksLikeMail(email: Email): boolean {
  const known = ['from', 'to', 'subject', 'date', 'message-id', 'received', 'mime-version'];
  return email.headers.some(({ key }) => known.includes(key));
}

async function attachmentsOf(email: Email): Promise<readonly PreviewAttachment[]> {
  const shown = email.attachments.filter((part) => !isInvitation(part));
  return Promise.all(
    shown.map(async (part, place) => {
      const contentId = part.contentId?.replace(/^<|>$/g, '') ?? null;
      const bytes = bytesOf(part.content);
      const kind = part.mimeType === 'message/rfc822' ? 'item' : 'file';
      const isReferred = contentId !== null && (email.html?.includes(`cid:${contentId}`) ?? false);
      return {
        id: `part-${place + 1}`,
        name: kind === 'item' ? await innerSubject(part, bytes) : (part.filename ?? 'attachment'),
        contentType: part.mimeType,
        kind,
        isInline: isReferred || (part.disposition === 'inline' && contentId !== null),
        contentId,
        bytes,
      } as const;
    }),
  );
}

/** The calendar part of an invitation is no attachment in Outlook. */
function isInvitation(part: Attachment): boolean {
  return part.mimeType === 'text/calendar' && part.disposition !== 'attachment';
}

/** Outlook names an attached mail by its subject. */
async function innerSubject(part: Attachment, bytes: Uint8Array): Promise<string> {
  try {
    const { subject } = await parse(bytes);
    if (subject) return subject;
  } catch {
    // An attached mail that cannot be read keeps its file name.
  }
  return part.filename ?? 'mail';
}

function bytesOf(content: Attachment['content']): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function headerBlock(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 256 * 1024));
  const [headers = ''] = text.split(/\r?\n\r?\n/, 1);
  return headers.replace(/\r?\n/g, '\r\n');
}

function dateOf(text: string | undefined): Date | null {
  const date = new Date(text ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}

function person(given: Address | undefined): Person | null {
  return given === undefined ? null : (people([given])[0] ?? null);
}

function people(given: readonly Address[] = []): readonly Person[] {
  return given
    .flatMap((one) => one.group ?? [{ name: one.name, address: one.address ?? '' }])
    .map(({ name, address }) => ({ name: name || address, address }));
}
