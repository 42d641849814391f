import type { Block, Image, Inline, List, EmailDocument } from './document.ts';
import { imageLabel } from './image-label.ts';
import { linkTarget } from './links.ts';

/** Writes the tree as plain text, as a mail program would: `>` for quotes, `-` and numbers for lists. */
export function documentToText(document: EmailDocument): string {
  return document.blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lineText(block.content);
    case 'list':
      return listText(block);
    case 'quote':
      return block.content
        .map(blockText)
        .join('\n\n')
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'code':
      return block.text;
    case 'rule':
      return '----------';
    case 'table':
      return block.rows
        .map((row) =>
          row
            .map((cell) => cell.content.map(blockText).join(' '))
            .map(oneLine)
            .join(' | '),
        )
        .join('\n');
  }
}

function listText(list: List): string {
  return list.items
    .map((item, index) => {
      const marker = list.isOrdered ? `${(list.start ?? 1) + index}.` : '-';
      const text = item.content.map(blockText).join('\n');
      return `${marker} ${text.replaceAll('\n', `\n${' '.repeat(marker.length + 1)}`)}`.trimEnd();
    })
    .join('\n');
}

function lineText(content: readonly Inline[]): string {
  return content
    .map((inline, index) => {
      switch (inline.kind) {
        case 'break':
          return '\n';
        case 'image':
          return imageLabel(inline) + address(inline.link, imageLabel(inline));
        case 'text': {
          const next = content[index + 1];
          const isLinkGoingOn = next?.kind === 'text' && next.marks.link === inline.marks.link;
          return isLinkGoingOn
            ? inline.text
            : inline.text + address(inline.marks.link, inline.text);
        }
      }
    })
    .join('');
}

/** Names the address behind a text, unless the text is the address. */
function address(link: Image['link'] | undefined, text: string): string {
  if (link === null || link === undefined || text === '') return '';
  const bare = link.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '');
  return text.includes(bare) || linkTarget(text) === link ? '' : ` <${link}>`;
}

function oneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
