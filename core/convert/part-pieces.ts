import type { Block, Inline, MailDocument } from './document.ts';
import type { MailPart, PartKind } from './parts.ts';

/** A line of a paragraph, or a whole block of another kind: the pieces of which parts are made. */
export interface Piece {
  readonly block: Block;
  /** In the body's blocks. */
  readonly position: number;
  /** Of a line of a paragraph; null for other blocks. */
  readonly line: readonly Inline[] | null;
  readonly text: string;
  kind: PartKind;
}

/** Takes a body into pieces, all of them text at first. */
export function piecesOf(body: MailDocument): readonly Piece[] {
  return body.blocks.flatMap((block, position): readonly Piece[] => {
    const kind = 'text';
    if (block.kind !== 'paragraph') {
      return [{ block, position, line: null, text: textOf(block), kind }];
    }
    return linesOf(block.content).map((line) => ({
      block,
      position,
      line,
      text: line.map(inlineText).join('').trim(),
      kind,
    }));
  });
}

function linesOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** Puts pieces together again: runs of the same kind, with lines of one paragraph in one. */
export function joined(pieces: readonly Piece[]): readonly MailPart[] {
  const parts: { kind: PartKind; blocks: Block[] }[] = [];
  let before: Piece | null = null;
  let lines: Inline[] = [];
  const endParagraph = (): void => {
    if (before?.line !== null && before !== null) {
      parts.at(-1)?.blocks.push({ kind: 'paragraph', content: lines });
    }
    lines = [];
  };
  for (const piece of pieces) {
    const goesOn =
      before !== null && before.position === piece.position && before.kind === piece.kind;
    if (!goesOn) endParagraph();
    if (before?.kind !== piece.kind) parts.push({ kind: piece.kind, blocks: [] });
    if (piece.line === null) parts.at(-1)?.blocks.push(piece.block);
    else lines.push(...(goesOn ? [{ kind: 'break' } as const] : []), ...piece.line);
    before = piece;
  }
  endParagraph();
  return parts;
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
