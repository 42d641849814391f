import type { Attachment } from 'postal-mime';
import type { AttachmentContent, EmailAttachment } from '../../email/email.ts';

/**
 * Finds the content of an attachment in the mail's own `.eml`, for hosts that do not hand it over by
 * itself; null when no part, or more than one, could be meant.
 */
export async function extractFromEml(
  eml: Blob,
  attachment: EmailAttachment,
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
  const found = [byId, named, attachment.kind === 'item' ? mails : []].find(areOne);
  const part = found?.[0];
  if (part === undefined) return null;
  const type = attachment.kind === 'item' ? 'message/rfc822' : attachment.contentType;
  const content = new Blob([bytesOf(part)], { type });
  return content.size === 0 ? null : { kind: 'file', content };
}

/** Reads the text of a mail from its own `.eml`; empty strings for what it does not have. */
export async function textOfMail(
  eml: Blob,
): Promise<{ readonly html: string; readonly text: string }> {
  const { default: PostalMime } = await import('postal-mime');
  const { html, text } = await PostalMime.parse(await eml.arrayBuffer(), {
    forceRfc822Attachments: true,
  });
  return { html: html ?? '', text: text ?? '' };
}

/** Some programs send the same picture once for each place. */
function areOne([first, ...others]: readonly Attachment[]): boolean {
  return first !== undefined && others.every((other) => haveSameBytes(first, other));
}

function haveSameBytes(one: Attachment, other: Attachment): boolean {
  const [left, right] = [bytesOf(one), bytesOf(other)];
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

function isSame(contentId: string | undefined, wanted: string | null): boolean {
  return wanted !== null && contentId?.replace(/^<|>$/g, '') === wanted;
}

function bytesOf({ content }: Attachment): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}
