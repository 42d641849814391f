import type { Block, Heading, Image, Inline, EmailDocument } from './document.ts';
import {
  bold,
  finishedList,
  fits,
  isCellBlock,
  isHolder,
  isPlain,
  restOf,
  startingWithParagraph,
} from './open-frames.ts';
import type { BlockFrame, CellFrame, Frame, Holder, ItemFrame, ListFrame } from './open-frames.ts';
import { ParagraphBuffer } from './paragraph-buffer.ts';
import type { TextPiece } from './paragraph-buffer.ts';
import { squareTable } from './square-table.ts';

/** As deep as Jira reads a list; deeper ones continue at this depth. */
const MAX_LIST_DEPTH = 20;

/**
 * Builds the tree from opening and closing calls in reading order and keeps its nesting rules:
 * what a quote or an item cannot hold (a table, a heading, a rule) stands between its two parts.
 */
export class TreeBuilder {
  readonly #document: BlockFrame = { kind: 'document', blocks: [] };
  readonly #stack: Frame[] = [this.#document];
  readonly #paragraph = new ParagraphBuffer((content) => this.#addParagraph(content));
  #heading: Heading['level'] | null = null;

  text(piece: TextPiece): void {
    this.#paragraph.text(piece);
  }

  image(image: Image): void {
    this.#paragraph.image(image);
  }

  lineBreak(): void {
    this.#paragraph.lineBreak();
  }

  boundary(gap: 'gap' | 'no-gap'): void {
    this.#paragraph.boundary(gap);
  }

  /** Text up to `closeHeading` is a heading; one inside another is part of it. */
  openHeading(level: Heading['level']): void {
    this.#paragraph.flush();
    this.#heading = level;
  }

  closeHeading(): void {
    this.#paragraph.flush();
    this.#heading = null;
  }

  rule(): void {
    this.#paragraph.flush();
    this.#append({ kind: 'rule' });
  }

  code(text: string): void {
    this.#paragraph.flush();
    if (text.trim() !== '') this.#append({ kind: 'code', text });
  }

  /** Opens a quote; false where the place allows none, and nothing is to be closed then. */
  openQuote(): boolean {
    this.#paragraph.flush();
    const frame = this.#stack.findLast((frame) => frame.kind !== 'list');
    if (frame?.kind === 'quote' || frame?.kind === 'item') return false;
    this.#stack.push({ kind: 'quote', blocks: [] });
    return true;
  }

  closeQuote(): void {
    this.#close('quote');
  }

  /** Opens a list; one directly in a list belongs to its last item. False at the greatest depth. */
  openList(options: { readonly isOrdered: boolean; readonly start: number }): boolean {
    this.#paragraph.flush();
    if (this.#isTooDeep()) return false;

    const top = this.#stack.at(-1);
    if (top?.kind === 'list') this.#reopenLastItem(top);
    this.#stack.push({ kind: 'list', ...options, items: [], isImplicit: false });
    return true;
  }

  closeList(): void {
    this.#close('list');
  }

  /**
   * Opens an item of the list around it, or of a new one; false at the greatest depth. A number that is
   * not the next one starts an ordered list of its own.
   */
  openItem(number: number | null = null): boolean {
    this.#paragraph.flush();
    const top = this.#stack.at(-1);
    if (top?.kind === 'item' && top.isImplicit) this.#closeTop();
    if (this.#stack.at(-1)?.kind !== 'list') {
      if (this.#isTooDeep()) return false;
      this.#stack.push({ kind: 'list', isOrdered: false, start: 1, items: [], isImplicit: true });
    }
    if (number !== null) this.#countFrom(number);
    this.#stack.push({ kind: 'item', blocks: [], isImplicit: false, isRest: false });
    return true;
  }

  #countFrom(number: number): void {
    const list = this.#stack.at(-1);
    if (list?.kind !== 'list' || number === list.start + list.items.length) return;
    this.#closeTop();
    this.#stack.push({ ...list, start: number, items: [] });
  }

  closeItem(): void {
    this.#close('item');
    const top = this.#stack.at(-1);
    if (top?.kind === 'list' && top.isImplicit) this.#closeTop();
  }

  /** Opens a table; false within another one, whose cell takes the content as it comes. */
  openTable(): boolean {
    this.#paragraph.flush();
    if (this.#stack.some((frame) => frame.kind === 'cell')) return false;
    this.#stack.push({ kind: 'table', rows: [] });
    return true;
  }

  closeTable(): void {
    this.#close('table');
  }

  /** Opens a row; false outside a table. */
  openRow(): boolean {
    if (this.#stack.at(-1)?.kind !== 'table') return false;
    this.#paragraph.flush();
    this.#stack.push({ kind: 'row', cells: [] });
    return true;
  }

  closeRow(): void {
    this.#close('row');
  }

  /** Opens a cell that spans columns and rows; false outside a row. */
  openCell(cell: Pick<CellFrame, 'isHeader' | 'columns' | 'rows'>): boolean {
    if (this.#stack.at(-1)?.kind !== 'row') return false;
    this.#paragraph.flush();
    this.#stack.push({ kind: 'cell', blocks: [], ...cell });
    return true;
  }

  closeCell(): void {
    this.#close('cell');
  }

  /** Gives the number of blocks so far, where the next one will stand by itself; null within a list or table. */
  position(): number | null {
    if (this.#stack.some(({ kind }) => kind !== 'document' && kind !== 'quote')) return null;
    this.#paragraph.flush();
    return this.#document.blocks.length;
  }

  /** Ends everything that is open. */
  finish(): EmailDocument {
    this.#paragraph.flush();
    while (this.#stack.length > 1) this.#closeTop();
    return { blocks: this.#document.blocks };
  }

  #isTooDeep(): boolean {
    return this.#stack.filter((frame) => frame.kind === 'list').length >= MAX_LIST_DEPTH;
  }

  #addParagraph(content: readonly Inline[]): void {
    if (this.#heading === null) {
      this.#append({ kind: 'paragraph', content });
    } else if (this.#holder().kind === 'item') {
      this.#append({ kind: 'paragraph', content: content.map(bold) });
    } else {
      this.#append({ kind: 'heading', level: this.#heading, content });
    }
  }

  #append(block: Block): void {
    const holder = this.#holder();
    if (fits(holder, block)) holder.blocks.push(block);
    else if (holder.kind !== 'item' || block.kind !== 'rule') this.#lift(block);
  }

  /** The frame that takes the next block; text directly in a list opens an item of its own. */
  #holder(): Holder {
    const top = this.#stack.at(-1);
    if (top?.kind === 'list') {
      const item: ItemFrame = { kind: 'item', blocks: [], isImplicit: true, isRest: false };
      this.#stack.push(item);
      return item;
    }
    return this.#stack.findLast(isHolder) ?? this.#document;
  }

  /** Ends the parts around, puts the block behind them, and opens the parts again for what follows. */
  #lift(block: Block): void {
    const split: Frame[] = [];
    for (let top = this.#stack.at(-1); top !== undefined; top = this.#stack.at(-1)) {
      if (isHolder(top) && fits(top, block)) {
        top.blocks.push(block);
        break;
      }
      split.push(top);
      this.#closeTop();
    }
    for (const frame of split.toReversed()) this.#stack.push(restOf(frame));
  }

  #reopenLastItem(list: ListFrame): void {
    const last = list.items.pop();
    const blocks: Block[] = last === undefined ? [] : [...last.content];
    this.#stack.push({ kind: 'item', blocks, isImplicit: true, isRest: false });
  }

  #close(kind: Frame['kind']): void {
    this.#paragraph.flush();
    if (!this.#stack.some((frame) => frame.kind === kind)) return;
    for (;;) if (this.#closeTop() === kind) return;
  }

  #closeTop(): Frame['kind'] | null {
    const frame = this.#stack.length > 1 ? this.#stack.pop() : undefined;
    if (frame === undefined) return null;
    const parent = this.#stack.at(-1);
    switch (frame.kind) {
      case 'document':
        break;
      case 'quote': {
        const content = frame.blocks.filter(isPlain);
        if (content.length > 0) this.#append({ kind: 'quote', content });
        break;
      }
      case 'item':
        if (parent?.kind === 'list' && (frame.blocks.length > 0 || !frame.isRest)) {
          parent.items.push({ content: startingWithParagraph(frame.blocks.filter(isPlain)) });
        }
        break;
      case 'list':
        if (frame.items.length > 0) this.#append(finishedList(frame));
        break;
      case 'cell':
        if (parent?.kind === 'row') {
          const { isHeader, columns, rows } = frame;
          parent.cells.push({ isHeader, columns, rows, content: frame.blocks.filter(isCellBlock) });
        }
        break;
      case 'row':
        if (parent?.kind === 'table') parent.rows.push(frame.cells);
        break;
      case 'table': {
        const rows = squareTable(frame.rows);
        if (rows.length > 0) this.#append({ kind: 'table', rows });
        break;
      }
    }
    return frame.kind;
  }
}
