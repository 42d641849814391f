import { isZero } from './css.ts';
import type { Declarations } from './css.ts';
import type { Image } from './document.ts';
import type { EmailElement } from './elements.ts';

/** An emoji, with its skin tones, joiners and flags; digits alone are none. */
const ONLY_EMOJI = /^(?=.*[^\d#*])[\p{Emoji}\p{Emoji_Component}\s]+$/u;

/** How GIF and PNG files of one pixel begin: a page that embeds one keeps a distance with it. */
const ONE_PIXEL =
  /^data:image\/(?:gif;base64,R0lGODlhAQABA|png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB)/i;

/** Paths by which senders count who has read a mail. */
const TRACKER_PATH = /[/._-](?:open|pixel|track(?:ing)?|beacon|wf\/open|e\/o)(?:[/?._-]|\.gif|$)/i;

/** Gives the text for which a small picture stands: mail programs draw emoji as images; else null. */
export function emojiText(image: EmailElement): string | null {
  const emoji = image.getAttribute('data-emoji');
  if (emoji !== null && emoji !== '') return emoji;
  const alt = image.getAttribute('alt')?.trim() ?? '';
  if (alt === '') return null;
  if (
    /\ban1\b/.test(image.className) ||
    /goomoji|emoji/i.test(image.getAttribute('goomoji') ?? image.className)
  )
    return alt;
  return ONLY_EMOJI.test(alt) ? alt : null;
}

/** Reads an `<img>`; null where nobody is meant to see it. */
export function readImage(
  image: EmailElement,
  declarations: Declarations,
  link: string | null,
): Image | null {
  const width = lengthPx(declarations.get('width') ?? image.getAttribute('width'));
  const height = lengthPx(declarations.get('height') ?? image.getAttribute('height'));
  if ((width !== null && width <= 1) || (height !== null && height <= 1)) return null;
  if (isZero(declarations.get('max-width')) || isZero(declarations.get('max-height'))) return null;

  const source = (image.getAttribute('src') ?? '').trim();
  if (ONE_PIXEL.test(source)) return null;
  const isEmbedded = /^data:image\//i.test(source);
  const alt =
    (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim() || (isEmbedded ? 'image' : '');
  const contentId = contentIdOf(source);
  if (contentId === null && alt === '' && (source === '' || TRACKER_PATH.test(source))) return null;
  return { kind: 'image', contentId, alt, widthPx: width, link };
}

/** Gives the Content-ID or the name of the part that an address refers to; null for any other address. */
function contentIdOf(source: string): string | null {
  const isContentId = /^cid:/i.test(source);
  if (!isContentId && (source === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|\/|#)/i.test(source)))
    return null;
  const reference = isContentId ? source.slice(4) : source;
  try {
    return decodeURIComponent(reference).replace(/^<|>$/g, '');
  } catch {
    // A bare percent sign: the reference was never encoded.
    return reference.replace(/^<|>$/g, '');
  }
}

function lengthPx(length: string | null | undefined): number | null {
  const match = /^([\d.]+)\s*(px|pt|in|cm)?$/.exec((length ?? '').trim().toLowerCase());
  const value = Number(match?.[1]);
  if (match === null || Number.isNaN(value)) return null;
  const pixels = { px: 1, pt: 96 / 72, in: 96, cm: 96 / 2.54 }[match[2] ?? 'px'] ?? 1;
  return Math.round(value * pixels);
}
