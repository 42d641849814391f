import type { Block, Hint, Inline, EmailDocument, TableCell } from './document.ts';
import type { EmailPart, PartKind } from './parts.ts';

/** A line of a paragraph, or a whole block of another kind: the pieces of which parts are made. */
export interface Piece {
  readonly block: Block;
  /** In the body's blocks. */
  readonly position: number;
  /** Of a line of a paragraph; null for other blocks. */
  readonly line: readonly Inline[] | null;
  readonly text: string;
  /** What the sender's program said of the block. */
  readonly marks: BlockMarks;
  kind: PartKind;
  /** Whether structure proves the kind; words alone do not. */
  isProven: boolean;
}

/** What hints say of one block. */
export interface BlockMarks {
  /** The email before begins here, or in the block before. */
  readonly isStart: boolean;
  /** In a box for the email before that has no quote of its own inside. */
  readonly isBoxed: boolean;
  /** In such a box, or in a quote that a program made. */
  readonly isOfProgram: boolean;
  /** In a quote of any kind. */
  readonly isQuoted: boolean;
  readonly isSignature: boolean;
  /** Typed in this email, not in the one it answers. */
  readonly isTyped: boolean;
}

/** Takes a body into pieces, all of them text at first. */
export function piecesOf(body: EmailDocument): readonly Piece[] {
  const marks = marksOf(body);
  return body.blocks.flatMap((block, position): readonly Piece[] => {
    const common = {
      block,
      position,
      marks: marks(position),
      kind: 'text',
      isProven: false,
    } as const;
    if (block.kind !== 'paragraph') return [{ ...common, line: null, text: textOf(block) }];
    return linesOf(block.content).map((line) => ({
      ...common,
      line,
      text: textOfLine(line),
    }));
  });
}

/** Counts by sums, not by search: emails nest thousands of marked elements. */
function marksOf({ blocks, hints = [] }: EmailDocument): (position: number) => BlockMarks {
  const size = blocks.length;
  const starts = new Set(hints.flatMap(({ kind, from }) => (kind === 'start' ? [from] : [])));
  const covered = (list: readonly Hint[]): readonly number[] => depths(list, size);
  const ofKind = (kind: Hint['kind']): readonly Hint[] =>
    hints.filter((hint) => hint.kind === kind);

  const signature = covered(ofKind('signature'));
  const typed = covered(ofKind('typed'));
  const cite = covered(ofKind('cite'));
  const anyQuote = covered(hints.filter(({ kind }) => kind === 'cite' || kind === 'quote'));
  const quotesBefore = [0];
  for (let at = 0; at < size; at += 1) {
    const isQuote = blocks[at]?.kind === 'quote' || (anyQuote[at] ?? 0) > 0;
    quotesBefore.push((quotesBefore[at] ?? 0) + (isQuote ? 1 : 0));
  }
  const containers = ofKind('container');
  const boxed = covered(
    containers.filter(({ from, to }) => quotesBefore[Math.min(to, size)] === quotesBefore[from]),
  );
  const contained = covered(containers);
  return (position) => ({
    isStart: starts.has(position) || starts.has(position - 1),
    isBoxed: isWithin(boxed, position),
    isOfProgram: isWithin(contained, position) || isWithin(cite, position),
    isQuoted: blocks[position]?.kind === 'quote' || isWithin(anyQuote, position),
    isSignature: isWithin(signature, position),
    isTyped: isWithin(typed, position),
  });
}

function isWithin(list: readonly number[], position: number): boolean {
  return (list[position] ?? 0) > 0;
}

function depths(hints: readonly Hint[], size: number): readonly number[] {
  const change = Array.from({ length: size + 1 }, () => 0);
  for (const { from, to } of hints) {
    const end = Math.min(to, size);
    change[Math.min(from, size)] = (change[Math.min(from, size)] ?? 0) + 1;
    change[end] = (change[end] ?? 0) - 1;
  }
  let depth = 0;
  return change.map((one) => (depth += one));
}

/** Gives the text of a line. */
export function textOfLine(line: readonly Inline[]): string {
  return line.map(inlineText).join('').replaceAll('\u00a0', ' ').trim();
}

/** Divides a paragraph at its line breaks. */
export function linesOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** Puts pieces together again: runs of the same kind, with lines of one paragraph in one. */
export function joined(pieces: readonly Piece[]): readonly EmailPart[] {
  const parts: { kind: PartKind; isProven: boolean; blocks: Block[] }[] = [];
  let before: Piece | null = null;
  let lines: Inline[] = [];
  const endParagraph = (): void => {
    if (before?.line !== null && before !== null) {
      parts.at(-1)?.blocks.push({ kind: 'paragraph', content: lines });
    }
    lines = [];
  };
  for (const piece of pieces) {
    const isSame = before?.kind === piece.kind && before.isProven === piece.isProven;
    const goesOn = isSame && before?.position === piece.position;
    if (!goesOn) endParagraph();
    if (!isSame) parts.push({ kind: piece.kind, isProven: piece.isProven, blocks: [] });
    if (piece.line === null) parts.at(-1)?.blocks.push(piece.block);
    else lines.push(...(goesOn ? [{ kind: 'break' } as const] : []), ...piece.line);
    before = piece;
  }
  endParagraph();
  return parts;
}

/** Gives the text of a table's cell. */
export function textOfCell({ content }: TableCell): string {
  return content.map(textOf).join(' ').trim();
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content.map(inlineText).join('').trim();
    case 'quote':
      return block.content.map(textOf).join('\n');
    case 'list':
      return block.items.flatMap(({ content }) => content.map(textOf)).join('\n');
    case 'table':
      return block.rows
        .flat()
        .flatMap(({ content }) => content.map(textOf))
        .join(' ')
        .trim();
    case 'code':
      return block.text;
    case 'rule':
      return '';
  }
}

function inlineText(inline: Inline): string {
  return inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '';
}

/** Counts words; of scripts without blanks, the characters. */
export function countWords(pieces: readonly Piece[]): number {
  return pieces
    .flatMap(({ text }) => text.split('\n'))
    .reduce((sum, line) => sum + (line.match(WORD)?.length ?? 0), 0);
}

/** A word; of scripts without blanks, a character. */
const WORD = /[\u3040-\u30ff\u4e00-\u9fff]|[\p{L}\p{N}]+/gu;
