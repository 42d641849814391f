import { readDeclarations } from './css.ts';
import { findWithin, isElement } from './elements.ts';
import { isHidden } from './style.ts';

/** What Word and Outlook write instead of `<li>`: a paragraph with a list style and a marker as text. */
export interface WordListParagraph {
  /** From 1. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** The number of an ordered item, 1 for others. */
  readonly number: number;
}

/** Reads a paragraph's list style; null for a paragraph that is none. Headings stay headings, numbered or not. */
export function wordListParagraph(element: Element): WordListParagraph | null {
  const level = listLevel(element);
  if (level === null) return null;
  const marker = findWithin(element, isListMarker)?.textContent.replace(/[\s\u00a0]+/g, '');
  const number = orderedNumber(marker ?? '');
  return { level, isOrdered: number !== null, number: number ?? 1 };
}

function listLevel(element: Element): number | null {
  if (element.localName !== 'p') return null;
  const level = /\blevel(\d+)\b/.exec(readDeclarations(element).get('mso-list') ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

/** Tells whether a span holds the marker that Word shows in front of an item. */
export function isListMarker(span: Element): boolean {
  return readDeclarations(span).get('mso-list') === 'ignore';
}

/** Tells whether the paragraph after this one goes on with a Word list. */
export function isFollowedByWordList(element: Element): boolean {
  let next = element.nextSibling;
  while (next !== null && (next.nodeType === 8 || (next.nodeType === 3 && isBlank(next)))) {
    next = next.nextSibling;
  }
  if (next === null || !isElement(next) || isHidden(next, readDeclarations(next))) return false;
  return listLevel(next) !== null;
}

function isBlank(node: Node): boolean {
  return (node.textContent ?? '').trim() === '';
}

/** Reads `3.`, `c)`, `(iv)`, `1.2.`; null for a bullet. */
function orderedNumber(marker: string): number | null {
  const body = /^\(?([\p{L}\p{N}.]+?)[.):]*$/u.exec(marker)?.[1];
  if (body === undefined || (!/[.):]$/.test(marker) && !/^\d+$/.test(marker))) return null;
  const last = body.split('.').at(-1) ?? '';
  if (/^\d+$/.test(last)) return Number(last);
  if (/^[ivx]+$/i.test(last) && !/^[vx]$/i.test(last)) return romanNumber(last.toLowerCase());
  if (/^[a-z]$/i.test(last)) return last.toLowerCase().charCodeAt(0) - 96;
  return 1;
}

function romanNumber(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  const numbers = Array.from(roman, (letter) => values[letter] ?? 0);
  return numbers.reduce(
    (sum, value, at) => (value < (numbers[at + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}
