import type { AttachmentContent } from '../../core/email/email.ts';
import type { OfficeAttachmentContent } from './office-types.ts';

/**
 * Turns what Office gives for an attachment into a file, or into the link of a shared file.
 * Null when the format is unknown or the content is not what the format says.
 */
export async function decodeAttachment(
  { content, format }: OfficeAttachmentContent,
  contentType: string,
): Promise<AttachmentContent | null> {
  switch (format) {
    case 'base64': {
      const decoded = await decodeBase64(content, contentType);
      return decoded === null ? null : { kind: 'file', content: decoded };
    }
    case 'eml':
      return { kind: 'file', content: new Blob([content], { type: 'message/rfc822' }) };
    case 'iCalendar':
      return { kind: 'file', content: new Blob([content], { type: 'text/calendar' }) };
    case 'url':
      return /^https?:/i.test(content) ? { kind: 'link', url: content } : null;
    default:
      return null;
  }
}

/** Characters decoded at a time: so few that what is left of them is cleared away at once. */
const sliceLength = 64 * 1024;

/** Bytes given to the browser at a time. */
const pieceBytes = 2 * 1024 * 1024;

/**
 * Decodes base64, line breaks allowed; null when it is none. Goes slice by slice and lets the browser
 * take each piece away (blobs live outside the page, large ones on disk): in one go a large file would be
 * in the page's memory three times beside the text itself.
 */
export async function decodeBase64(text: string, contentType: string): Promise<Blob | null> {
  const pieces: Blob[] = [];
  const piece = new Uint8Array(Math.min(pieceBytes, text.length));
  let filled = 0;
  let rest = '';
  for (let start = 0; start < text.length; start += sliceLength) {
    const isLast = start + sliceLength >= text.length;
    const slice = rest + text.slice(start, start + sliceLength).replace(/\s+/g, '');
    const end = isLast ? slice.length : slice.length - (slice.length % 4);
    rest = slice.slice(end);
    const binary = decoded(slice.slice(0, end));
    if (binary === null) return null;
    if (filled + binary.length > piece.length) {
      pieces.push(new Blob([piece.subarray(0, filled)]));
      filled = 0;
      // The browser takes a blob's bytes out of the page only while no script runs.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve));
    }
    for (let place = 0; place < binary.length; place += 1) {
      piece[filled + place] = binary.charCodeAt(place);
    }
    filled += binary.length;
  }
  return new Blob([...pieces, piece.subarray(0, filled)], { type: contentType });
}

function decoded(base64: string): string | null {
  try {
    return atob(base64);
  } catch {
    // The only thing `atob` throws for is text that is not base64.
    return null;
  }
}
