import type { Declarations } from './css.ts';
import { isZero } from './css.ts';
import { emojiText, readImage } from './images.ts';
import type { Heading } from './document.ts';
import { isElement } from './elements.ts';
import type { EmailElement } from './elements.ts';
import { fileTarget } from './file-links.ts';
import { inputText, selectText } from './form-fields.ts';
import { isIllegible } from './visibility.ts';
import { isProse, preformattedText } from './preformatted.ts';
import { sidesApart } from './sides-apart.ts';
import type { Style } from './style.ts';
import { isDataTable } from './table-kind.ts';
import type { TreeBuilder } from './tree-builder.ts';
import type { WordListItems } from './word-list-items.ts';
import { isFollowedByWordList, isListMarker, wordListParagraph } from './word-lists.ts';

/** What a handler works with: the element, what it inherits, and the tree under construction. */
export interface Visit {
  readonly element: EmailElement;
  readonly declarations: Declarations;
  readonly style: Style;
  readonly builder: TreeBuilder;
  readonly wordLists: WordListItems;
}

/** Goes on with the children, in another style if given, and calls `leave` behind them; or skips them. */
export type Step = 'skip' | { readonly style?: Style; readonly leave?: () => void };

type Handler = (visit: Visit) => Step;

const INLINE: Step = {};
const skip: Handler = () => 'skip';

/** What mail shows nothing of, or cannot work in an issue. */
const SKIPPED = [
  'annotation',
  'annotation-xml',
  'applet',
  'audio',
  'base',
  'canvas',
  'datalist',
  'embed',
  'frameset',
  'head',
  'iframe',
  'link',
  'map',
  'meta',
  'meter',
  'noembed',
  'noframes',
  'progress',
  'script',
  'style',
  'svg',
  'template',
  'title',
  'video',
  'xml',
] as const;

const BLOCKS = [
  'address',
  'article',
  'aside',
  'body',
  'center',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'header',
  'legend',
  'main',
  'nav',
  'section',
  'summary',
] as const;

/** The map of the converter: one handler for each kind of element; all others are inline. */
const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...SKIPPED.map((name) => [name, skip] as const),
  ...BLOCKS.map((name) => [name, block] as const),
  ['p', paragraph],
  ['h1', heading],
  ['h2', heading],
  ['h3', heading],
  ['h4', heading],
  ['h5', heading],
  ['h6', heading],
  ['ul', list],
  ['ol', list],
  ['menu', list],
  ['dir', list],
  ['li', item],
  ['blockquote', quote],
  ['pre', preformatted],
  ['xmp', preformatted],
  ['listing', preformatted],
  ['plaintext', preformatted],
  ['hr', rule],
  ['input', input],
  ['select', select],
  ['textarea', textarea],
  ['a', link],
  ['br', lineBreak],
  ['img', image],
  ['table', table],
  ['caption', layoutPart],
  ['tr', row],
  ['td', cell],
  ['th', cell],
  ['q', quotation],
  ['span', span],
]);

/** Elements of a line that their style sets as a block: buttons, and lines of some editors. */
const SET_AS_BLOCK = /^(?:block|flex|grid|list-item|table)$/;

/** Puts one element into the tree and says how to go on. */
export function handleElement(visit: Visit): Step {
  const { element, declarations } = visit;
  const display = declarations.get('display');
  const handler = HANDLERS.get(element.localName);
  if (display === 'inline' && (handler === block || handler === paragraph)) return INLINE;
  const step = handler?.(visit) ?? INLINE;
  if (step === 'skip' || handler === block || handler === paragraph) return step;
  return step === INLINE && SET_AS_BLOCK.test(display ?? '') ? block(visit) : apart(visit, step);
}

/** Keeps words apart that only their boxes part. */
function apart(visit: Visit, step: Exclude<Step, 'skip'>): Step {
  const { before, behind } = sidesApart(visit.element, visit.declarations);
  if (before) addWords(visit, ' ');
  if (!behind) return step;
  return {
    ...step,
    leave: () => {
      step.leave?.();
      addWords(visit, ' ');
    },
  };
}

/** Adds words that are not in the source, where words of the source would be seen. */
function addWords({ style, builder }: Visit, text: string): void {
  if (isIllegible(style.legibility)) return;
  builder.text({ text, marks: style.marks, keepsBlanks: false });
}

function block(visit: Visit): Step {
  return bounded(visit.builder, gapAround(visit));
}

function paragraph(visit: Visit): Step {
  const { element, wordLists } = visit;
  const listed = wordListParagraph(element);
  if (listed === null) return wordLists.isOpen ? bounded(visit.builder, 'no-gap') : block(visit);
  wordLists.openItem(listed);
  return {
    leave: () => {
      if (!isFollowedByWordList(element)) wordLists.close();
    },
  };
}

function bounded(builder: TreeBuilder, gap: 'gap' | 'no-gap'): Step {
  builder.boundary(gap);
  return { leave: () => builder.boundary(gap) };
}

const DISTANCES = ['margin', 'margin-top', 'margin-bottom', 'padding', 'padding-top'] as const;

/** Word sets every line as a paragraph without margins; other programs set lines as `<div>`. */
function gapAround({ element, declarations }: Visit): 'gap' | 'no-gap' {
  const margins = declarations.size === 0 ? [] : marginsIn(declarations);
  if (margins.some((margin) => Number.parseFloat(margin) > 0)) return 'gap';
  if (element.localName !== 'p') return 'no-gap';
  return margins.some(isZero) || /\bMso(Normal|PlainText|NoSpacing)\b/.test(element.className)
    ? 'no-gap'
    : 'gap';
}

function marginsIn(declarations: Declarations): readonly string[] {
  return DISTANCES.flatMap((name) => {
    const value = declarations.get(name)?.split(/\s+/)[0];
    return value === undefined ? [] : [value];
  });
}

const LEVELS: Readonly<Record<string, Heading['level']>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
};

function heading({ element, builder }: Visit): Step {
  builder.openHeading(LEVELS[element.localName] ?? 6);
  return { leave: () => builder.closeHeading() };
}

function list({ element, builder }: Visit): Step {
  const isOrdered = element.localName === 'ol';
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
  const isOpen = builder.openList({ isOrdered, start: start >= 0 ? start : 1 });
  return isOpen ? { leave: () => builder.closeList() } : bounded(builder, 'gap');
}

function item({ element, builder }: Visit): Step {
  const number = Number.parseInt(element.getAttribute('value') ?? '', 10);
  return builder.openItem(number >= 0 ? number : null)
    ? { leave: () => builder.closeItem() }
    : bounded(builder, 'gap');
}

function quote({ builder }: Visit): Step {
  return builder.openQuote() ? { leave: () => builder.closeQuote() } : bounded(builder, 'gap');
}

function preformatted(visit: Visit): Step {
  const { element, builder, style } = visit;
  if (isProse(element)) {
    builder.boundary('gap');
    return { style: { ...style, keepsBlanks: true }, leave: () => builder.boundary('gap') };
  }
  builder.code(preformattedText(element));
  return 'skip';
}

function input(visit: Visit): Step {
  addWords(visit, ` ${inputText(visit.element)} `);
  return 'skip';
}

function select(visit: Visit): Step {
  addWords(visit, ` ${selectText(visit.element)} `);
  return 'skip';
}

function textarea(visit: Visit): Step {
  addWords(visit, ' ');
  return {
    style: { ...visit.style, keepsBlanks: true },
    leave: () => addWords(visit, ' '),
  };
}

/** Says behind a link to a file where the file is. */
function link(visit: Visit): Step {
  const place = fileTarget(visit.element);
  return place === null ? INLINE : { leave: () => addWords(visit, ` (${place})`) };
}

function rule({ style, builder }: Visit): Step {
  if (!style.legibility.isInvisible) builder.rule();
  return 'skip';
}

function lineBreak({ builder }: Visit): Step {
  builder.lineBreak();
  return 'skip';
}

function image(visit: Visit): Step {
  const { element, declarations, style, builder } = visit;
  const emoji = emojiText(element);
  if (emoji !== null) addWords(visit, emoji);
  if (emoji !== null || style.legibility.isInvisible) return 'skip';
  const picture = readImage(element, declarations, style.marks.link ?? null);
  if (picture !== null) builder.image(picture);
  return 'skip';
}

function table({ element, builder }: Visit): Step {
  const isOpen = isDataTable(element) && builder.openTable();
  if (!isOpen) return bounded(builder, 'gap');
  return { leave: () => builder.closeTable() };
}

function layoutPart({ builder }: Visit): Step {
  return bounded(builder, 'gap');
}

function row({ builder }: Visit): Step {
  return builder.openRow() ? { leave: () => builder.closeRow() } : bounded(builder, 'gap');
}

function cell({ element, builder }: Visit): Step {
  const isOpen = builder.openCell({
    isHeader: element.localName === 'th' || isInHead(element),
    columns: span1(element, 'colspan'),
    rows: span1(element, 'rowspan'),
  });
  return isOpen ? { leave: () => builder.closeCell() } : bounded(builder, 'gap');
}

function isInHead(cell: EmailElement): boolean {
  const section = cell.parentNode?.parentNode ?? null;
  return section !== null && isElement(section) && section.localName === 'thead';
}

function span1(element: EmailElement, name: 'colspan' | 'rowspan'): number {
  const count = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return count >= 1 ? count : 1;
}

function quotation(visit: Visit): Step {
  addWords(visit, '“');
  return { leave: () => addWords(visit, '”') };
}

/** Jira draws an item's marker itself. */
function span({ element, wordLists }: Visit): Step {
  return wordLists.isOpen && isListMarker(element) ? 'skip' : INLINE;
}
