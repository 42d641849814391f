import type { Attachment } from 'postal-mime';
import type { AttachmentContent, MailAttachment } from '../outlook/mail.ts';

/**
 * Finds the content of an attachment in the mail's own `.eml`, for hosts that do not hand it over by
 * itself; null when no part, or more than one, could be meant.
 */
export async function partOfMail(
  eml: Uint8Array<ArrayBuffer>,
  attachment: MailAttachment,
): Promise<AttachmentContent | null> {
  // Rarely needed, and as heavy as a screen.
  const { default: PostalMime } = await import('postal-mime');
  const { attachments } = await PostalMime.parse(eml, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
  });
  const byId = attachments.filter((part) => isSame(part.contentId, attachment.contentId));
  const named = attachments.filter((part) => part.filename === attachment.name);
  // An attached mail has no name of its own; Outlook names it by its subject.
  const mails = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const found = [byId, named, attachment.kind === 'item' ? mails : []].find(
    (parts) => parts.length === 1,
  );
  const bytes = bytesOf(found?.[0]);
  if (bytes === null || bytes.byteLength === 0) return null;
  const contentType = attachment.kind === 'item' ? 'message/rfc822' : attachment.contentType;
  return { kind: 'bytes', bytes, contentType };
}

function isSame(contentId: string | undefined, wanted: string | null): boolean {
  return wanted !== null && contentId?.replace(/^<|>$/g, '') === wanted;
}

function bytesOf(part: Attachment | undefined): Uint8Array<ArrayBuffer> | null {
  const content = part?.content;
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : null;
}
