import type { Image } from './document.ts';

/**
 * What a name may hold between exclamation marks: `:` and `/` would make it an address, and brackets are read
 * as a link before pictures are looked for.
 */
const PLAIN_NAME =
  /^[\p{L}\p{N}\p{Extended_Pictographic}_(](?:[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier} ()_.,;'‘’‐-―+=@~#$%&-]*[\p{L}\p{N}\p{M}()_.-])$/u;

/** A character reference, which Jira shows as its character. */
const REFERENCE = /&#?[a-z\d]+;/i;

/**
 * Gives the wiki markup that shows an attached picture by its name, also before it is attached; null for
 * one whose name is not known or could be read as something else.
 */
export function pictureMarkup({ fileName, widthPx, link }: Image): string | null {
  if (fileName === undefined || fileName.length < 3 || !PLAIN_NAME.test(fileName)) return null;
  if (REFERENCE.test(fileName)) return null;
  // In a link, Jira reads the bar as the link's own.
  const width = widthPx === null || link !== null ? '' : `|width=${widthPx}`;
  return `!${fileName}${width}!`;
}
