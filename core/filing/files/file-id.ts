import type { EmailAttachment } from '../../email/email.ts';

/** Names an attachment within its mail: Outlook's own ids end with its session, and drafts outlive it. */
export function fileId(attachment: EmailAttachment, position: number): string {
  return `${position}:${attachment.sizeBytes}:${attachment.name}`;
}

/** Tells pictures of the text from files, and files from links. */
export function sourceOf(attachment: EmailAttachment): 'attachment' | 'inline' | 'cloud' {
  if (attachment.kind === 'cloud') return 'cloud';
  const isPicture =
    attachment.contentType.startsWith('image/') ||
    /\.(?:png|jpe?g|gif|bmp|webp|svg)$/i.test(attachment.name);
  // Some programs call every attachment inline; only a picture can be part of the text.
  return attachment.isInline && isPicture ? 'inline' : 'attachment';
}
