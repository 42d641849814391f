import { plain, plainAddress, wordsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { nameIn } from '../../test/support/convert/oracles.ts';
import type { ReadNode } from '../../test/support/convert/oracles.ts';

const JUDGED = new Set(['strong', 'em', 'underline', 'strike', 'code', 'subsup', 'link']);

/** Reads the facts out of what Jira would show. */
export function factsOfAdf(document: ReadNode): Facts {
  const pieces: { text: string; marks: ReadonlySet<string> }[] = [];
  const links: string[] = [];
  const cells: string[] = [];
  const items: string[] = [];
  const headings: string[] = [];
  const images: (readonly string[])[] = [];
  let lastLink: string | null = null;

  const read = (
    node: ReadNode,
    depth: number,
    inside: { isCode: boolean; isHeader: boolean },
  ): void => {
    if (node.type === 'text') {
      const marks = new Set(
        (node.marks ?? []).map(({ type }) => type).filter((type) => JUDGED.has(type)),
      );
      if (marks.has('link')) marks.delete('underline');
      if (inside.isCode) marks.add('code');
      if (inside.isHeader) marks.delete('strong');
      pieces.push({ text: node.text ?? '', marks });
      const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.href ?? null;
      if (href !== null && href !== lastLink) links.push(plainAddress(href));
      lastLink = href;
      return;
    }
    lastLink = null;
    if (node.type === 'media') {
      images.push(['id', 'alt', '__fileName', 'url'].map((name) => nameIn(node, name)));
    }
    if (node.type === 'heading') headings.push(`${Number(node.attrs?.['level'])} ${textOf(node)}`);
    if (node.type === 'listItem') {
      const own = (node.content ?? []).filter(({ type }) => !type.endsWith('List'));
      items.push(`${depth} ${plain(own.map(textOf).join(' '))}`);
    }
    if (/^table(?:Cell|Header)$/.test(node.type) && textOf(node) !== '') cells.push(textOf(node));
    pieces.push({ text: '\n', marks: new Set() });
    const inner = /^(?:bullet|ordered)List$/.test(node.type) ? depth + 1 : depth;
    for (const child of node.content ?? []) {
      read(child, inner, {
        isCode: inside.isCode || node.type === 'codeBlock',
        isHeader: inside.isHeader || node.type === 'tableHeader',
      });
    }
    pieces.push({ text: '\n', marks: new Set() });
  };
  read(document, 0, { isCode: false, isHeader: false });
  return { words: wordsOf(pieces), links, cells, items, headings, images };
}

function textOf(node: ReadNode): string {
  const parts: string[] = [];
  const read = (inner: ReadNode): void => {
    if (inner.type === 'text') parts.push(inner.text ?? '');
    else {
      parts.push(' ');
      inner.content?.forEach(read);
      parts.push(' ');
    }
  };
  read(node);
  return plain(parts.join(''));
}
