import { cleanText } from './characters.ts';

/** Reads the text of a `<pre>` with its line ends. */
export function preformattedText(pre: Element): string {
  const parts: string[] = [];
  let node: Node | null = pre;
  while (node !== null) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else if (node.nodeName.toLowerCase() === 'br') parts.push('\n');
    node = nextWithin(pre, node);
  }
  return cleanText(parts.join(''))
    .replaceAll('\u00a0', ' ')
    .replace(/^\n|\s+$/g, '');
}

/**
 * Tells whether a `<pre>` is a plain-text mail rather than code: mail programs wrap whole bodies so, and
 * code in Jira can hold neither links nor pictures.
 */
export function isProse(pre: Element): boolean {
  if (/\bmoz-/.test(pre.className) || pre.hasAttribute('wrap')) return true;
  return pre.querySelector('a[href], img, table, ul, ol, blockquote, p') !== null;
}

function nextWithin(root: Node, node: Node): Node | null {
  if (node.firstChild !== null) return node.firstChild;
  let at: Node | null = node;
  while (at !== null && at !== root && at.nextSibling === null) at = at.parentNode;
  return at === null || at === root ? null : at.nextSibling;
}
