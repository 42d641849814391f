import type { Attachment } from 'postal-mime';
import type { AttachmentContent, MailAttachment } from '../../outlook/mail.ts';

/**
 * Finds the content of an attachment in the mail's own `.eml`, for hosts that do not hand it over by
 * itself; null when no part, or more than one, could be meant.
 */
export async function partOfMail(
  eml: Blob,
  attachment: MailAttachment,
): Promise<AttachmentContent | null> {
  // Rarely needed, and as heavy as a screen.
  const { default: PostalMime } = await import('postal-mime');
  const { attachments } = await PostalMime.parse(await eml.arrayBuffer(), {
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
  const part = found?.[0];
  if (part === undefined) return null;
  const type = attachment.kind === 'item' ? 'message/rfc822' : attachment.contentType;
  const content = new Blob([bytesOf(part)], { type });
  return content.size === 0 ? null : { kind: 'file', content };
}

function isSame(contentId: string | undefined, wanted: string | null): boolean {
  return wanted !== null && contentId?.replace(/^<|>$/g, '') === wanted;
}

function bytesOf({ content }: Attachment): string | ArrayBuffer {
  if (typeof content === 'string' || content instanceof ArrayBuffer) return content;
  return new Uint8Array(content).buffer;
}
