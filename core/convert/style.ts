import type { Declarations } from './css.ts';
import { vividColor } from './colors.ts';
import type { Marks } from './document.ts';
import { isElement } from './elements.ts';
import type { EmailElement, EmailNode } from './elements.ts';
import { LEGIBLE, legibilityInside } from './visibility.ts';
import type { Legibility } from './visibility.ts';
import { linkTarget } from './links.ts';
import { withoutMarks } from './marks.ts';

/** What text inherits from the elements around it. */
export interface Style {
  readonly marks: Marks;
  /** Blanks and line ends count, as in `<pre>`. */
  readonly keepsBlanks: boolean;
  readonly legibility: Legibility;
  readonly symbolFont: 'wingdings' | 'symbol' | null;
  /** Whether a typewriter font is that of a piece of text, or of a whole part of the email. */
  readonly typewriter: 'piece' | 'part' | null;
  /** Whether the page is laid out by the rules of old browsers. */
  readonly isQuirky: boolean;
  /** What relative addresses are relative to: the page's `<base>`; null without one. */
  readonly base: string | null;
}

/** How a mail's body starts. */
export const PLAIN_STYLE: Style = {
  marks: {},
  keepsBlanks: false,
  legibility: LEGIBLE,
  symbolFont: null,
  typewriter: null,
  isQuirky: false,
  base: null,
};

const MARKS_BY_TAG: ReadonlyMap<string, Marks> = new Map<string, Marks>([
  ['b', { bold: true }],
  ['strong', { bold: true }],
  ['i', { italic: true }],
  ['em', { italic: true }],
  ['cite', { italic: true }],
  ['dfn', { italic: true }],
  ['var', { italic: true }],
  ['u', { underline: true }],
  ['ins', { underline: true }],
  ['s', { strike: true }],
  ['strike', { strike: true }],
  ['del', { strike: true }],
  ['code', { code: true }],
  ['tt', { code: true }],
  ['kbd', { code: true }],
  ['samp', { code: true }],
  ['mark', { highlighted: true }],
  ['sub', { script: 'sub' }],
  ['sup', { script: 'super' }],
]);

/** Gives the style inside an element: what it inherits, changed by its tag, attributes and `style`. */
export function styleInside(
  outer: Style,
  element: EmailElement,
  declarations: Declarations,
): Style {
  const tag = element.localName;
  const tagMarks = marksByTag(tag, declarations);
  const { isQuirky } = outer;
  const legibility = legibilityInside(outer.legibility, { element, declarations, isQuirky });
  if (tagMarks === undefined && declarations.size === 0 && tag !== 'a' && tag !== 'font') {
    return legibility === outer.legibility ? outer : { ...outer, legibility };
  }

  let marks = tagMarks === undefined ? outer.marks : { ...outer.marks, ...tagMarks };
  if (tag === 'a') marks = withLink(marks, element, outer.base);
  marks = withFont(marks, element, declarations);
  return {
    marks: withDeclaredMarks(marks, declarations),
    keepsBlanks: keepsBlanks(outer.keepsBlanks, declarations),
    legibility,
    ...fontInside(outer, element, declarations),
    isQuirky,
    base: outer.base,
  };
}

/** A line that the element's own style takes away again is none; those of elements around stay. */
function marksByTag(tag: string, declarations: Declarations): Marks | undefined {
  const marks = MARKS_BY_TAG.get(tag);
  const isUndecorated = declarations.get('text-decoration') === 'none';
  return isUndecorated && (marks?.underline || marks?.strike) ? undefined : marks;
}

function withLink(marks: Marks, element: EmailElement, base: string | null): Marks {
  const href = element.getAttribute('href');
  if (href === null) return marks;
  const link = linkTarget(absolute(href, base), element.getAttribute('originalsrc'));
  return link === null ? withoutMarks(marks, 'link') : { ...marks, link };
}

/** A mail has no address of its own: without a `<base>`, only `//host/path` can be completed. */
function absolute(href: string, base: string | null): string {
  const written = href.trim();
  if (written.startsWith('//')) return `https:${written}`;
  const isRelative = base !== null && written !== '' && !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(written);
  return isRelative && URL.canParse(written, base) ? new URL(written, base).href : href;
}

function withDeclaredMarks(outer: Marks, declarations: Declarations): Marks {
  if (declarations.size === 0) return outer;
  let marks = outer;

  const weight = declarations.get('font-weight');
  if (weight !== undefined) {
    const isBold = weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
    if (isBold) marks = { ...marks, bold: true };
    else if (weight === 'normal' || /^\d/.test(weight)) marks = withoutMarks(marks, 'bold');
  }

  const slant = declarations.get('font-style');
  if (slant === 'italic' || slant === 'oblique') marks = { ...marks, italic: true };
  else if (slant === 'normal') marks = withoutMarks(marks, 'italic');

  const decoration =
    declarations.get('text-decoration') ?? declarations.get('text-decoration-line');
  if (decoration !== undefined) {
    if (decoration.includes('underline')) marks = { ...marks, underline: true };
    if (decoration.includes('line-through')) marks = { ...marks, strike: true };
  }

  const shift = declarations.get('vertical-align');
  if (shift === 'super' || shift === 'sub') marks = { ...marks, script: shift };
  return marks;
}

function withFont(outer: Marks, element: EmailElement, declarations: Declarations): Marks {
  const isFontTag = element.localName === 'font';
  const color = declarations.get('color') ?? (isFontTag ? element.getAttribute('color') : null);
  let marks = outer;
  if (color !== null && color !== undefined && color !== 'inherit') {
    const vivid = vividColor(color);
    marks = vivid === null ? withoutMarks(marks, 'color') : { ...marks, color: vivid };
  }
  const ground = declarations.get('background-color') ?? declarations.get('background');
  if (ground !== undefined && INLINE.has(element.localName) && vividColor(ground) !== null) {
    marks = { ...marks, highlighted: true };
  }
  return marks;
}

const INLINE: ReadonlySet<string> = new Set(['span', 'font', 'b', 'i', 'u', 'strong', 'em']);

function isPlainTextParagraph(node: EmailNode | null): boolean {
  return node !== null && isElement(node) && /\bMsoPlainText\b/.test(node.className);
}

function keepsBlanks(outer: boolean, declarations: Declarations): boolean {
  const mode = declarations.get('white-space');
  if (mode === undefined) return outer;
  return mode.startsWith('pre') || mode === 'break-spaces';
}

const TYPEWRITER = /^["']?(?:courier|consolas|menlo|monaco|lucida console|monospace|sfmono)/i;

/** Reads the font that an element sets, if any. */
function fontInside(
  outer: Style,
  element: EmailElement,
  declarations: Declarations,
): Pick<Style, 'symbolFont' | 'typewriter'> {
  const family = declarations.get('font-family') ?? element.getAttribute('face');
  if (family === null) {
    const { symbolFont, typewriter } = outer;
    return { symbolFont, typewriter };
  }
  return {
    symbolFont: symbolFontIn(family),
    typewriter: TYPEWRITER.test(family) ? typewriterOf(outer, element) : null,
  };
}

function symbolFontIn(family: string): Style['symbolFont'] {
  if (/^[^,]*wingdings(?! [23])/i.test(family)) return 'wingdings';
  return /^["']?symbol\b/i.test(family) ? 'symbol' : null;
}

/** Whole emails are written in a typewriter font by choice; a piece of a line so set is code. */
function typewriterOf(outer: Style, element: EmailElement): 'piece' | 'part' {
  const isInline = element.localName === 'font' || element.localName === 'span';
  const isPart =
    !isInline || outer.typewriter === 'part' || isPlainTextParagraph(element.parentNode);
  return isPart ? 'part' : 'piece';
}
