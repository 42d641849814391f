import { hexColor } from './colors.ts';
import { isZero } from './css.ts';
import type { Declarations } from './css.ts';
import type { MailElement } from './elements.ts';

/** Tells whether an element and all in it is kept from the reader's eyes. */
export function isHidden(element: MailElement, declarations: Declarations): boolean {
  if (element.hasAttribute('hidden')) return true;
  if (declarations.size === 0) return false;

  if (declarations.get('display') === 'none') return true;
  if (/^(?:hidden|collapse)$/.test(declarations.get('visibility') ?? '')) return true;
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

/** What makes the text in an element too small or too pale to be read; one further in may show its own again. */
export interface Legibility {
  readonly isTooSmall: boolean;
  /** `#rrggbb` or `transparent`; null where nobody can tell without the style sheet. */
  readonly ink: string | null;
  readonly ground: string | null;
}

/** How a mail's body starts. */
export const LEGIBLE: Legibility = { isTooSmall: false, ink: null, ground: null };

/** Gives the legibility inside an element. */
export function legibilityInside(
  outer: Legibility,
  element: MailElement,
  declarations: Declarations,
): Legibility {
  // A class or an id may be anything in the style sheet, and a link has a colour of its own.
  const isKnown = !element.hasAttribute('class') && !element.hasAttribute('id');
  const inherited = isKnown ? outer : LEGIBLE;
  const isTooSmall = isSizeOfNothing(declarations) ?? outer.isTooSmall;
  const ink = inkOf(element, declarations, element.localName === 'a' ? null : inherited.ink);
  const ground = groundOf(element, declarations, inherited.ground);
  return isTooSmall === outer.isTooSmall && ink === outer.ink && ground === outer.ground
    ? outer
    : { isTooSmall, ink, ground };
}

/** Tells whether nobody can read text set so. */
export function isIllegible({ isTooSmall, ink, ground }: Legibility): boolean {
  if (isTooSmall || ink === TRANSPARENT) return true;
  return ink !== null && ground !== null && isAlike(ink, ground);
}

const TRANSPARENT = 'transparent';

/** A size of nothing, or of one pixel. */
function isSizeOfNothing(declarations: Declarations): boolean | null {
  const size =
    declarations.get('font-size') ??
    /(?:^|\s)([\d.]+(?:px|pt)?)[/\s]/.exec(declarations.get('font') ?? '')?.[1];
  if (size === undefined) return null;
  return isZero(size) || /^0*[01]?(?:\.\d+)?(?:px|pt)$/.test(size) || /^0*\.0\d*r?em$/.test(size);
}

function inkOf(
  element: MailElement,
  declarations: Declarations,
  inherited: string | null,
): string | null {
  const css =
    declarations.get('color') ??
    (element.localName === 'font' ? element.getAttribute('color') : null);
  if (css === null || css === undefined || css === 'inherit') return inherited;
  // Letters may be painted by their background or their shadow.
  if (declarations.has('text-shadow') || declarations.has('-webkit-background-clip')) return null;
  return isTransparent(css) ? TRANSPARENT : hexColor(css);
}

function groundOf(
  element: MailElement,
  declarations: Declarations,
  inherited: string | null,
): string | null {
  if (element.hasAttribute('background') || declarations.has('background-image')) return null;
  const css =
    declarations.get('background-color') ??
    declarations.get('background') ??
    element.getAttribute('bgcolor');
  const isNone = css === null || /^(?:none|inherit|)$/.test(css) || isTransparent(css);
  return isNone ? inherited : hexColor(css);
}

function isTransparent(css: string): boolean {
  return css === 'transparent' || /^(?:rgba?|hsla?)\(.*[,/]\s*0?\.?0+%?\s*\)$/.test(alphaOf(css));
}

/** Of three channels, the last is no opacity. */
function alphaOf(css: string): string {
  return (css.match(/[\d.]+%?/g) ?? []).length === 4 ? css : '';
}

/** Differences that no eye sees. */
function isAlike(ink: string, ground: string): boolean {
  return [1, 3, 5].every((at) => {
    const difference =
      Number.parseInt(ink.slice(at, at + 2), 16) - Number.parseInt(ground.slice(at, at + 2), 16);
    return Math.abs(difference) < 8;
  });
}
