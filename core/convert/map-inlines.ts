import type { Block, Inline, MailDocument } from './document.ts';

type Change = (inline: Inline) => Inline;

/** Gives a copy of the tree with every piece of text, break and picture changed. */
export function mapInlines(document: MailDocument, change: Change): MailDocument {
  return { ...document, blocks: document.blocks.map((block) => mapBlock(block, change)) };
}

function mapBlock<B extends Block>(block: B, change: Change): B {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: block.content.map(change) };
    case 'quote':
      return { ...block, content: block.content.map((inner) => mapBlock(inner, change)) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          content: item.content.map((inner) => mapBlock(inner, change)),
        })),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({
            ...cell,
            content: cell.content.map((inner) => mapBlock(inner, change)),
          })),
        ),
      };
    case 'code':
    case 'rule':
      return block;
  }
}
