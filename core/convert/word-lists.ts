import { readDeclarations } from './css.ts';
import { isElement, nextWithin, textWithin } from './elements.ts';
import type { EmailElement, EmailNode } from './elements.ts';
import { isHidden } from './visibility.ts';

/** What Word and Outlook write instead of `<li>`: a paragraph with a list style and a marker as text. */
export interface WordListParagraph {
  /** From 1. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** The number of an ordered item, 1 for others. */
  readonly number: number;
}

/** Reads a paragraph's list style; null for a paragraph that is none. Headings stay headings, numbered or not. */
export function wordListParagraph(element: EmailElement): WordListParagraph | null {
  const level = listLevel(element);
  if (level === null) return null;
  const number = orderedNumber(markerText(element));
  return { level, isOrdered: number !== null, number: number ?? 1 };
}

/** A marker comes first in its paragraph; a broken mail may hold all the others within the first. */
const MAX_NODES_BEFORE_MARKER = 50;

function markerText(paragraph: EmailElement): string {
  let node = nextWithin(paragraph, paragraph);
  for (let left = MAX_NODES_BEFORE_MARKER; node !== null && left > 0; left -= 1) {
    const end = markerEnd(node);
    if (end !== null) return textBetween(node, end).replace(/[\s\u00a0]+/g, '');
    if (isElement(node) && isListMarker(node)) return textWithin(node).replace(/[\s\u00a0]+/g, '');
    node = nextWithin(paragraph, node);
  }
  return '';
}

/** A marker is a few nodes long. */
const MAX_NODES_OF_MARKER = 20;

/**
 * Gives the comment that ends a marker, for the one that begins it. Word writes the marker between the two
 * for programs without lists, often without saying in its style that it is one.
 */
export function markerEnd(node: EmailNode): EmailNode | null {
  if (node.nodeType !== 8 || !/^\[if !supportlists\]$/i.test(node.nodeValue ?? '')) return null;
  let end = node.nextSibling;
  for (let left = MAX_NODES_OF_MARKER; end !== null && left > 0; left -= 1) {
    if (end.nodeType === 8 && /^\[endif\]$/i.test(end.nodeValue ?? '')) return end;
    end = end.nextSibling;
  }
  return null;
}

function textBetween(start: EmailNode, end: EmailNode): string {
  let text = '';
  for (let node = start.nextSibling; node !== null && node !== end; node = node.nextSibling) {
    text += node.nodeType === 3 ? (node.nodeValue ?? '') : textWithin(node);
  }
  return text;
}

function listLevel(element: EmailElement): number | null {
  if (element.localName !== 'p') return null;
  const level = /\blevel(\d+)\b/.exec(readDeclarations(element).get('mso-list') ?? '')?.[1];
  return level === undefined ? null : Number(level);
}

/** Tells whether a span holds the marker that Word shows in front of an item. */
export function isListMarker(span: EmailElement): boolean {
  return readDeclarations(span).get('mso-list') === 'ignore';
}

/** Word sets further paragraphs of an item in the style of its list, without the list itself. */
const MAX_FURTHER_PARAGRAPHS = 5;

/** Tells whether the paragraph after this one, or after further ones of the same item, goes on with a Word list. */
export function isFollowedByWordList(element: EmailElement): boolean {
  let at = element;
  for (let left = MAX_FURTHER_PARAGRAPHS; left >= 0; left -= 1) {
    const next = nextShown(at);
    if (next === null) return false;
    if (listLevel(next) !== null) return true;
    if (next.localName !== 'p' || !/\bMsoListParagraph/.test(next.className)) return false;
    at = next;
  }
  return false;
}

function nextShown(element: EmailElement): EmailElement | null {
  let next: EmailNode | null = element.nextSibling;
  while (next !== null && (next.nodeType === 8 || (next.nodeType === 3 && isBlank(next)))) {
    next = next.nextSibling;
  }
  if (next === null || !isElement(next) || isHidden(next, readDeclarations(next))) return null;
  return next;
}

function isBlank(node: EmailNode): boolean {
  return (node.nodeValue ?? '').trim() === '';
}

/** Longer than any number of a list. */
const MAX_MARKER_CHARACTERS = 40;

/** Reads `3.`, `c)`, `(iv)`, `1.2.`; null for a bullet. */
function orderedNumber(marker: string): number | null {
  if (marker.length > MAX_MARKER_CHARACTERS) return null;
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
