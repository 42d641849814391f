import { cleanText, withoutFiller } from './characters.ts';
import type { Image, Inline, Marks, Text } from './document.ts';
import { plainLinkMarks, sameMarks } from './marks.ts';

/** Text as it comes, before it is known which blanks are seen. */
export interface TextPiece {
  readonly text: string;
  readonly marks: Marks;
  /** Blanks and line ends count, as in `<pre>`. */
  readonly keepsBlanks: boolean;
}

/**
 * Gathers text into lines and lines into paragraphs, with the blanks that a browser would show.
 * Lines without a gap between them are one paragraph; an empty line starts the next one.
 */
export class ParagraphBuffer {
  readonly #emit: (content: readonly Inline[]) => void;
  #lines: (readonly Inline[])[] = [];
  #line: Inline[] = [];
  #isGapPending = false;

  constructor(emit: (content: readonly Inline[]) => void) {
    this.#emit = emit;
  }

  text(piece: TextPiece): void {
    const marks = plainLinkMarks(piece.marks);
    const text = withoutFiller(cleanText(piece.text));
    if (!piece.keepsBlanks) {
      this.#addText(text.replace(/[ \t\n]+/g, ' '), marks);
      return;
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.lineBreak();
      this.#addKept(line.replaceAll('\t', '    '), marks);
    }
  }

  image(image: Image): void {
    this.#line.push(image);
  }

  /** A `<br>`: ends the line, or leaves an empty one. */
  lineBreak(): void {
    if (this.#line.length === 0) this.#isGapPending = true;
    else this.#endLine();
  }

  /** The edge of a block; with a gap where the block keeps a distance from its neighbours. */
  boundary(gap: 'gap' | 'no-gap'): void {
    this.#endLine();
    if (gap === 'gap') this.#isGapPending = true;
  }

  /** Emits what has been gathered, if anything. */
  flush(): void {
    this.#endLine();
    this.#emitLines();
    this.#isGapPending = false;
  }

  #addText(text: string, marks: Marks): void {
    const last = this.#line.at(-1);
    const followsBlank = last === undefined || (last.kind === 'text' && last.text.endsWith(' '));
    this.#addKept(followsBlank && text.startsWith(' ') ? text.slice(1) : text, marks);
  }

  #addKept(text: string, marks: Marks): void {
    if (text === '') return;
    const last = this.#line.at(-1);
    if (last?.kind === 'text' && sameMarks(last.marks, marks)) {
      this.#line[this.#line.length - 1] = { ...last, text: last.text + text };
    } else {
      this.#line.push({ kind: 'text', text, marks });
    }
  }

  #endLine(): void {
    const raw = this.#line;
    if (raw.length === 0) return;
    this.#line = [];

    const line = trimEnd(raw);
    if (line.every(isBlank)) {
      this.#isGapPending = true;
      return;
    }
    if (this.#isGapPending) this.#emitLines();
    this.#isGapPending = false;
    this.#lines.push(line);
  }

  #emitLines(): void {
    if (this.#lines.length === 0) return;
    const content = this.#lines.flatMap((line, index) =>
      index === 0 ? line : [{ kind: 'break' } as const, ...line],
    );
    this.#lines = [];
    this.#emit(content);
  }
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'text' && inline.text.trim() === '';
}

function trimEnd(line: readonly Inline[]): readonly Inline[] {
  const kept = [...line];
  for (let last = kept.at(-1); last?.kind === 'text'; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    kept.pop();
    if (text === '') continue;
    const shorter: Text = { ...last, text };
    kept.push(shorter);
    break;
  }
  return kept;
}
