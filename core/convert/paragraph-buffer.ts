import { cleanText, withoutFiller } from './characters.ts';
import type { Image, Inline, Marks } from './document.ts';
import { hasNoMarkBut, plainLinkMarks, sameMarks } from './marks.ts';

/** Text as it comes, before it is known which blanks are seen. */
export interface TextPiece {
  readonly text: string;
  readonly marks: Marks;
  /** Blanks and line ends count, as in `<pre>`. */
  readonly keepsBlanks: boolean;
  /** Set in a typewriter font: code where the rest of its line is not, and it has no other marks. */
  readonly isTypewriter?: boolean;
}

/** An inline, and whether it is set in a typewriter font. */
interface LinePiece {
  readonly inline: Inline;
  readonly isTypewriter: boolean;
}

/**
 * Gathers text into lines and lines into paragraphs, with the blanks that a browser would show.
 * Lines without a gap between them are one paragraph; an empty line starts the next one.
 */
export class ParagraphBuffer {
  readonly #emit: (content: readonly Inline[]) => void;
  #content: Inline[] = [];
  #line: LinePiece[] = [];
  /** The text at the end of the line, in pieces: to join each at once takes ever longer. */
  #pieces: string[] = [];
  #marks: Marks = {};
  #isTypewriter = false;
  #isGapPending = false;

  constructor(emit: (content: readonly Inline[]) => void) {
    this.#emit = emit;
  }

  text(piece: TextPiece): void {
    const marks = plainLinkMarks(piece.marks);
    const { isTypewriter = false } = piece;
    const text = withoutFiller(cleanText(piece.text));
    if (!piece.keepsBlanks) {
      this.#addText(text.replace(/[ \t\n]+/g, ' '), { marks, isTypewriter });
      return;
    }
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.lineBreak();
      this.#addKept(line.replaceAll('\t', '    '), { marks, isTypewriter });
    }
  }

  image(image: Image): void {
    this.#endText();
    this.#line.push({ inline: image, isTypewriter: false });
  }

  /** A `<br>`: ends the line, or leaves an empty one. */
  lineBreak(): void {
    if (this.#isLineEmpty) this.#isGapPending = true;
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

  get #isLineEmpty(): boolean {
    return this.#line.length === 0 && this.#pieces.length === 0;
  }

  #addText(text: string, look: Look): void {
    const isBehindBlank = this.#isLineEmpty || this.#pieces.at(-1)?.endsWith(' ') === true;
    this.#addKept(isBehindBlank && text.startsWith(' ') ? text.slice(1) : text, look);
  }

  #addKept(text: string, { marks, isTypewriter }: Look): void {
    if (text === '') return;
    const isSame = sameMarks(this.#marks, marks) && this.#isTypewriter === isTypewriter;
    if (this.#pieces.length > 0 && !isSame) this.#endText();
    this.#marks = marks;
    this.#isTypewriter = isTypewriter;
    this.#pieces.push(text);
  }

  #endText(): void {
    if (this.#pieces.length === 0) return;
    this.#line.push({
      inline: { kind: 'text', text: this.#pieces.join(''), marks: this.#marks },
      isTypewriter: this.#isTypewriter,
    });
    this.#pieces = [];
  }

  #endLine(): void {
    this.#endText();
    const line = withCode(this.#line);
    if (line.length === 0) return;
    this.#line = [];

    trimEnd(line);
    if (line.every(isBlank)) {
      this.#isGapPending = true;
      return;
    }
    if (this.#isGapPending) this.#emitLines();
    this.#isGapPending = false;
    if (this.#content.length > 0) this.#content.push(LINE_BREAK);
    for (const inline of line) this.#content.push(inline);
  }

  #emitLines(): void {
    if (this.#content.length === 0) return;
    const content = this.#content;
    this.#content = [];
    this.#emit(content);
  }
}

type Look = Pick<LinePiece, 'isTypewriter'> & { readonly marks: Marks };

/** Makes code of what alone in its line is set in a typewriter font; other marks tell more than a font. */
function withCode(line: readonly LinePiece[]): Inline[] {
  const hasOther = line.some(({ inline, isTypewriter }) => !isTypewriter && !isBlank(inline));
  const inlines: Inline[] = [];
  for (const { inline, isTypewriter } of line) {
    const isCode =
      hasOther && isTypewriter && inline.kind === 'text' && hasNoMarkBut(inline.marks, 'link');
    const written = isCode
      ? { ...inline, marks: { ...inline.marks, code: true as const } }
      : inline;
    const last = inlines.at(-1);
    if (last?.kind === 'text' && written.kind === 'text' && sameMarks(last.marks, written.marks)) {
      inlines[inlines.length - 1] = { ...last, text: last.text + written.text };
    } else inlines.push(written);
  }
  return inlines;
}

const LINE_BREAK: Inline = { kind: 'break' };

function isBlank(inline: Inline): boolean {
  return inline.kind === 'text' && inline.text.trim() === '';
}

function trimEnd(line: Inline[]): void {
  for (let last = line.at(-1); last?.kind === 'text'; last = line.at(-1)) {
    const text = last.text.trimEnd();
    if (text === last.text) return;
    line.pop();
    if (text === '') continue;
    line.push({ ...last, text });
    return;
  }
}
