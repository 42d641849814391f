import type { Block, CodeBlock, Inline, List, ListItem, Paragraph, TableCell } from './document.ts';
import type { SpannedCell } from './square-table.ts';

/** The document or a quote. */
export interface BlockFrame {
  readonly kind: 'document' | 'quote';
  readonly blocks: Block[];
}

/** An item of a list. */
export interface ItemFrame {
  readonly kind: 'item';
  readonly blocks: Block[];
  /** Opened without an `<li>`: it ends where the next item starts. */
  readonly isImplicit: boolean;
  /** The rest of an item that was split: it vanishes where nothing follows. */
  readonly isRest: boolean;
}

/** A cell, maybe over several columns and rows. */
export interface CellFrame {
  readonly kind: 'cell';
  readonly blocks: Block[];
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** A list. */
export interface ListFrame {
  readonly kind: 'list';
  readonly isOrdered: boolean;
  readonly start: number;
  readonly items: ListItem[];
  readonly isImplicit: boolean;
}

/** A table. */
interface TableFrame {
  readonly kind: 'table';
  readonly rows: (readonly SpannedCell[])[];
}

/** A row of a table. */
interface RowFrame {
  readonly kind: 'row';
  readonly cells: SpannedCell[];
}

/** A frame that takes blocks. */
export type Holder = BlockFrame | ItemFrame | CellFrame;
/** A part of the tree that is open: it is still being filled. */
export type Frame = Holder | ListFrame | TableFrame | RowFrame;

/** Tells whether a frame takes blocks. */
export function isHolder(frame: Frame): frame is Holder {
  return frame.kind !== 'list' && frame.kind !== 'table' && frame.kind !== 'row';
}

/** Tells whether a frame may take this block. */
export function fits(holder: Holder, block: Block): boolean {
  if (holder.kind === 'document') return true;
  return holder.kind === 'cell' ? isCellBlock(block) : isPlain(block);
}

/** Tells whether a block may stand in a quote and in an item. */
export function isPlain(block: Block): block is Paragraph | List | CodeBlock {
  return block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'code';
}

/** Tells whether a block may stand in a cell. */
export function isCellBlock(block: Block): block is TableCell['content'][number] {
  return block.kind !== 'table';
}

/** Gives the frame in which the rest of a split part goes on. */
export function restOf(frame: Frame): Frame {
  switch (frame.kind) {
    case 'list': {
      // What follows in the split item carries its number.
      const start = frame.start + Math.max(0, frame.items.length - 1);
      return { ...frame, start, items: [] };
    }
    case 'item':
      return { ...frame, blocks: [], isRest: true };
    case 'table':
      return { kind: 'table', rows: [] };
    case 'row':
      return { kind: 'row', cells: [] };
    case 'document':
    case 'quote':
    case 'cell':
      return { ...frame, blocks: [] };
  }
}

/** Gives the list that a frame has gathered. */
export function finishedList({ isOrdered, start, items }: ListFrame): List {
  return isOrdered && start !== 1
    ? { kind: 'list', isOrdered, start, items }
    : { kind: 'list', isOrdered, items };
}

/** Gives an item's content as the tree wants it. */
export function startingWithParagraph(content: ListItem['content']): ListItem['content'] {
  return content[0]?.kind === 'paragraph'
    ? content
    : [{ kind: 'paragraph', content: [] }, ...content];
}

/** Gives the inline in bold. */
export function bold(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: true } } : inline;
}
