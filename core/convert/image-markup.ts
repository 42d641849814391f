import type { Image } from './document.ts';

/** What a name may hold that stands between exclamation marks; `:` and `/` would make it an address. */
const PLAIN_NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M} ()_.,'+=@~#$%&-]*[\p{L}\p{N}\p{M}()_.-])$/u;

/**
 * Gives the wiki markup that shows an attached picture by its name, also before it is attached; null for
 * one whose name is not known or could be read as something else.
 */
export function pictureMarkup({ fileName, widthPx, link }: Image): string | null {
  if (fileName === undefined || fileName.length < 3 || !PLAIN_NAME.test(fileName)) return null;
  // In a link, Jira reads the bar as the link's own.
  const width = widthPx === null || link !== null ? '' : `|width=${widthPx}`;
  return `!${fileName}${width}!`;
}
