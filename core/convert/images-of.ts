import type { Block, Image, Inline, EmailDocument } from './document.ts';

/** Lists the pictures of a document in the order they stand in it. */
export function imagesOf(document: EmailDocument): readonly Image[] {
  return document.blocks
    .flatMap(inlinesOf)
    .filter((inline): inline is Image => inline.kind === 'image');
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content;
    case 'list':
      return block.items.flatMap((item) => item.content.flatMap(inlinesOf));
    case 'quote':
      return block.content.flatMap(inlinesOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.content.flatMap(inlinesOf));
    case 'code':
    case 'rule':
      return [];
  }
}
