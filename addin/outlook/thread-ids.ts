/** More would be a conversation of months; the newest are the likely ones. */
const mostIds = 50;

/**
 * Reads the message ids of the mails before one, from its internet headers: what it answers and what
 * that answered. The newest first.
 */
export function threadIds(headers: string): readonly string[] {
  const lines = [...headOf(headers).matchAll(/^(?:references|in-reply-to):(.*)$/gim)].map(
    ([, value = '']) => value,
  );
  const ids = lines.flatMap((line) => [...line.matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id));
  return [...new Set(ids.toReversed())].slice(0, mostIds);
}

/** Reads a mail's own message id from the beginning of its `.eml`; null when it has none. */
export async function messageId(eml: Blob): Promise<string | null> {
  const start = await eml.slice(0, 64 * 1024).arrayBuffer();
  return messageIdIn(new TextDecoder('latin1').decode(start));
}

/** Finds a mail's own message id in its internet headers; null when they have none. */
export function messageIdIn(headers: string): string | null {
  const value = /^message-id:\s*(.*)$/im.exec(headOf(headers))?.[1]?.trim() ?? '';
  return value === '' ? null : value.replace(/^<(.*)>$/s, '$1');
}

/** The head alone: an attached mail has headers of its own. Folded lines become one. */
function headOf(text: string): string {
  return (text.split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ');
}
