import { isClear, readColor } from './colors.ts';
import { isZero } from './css.ts';
import type { Declarations } from './css.ts';
import type { EmailElement } from './elements.ts';

/**
 * Tells whether an element and all in it is kept from the reader's eyes. What `visibility` hides is part of
 * the `Legibility`: an element further in may show itself again.
 */
export function isHidden(element: EmailElement, declarations: Declarations): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (declarations.size === 0) return false;

  if (declarations.get('display') === 'none') return true;
  if (declarations.get('mso-hide') === 'all') return true;
  if (Number.parseFloat(declarations.get('opacity') ?? '1') < 0.05) return true;
  if (/\bscale\(\s*0/.test(declarations.get('transform') ?? '')) return true;
  return isCutOff(declarations) || isOutOfSight(declarations);
}

function isCutOff(declarations: Declarations): boolean {
  if (declarations.get('overflow') !== 'hidden') return false;
  return (['height', 'width'] as const).some((side) => {
    // Newsletters write `width:0; min-width:100%` to be as wide as the telephone.
    if (declarations.has(`min-${side}`)) return false;
    const sizes = [declarations.get(side), declarations.get(`max-${side}`)];
    // A cell may be as narrow as a pixel and still show all: a table grows with its text.
    return sizes.some(isZero) || (side === 'height' && sizes.includes('1px'));
  });
}

const OFFSETS = ['left', 'top', 'right', 'bottom'] as const;

/** Moved off the page, or clipped to nothing: what pages do for screen readers, and senders for filters. */
function isOutOfSight(declarations: Declarations): boolean {
  if (isFarOff(declarations.get('text-indent')) || isFarOff(declarations.get('margin-left'))) {
    return true;
  }
  const position = declarations.get('position');
  if (position !== 'absolute' && position !== 'fixed') return false;
  return (
    OFFSETS.some((side) => isFarOff(declarations.get(side))) ||
    /^rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)$/.test(
      declarations.get('clip') ?? '',
    ) ||
    /^inset\(\s*(?:50|100)%/.test(declarations.get('clip-path') ?? '')
  );
}

function isFarOff(length: string | undefined): boolean {
  return length !== undefined && Number.parseFloat(length) <= (length.endsWith('em') ? -60 : -900);
}

/** Whether the text in an element can be read; an element further in may change all of it. */
export interface Legibility {
  /** Hidden by `visibility`, pictures included. */
  readonly isInvisible: boolean;
  readonly isTooSmall: boolean;
  /** `#rrggbb` or `transparent`; null where it is not known without the style sheet. */
  readonly ink: string | null;
  readonly ground: string | null;
  /** The ink of the body. */
  readonly pageInk: string | null;
}

/** How an email's body starts. */
export const LEGIBLE: Legibility = {
  isInvisible: false,
  isTooSmall: false,
  ink: null,
  ground: null,
  pageInk: null,
};

/** An element as the rules of its page apply to it. */
interface Place {
  readonly element: EmailElement;
  readonly declarations: Declarations;
  /** Whether the page is laid out by the rules of old browsers. */
  readonly isQuirky: boolean;
}

/** Gives the legibility inside an element. */
export function legibilityInside(
  outer: Legibility,
  { element, declarations, isQuirky }: Place,
): Legibility {
  const inherited = inheritedBy(element, outer, isQuirky);
  const ink = inkOf(element, declarations, element.localName === 'a' ? null : inherited.ink);
  const inside = {
    isInvisible: isInvisible(declarations) ?? outer.isInvisible,
    isTooSmall: isSizeOfNothing(element, declarations, inherited.isTooSmall),
    ink,
    ground: groundOf(element, declarations, inherited.ground),
    pageInk: element.localName === 'body' ? ink : outer.pageInk,
  };
  return isAsBefore(inside, outer) ? outer : inside;
}

function isAsBefore(inside: Legibility, outer: Legibility): boolean {
  return (
    inside.isInvisible === outer.isInvisible &&
    inside.isTooSmall === outer.isTooSmall &&
    inside.ink === outer.ink &&
    inside.ground === outer.ground &&
    inside.pageInk === outer.pageInk
  );
}

function inheritedBy(element: EmailElement, outer: Legibility, isQuirky: boolean): Legibility {
  // A class or an id may be anything in the style sheet, and a link has a colour of its own.
  if (element.hasAttribute('class') || element.hasAttribute('id')) {
    return { ...LEGIBLE, pageInk: outer.pageInk };
  }
  // Tables of old pages take neither size nor colour from around them (HTML, 15.3.10).
  return isQuirky && element.localName === 'table'
    ? { ...outer, isTooSmall: false, ink: outer.pageInk }
    : outer;
}

/** Tells whether text set so cannot be read. */
export function isIllegible({ isInvisible, isTooSmall, ink, ground }: Legibility): boolean {
  if (isInvisible || isTooSmall || ink === TRANSPARENT) return true;
  return ink !== null && ground !== null && isAlike(ink, ground);
}

/** What an element says of its own visibility; null for nothing. */
export function isInvisible(declarations: Declarations): boolean | null {
  const visibility = declarations.get('visibility');
  if (visibility === 'hidden' || visibility === 'collapse') return true;
  return visibility === 'visible' || visibility === 'initial' ? false : null;
}

const TRANSPARENT = 'transparent';

/** A size of nothing, or of one pixel. */
function isSizeOfNothing(
  element: EmailElement,
  declarations: Declarations,
  isOuterTooSmall: boolean,
): boolean {
  const size = declarations.get('font-size');
  if (size === undefined) {
    const isSetByTag = element.localName === 'font' && element.hasAttribute('size');
    return isOuterTooSmall && !isSetByTag;
  }
  if (isZero(size) || /^0*[01]?(?:\.\d+)?(?:px|pt)$/.test(size) || /^0*\.0\d*r?em$/.test(size)) {
    return true;
  }
  const isRelative = /^[\d.]+(?:em|ex|ch|%)$|^(?:inherit|unset|smaller|larger)$/.test(size);
  return isRelative && isOuterTooSmall;
}

function inkOf(
  element: EmailElement,
  declarations: Declarations,
  inherited: string | null,
): string | null {
  const css = declarations.get('color') ?? inkByAttribute(element);
  if (css === null || css === 'inherit') return inherited;
  // Letters may be painted by their background or their shadow.
  if (declarations.has('text-shadow') || declarations.has('-webkit-background-clip')) return null;
  const color = readColor(css);
  if (color === null) return null;
  return isClear(color) ? TRANSPARENT : color.hex;
}

function inkByAttribute(element: EmailElement): string | null {
  if (element.localName === 'font') return element.getAttribute('color');
  return element.localName === 'body' ? element.getAttribute('text') : null;
}

/** More of a colour than this covers what is below it. */
const COVERS = 0.95;

function groundOf(
  element: EmailElement,
  declarations: Declarations,
  inherited: string | null,
): string | null {
  const image = declarations.get('background-image') ?? element.getAttribute('background');
  if (image !== null && image !== 'none') return null;
  const css = declarations.get('background-color') ?? element.getAttribute('bgcolor');
  if (css === null || css === '' || css === 'inherit' || css === 'initial') return inherited;
  const color = readColor(css);
  if (color === null) return null;
  if (isClear(color)) return inherited;
  return color.alpha < COVERS ? null : color.hex;
}

/** Differences that no eye sees. */
function isAlike(ink: string, ground: string): boolean {
  return [1, 3, 5].every((at) => {
    const difference =
      Number.parseInt(ink.slice(at, at + 2), 16) - Number.parseInt(ground.slice(at, at + 2), 16);
    return Math.abs(difference) < 8;
  });
}
