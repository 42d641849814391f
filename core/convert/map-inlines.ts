import type { Block, Inline, EmailDocument } from './document.ts';

type Change = (inline: Inline) => Inline;

type ChangeCode = (text: string) => string;

/** Gives a copy of the tree with every piece of text, break and picture changed; code stays unless told. */
export function mapInlines(
  document: EmailDocument,
  change: Change,
  changeCode: ChangeCode = (text) => text,
): EmailDocument {
  const blocks = document.blocks.map((block) => mapBlock(block, change, changeCode));
  return { ...document, blocks };
}

function mapBlock<B extends Block>(block: B, change: Change, changeCode: ChangeCode): B {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: block.content.map(change) };
    case 'quote':
      return {
        ...block,
        content: block.content.map((inner) => mapBlock(inner, change, changeCode)),
      };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          content: item.content.map((inner) => mapBlock(inner, change, changeCode)),
        })),
      };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell) => ({
            ...cell,
            content: cell.content.map((inner) => mapBlock(inner, change, changeCode)),
          })),
        ),
      };
    case 'code':
      return { ...block, text: changeCode(block.text) };
    case 'rule':
      return block;
  }
}
