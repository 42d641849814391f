import type { PartKind } from '../../convert/parts.ts';
import type { ImageSize } from './image-size.ts';
import type { FileNote } from '../model.ts';

/** What reading a picture told of it. */
export interface ImageFacts {
  /** In hex; null where the browser has none. */
  readonly sha256: string | null;
  readonly size: ImageSize | null;
}

/** A picture of the mail's text, as far as it is known. */
export interface ImageUse {
  readonly sizeBytes: number;
  /** Null until it is read, and where it is not. */
  readonly facts: ImageFacts | null;
  /** How wide the text draws it; null when it does not say. */
  readonly drawnWidthPx: number | null;
  /** In which parts of the mail it stands, each time it stands there. */
  readonly places: readonly PartKind[];
  /** Whether another part of the mail has the same bytes. */
  readonly hasTwin: boolean;
  /** Whether it stands in the text that goes along. */
  readonly isShown: boolean;
}

/** Sides of which a picture is rather a screenshot or a photo than a logo. */
const largeSidePx = 200;
/** The same where the sides are not known. */
const largeBytes = 100_000;
/** Icons of networks, phones and flags. */
const tinySidePx = 48;
/** Lines that part the blocks of a signature. */
const thinSidePx = 8;
const tinyBytes = 512;

/**
 * Tells why a picture is not ticked at first; null when it is. The first rule that holds is the only one. A
 * real picture stays: what is wanted and missing costs more than a logo too many.
 */
export function reasonToSkip(seen: ImageUse, logos: readonly string[]): FileNote | null {
  const { facts, places, isShown } = seen;
  if (facts !== null && facts.sha256 !== null && logos.includes(facts.sha256)) return 'logo';
  const isOfHistory = places.length > 0 && places.every((place) => place === 'history');
  if (isOfHistory && !isShown) return 'history';
  if (isLarge(seen)) return null;
  if (isTiny(seen)) return 'tiny';
  const isRepeated = places.filter((place) => place === 'text' || place === 'history').length > 1;
  if (isRepeated || seen.hasTwin) return 'repeated';
  if (places.length > 0 && places.every((place) => place === 'signature')) return 'signature';
  return isShown ? null : 'not-shown';
}

function isLarge({ facts, sizeBytes }: ImageUse): boolean {
  const size = facts?.size ?? null;
  if (size === null) return sizeBytes >= largeBytes;
  return Math.min(size.widthPx, size.heightPx) >= largeSidePx;
}

function isTiny({ facts, sizeBytes, drawnWidthPx }: ImageUse): boolean {
  const size = facts?.size ?? null;
  if (size !== null) {
    const { widthPx, heightPx } = size;
    return Math.max(widthPx, heightPx) <= tinySidePx || Math.min(widthPx, heightPx) <= thinSidePx;
  }
  return drawnWidthPx === null ? sizeBytes <= tinyBytes : drawnWidthPx <= tinySidePx;
}
