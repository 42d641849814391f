import { symbolText } from './characters.ts';
import { readDeclarations } from './css.ts';
import type { Declarations } from './css.ts';
import { childElements, findWithin, isElement } from './elements.ts';
import type { EmailElement, EmailNode, EmailPage } from './elements.ts';
import type { Hint, EmailDocument } from './document.ts';
import { isHidden, isIllegible, isInvisible } from './visibility.ts';
import { handleElement } from './html-handlers.ts';
import type { Step, Visit } from './html-handlers.ts';
import { markOf } from './part-marks.ts';
import type { PartMark } from './part-marks.ts';
import { BASE_SET_ASIDE } from './set-aside.ts';
import { PLAIN_STYLE, styleInside } from './style.ts';
import type { Style } from './style.ts';
import { TreeBuilder } from './tree-builder.ts';
import { WordListItems } from './word-list-items.ts';
import { markerEnd } from './word-lists.ts';

interface Open {
  readonly styleBefore: Style;
  readonly leave: (() => void) | undefined;
}

interface Target extends Pick<Visit, 'builder' | 'wordLists'> {
  readonly hints: Hint[];
}

/**
 * Reads a mail's HTML into the tree. Works on an inert document (of `DOMParser`): nothing is fetched,
 * run or inserted anywhere. Walks without recursion, since mails nest thousands of elements.
 */
export function htmlToDocument(parsed: EmailPage): EmailDocument {
  const builder = new TreeBuilder();
  const target: Target = { builder, wordLists: new WordListItems(builder), hints: [] };
  const root: EmailNode = parsed.body ?? parsed;
  const open: Open[] = [];
  const isQuirky = parsed.compatMode === 'BackCompat';
  let style: Style = { ...PLAIN_STYLE, isQuirky, base: baseOf(parsed) };
  let node: EmailNode | null = root;

  while (node !== null) {
    if (target.wordLists.isOpen) node = markerEnd(node) ?? node;
    const entered: Style | null = visit(node, style, target, open);
    if (entered !== null && node.firstChild !== null) {
      style = entered;
      node = node.firstChild;
      continue;
    }
    if (entered !== null) style = leave(open, style);
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      style = leave(open, style);
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  const { blocks } = builder.finish();
  return target.hints.length === 0 ? { blocks } : { blocks, hints: target.hints };
}

function baseOf(page: EmailPage): string | null {
  const root = childElements(page).find(({ localName }) => localName === 'html') ?? page;
  const head = childElements(root).find(({ localName }) => localName === 'head');
  const bases = head === undefined ? [] : childElements(head);
  const base = bases.find(({ localName }) => localName === 'base' || localName === BASE_SET_ASIDE);
  const href = base?.getAttribute('href') ?? null;
  return href !== null && /^https?:/i.test(href.trim()) ? href.trim() : null;
}

/** Puts one node into the tree; gives the style for its children, or null where they are not to be read. */
function visit(node: EmailNode, style: Style, target: Target, open: Open[]): Style | null {
  if (node.nodeType === 3) {
    addText(node.nodeValue ?? '', style, target.builder);
    return null;
  }
  if (!isElement(node)) {
    if (node.nodeType !== 9) return null;
    open.push({ styleBefore: style, leave: undefined });
    return style;
  }

  const declarations = readDeclarations(node);
  if (isHidden(node, declarations) || isInvisibleWithin(node, declarations, style)) return null;
  const inside = styleInside(style, node, declarations);
  const mark = markOf(node);
  const enter = (): Step =>
    handleElement({ element: node, declarations, style: inside, ...target });
  const step = mark === null ? enter() : hinted(mark, enter, target);
  if (step === 'skip') return null;
  open.push({ styleBefore: style, leave: step.leave });
  return step.style ?? inside;
}

/**
 * Tells whether all in an element is invisible. Asked where it begins only, so that each part of the email
 * is looked through once.
 */
function isInvisibleWithin(
  element: EmailElement,
  declarations: Declarations,
  outer: Style,
): boolean {
  if (outer.legibility.isInvisible || isInvisible(declarations) !== true) return false;
  return findWithin(element, (inner) => isInvisible(readDeclarations(inner)) === false) === null;
}

/** Notes which blocks come of an element that its program marked. */
function hinted(mark: PartMark, enter: () => Step, { builder, hints }: Target): Step {
  const from = builder.position();
  const step = enter();
  if (from === null) return step;
  const note = (): void => {
    const to = mark.reach === 'to-end' ? Infinity : (builder.position() ?? from);
    if (to > from) hints.push({ kind: mark.kind, from, to });
  };
  if (step === 'skip') {
    note();
    return step;
  }
  return {
    ...step,
    leave: () => {
      step.leave?.();
      note();
    },
  };
}

function leave(open: Open[], style: Style): Style {
  const left = open.pop();
  left?.leave?.();
  return left?.styleBefore ?? style;
}

function addText(text: string, style: Style, builder: TreeBuilder): void {
  if (isIllegible(style.legibility)) return;
  builder.text({
    text: style.symbolFont === null ? text : symbolText(text, style.symbolFont),
    marks: style.marks,
    keepsBlanks: style.keepsBlanks,
    isTypewriter: style.typewriter === 'piece',
  });
}
