import { cleanText } from './characters.ts';
import { findWithin, isElement, nextWithin } from './elements.ts';
import type { EmailElement, EmailNode } from './elements.ts';

const NOT_IN_CODE: ReadonlySet<string> = new Set([
  'a',
  'img',
  'table',
  'ul',
  'ol',
  'blockquote',
  'p',
]);

/** Reads the text of a `<pre>` with its line ends. */
export function preformattedText(pre: EmailElement): string {
  const parts: string[] = [];
  let node: EmailNode | null = pre;
  while (node !== null) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (isElement(node) && node.localName === 'br') parts.push('\n');
    node = nextWithin(pre, node);
  }
  const text = cleanText(parts.join('')).replaceAll('\u00a0', ' ').trimEnd();
  return text.startsWith('\n') ? text.slice(1) : text;
}

/**
 * Tells whether a `<pre>` is a plain-text mail rather than code: mail programs wrap whole bodies so, and
 * code in Jira can hold neither links nor pictures.
 */
export function isProse(pre: EmailElement): boolean {
  if (/\bmoz-/.test(pre.className) || pre.hasAttribute('wrap')) return true;
  return findWithin(pre, (inner) => NOT_IN_CODE.has(inner.localName)) !== null;
}
