import type { AttachmentContent } from './mail.ts';
import type { OfficeAttachmentContent } from './office-types.ts';

/**
 * Turns what Office gives for an attachment into bytes, or into the link of a shared file.
 * Null when the format is unknown or the content is not what the format says.
 */
export function decodeAttachment(
  { content, format }: OfficeAttachmentContent,
  contentType: string,
): AttachmentContent | null {
  switch (format) {
    case 'base64': {
      const bytes = decodeBase64(content);
      return bytes === null ? null : { kind: 'bytes', bytes, contentType };
    }
    case 'eml':
      return {
        kind: 'bytes',
        bytes: new TextEncoder().encode(content),
        contentType: 'message/rfc822',
      };
    case 'iCalendar':
      return {
        kind: 'bytes',
        bytes: new TextEncoder().encode(content),
        contentType: 'text/calendar',
      };
    case 'url':
      return /^https?:/i.test(content) ? { kind: 'link', url: content } : null;
    default:
      return null;
  }
}

/** Decodes base64, line breaks allowed; null when it is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    // The only thing `atob` throws for is text that is not base64.
    return null;
  }
  const bytes = new Uint8Array(binary.length);
  for (let place = 0; place < binary.length; place += 1) bytes[place] = binary.charCodeAt(place);
  return bytes;
}
