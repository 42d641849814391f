import { textWithin } from './elements.ts';
import type { EmailElement } from './elements.ts';

/** Longer than any path that Windows opens. */
const MAX_CHARACTERS = 1000;

/**
 * Gives the place in the company's network that a link leads to, where its text does not say it: Jira links
 * to no files, so the place stands behind the text. Null for any other link.
 */
export function fileTarget(link: EmailElement): string | null {
  const href = (link.getAttribute('href') ?? '').trim();
  if (href.length > MAX_CHARACTERS) return null;
  const place = placeOf(href);
  if (place === null) return null;
  return plain(textWithin(link)).includes(plain(place)) ? null : place;
}

/** Reads `\\server\share`, `file://server/share`, `file:///\\server\share` and `file:///S:/folder`. */
function placeOf(href: string): string | null {
  if (/^\\\\[^\\/]/.test(href)) return href;
  const path = /^file:(.*)$/is.exec(href)?.[1];
  if (path === undefined) return null;
  const place = decoded(path).replaceAll('/', '\\');
  const start = place.search(/[^\\]/);
  if (start < 0) return null;
  const bare = place.slice(start);
  return /^[a-z]:/i.test(bare) ? bare : `\\\\${bare}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A bare percent sign: the path was never encoded.
    return path;
  }
}

function plain(text: string): string {
  return text.replace(/[\s/\\]+/g, '\\').toLowerCase();
}
