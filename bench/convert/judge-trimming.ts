import { answerLine, type ListedPart } from './answer-line.ts';
import type { FoldedText, TrimmingCase } from '../../test/support/convert/trimming-cases.ts';

/** What became of one case. */
export interface TrimmingResult {
  readonly id: string;
  readonly language: string;
  /** What the writer wrote and is left out. */
  readonly lost: readonly string[];
  /** The words in it. */
  readonly lostWords: number;
  readonly folds: readonly (FoldedText & { readonly isOut: boolean })[];
}

/** Compares what the `convert` command includes and leaves out with what a case wants. */
export function judgeTrimming(mail: TrimmingCase): TrimmingResult {
  const parts = readParts(mail);
  const included = textOf(parts, true);
  const out = textOf(parts, false);
  const lost = mail.keep.filter((wanted) => !included.includes(flat(wanted)));
  return {
    id: mail.id,
    language: mail.language,
    lost,
    lostWords: lost.reduce((sum, one) => sum + missingWords(one, included), 0),
    folds: mail.fold.map((one) => ({ ...one, isOut: out.includes(flat(one.text)) })),
  };
}

/** Asks the `convert` command for the parts of an email. */
export function readParts(
  mail: Pick<TrimmingCase, 'html' | 'text' | 'subject'> & Partial<Pick<TrimmingCase, 'from'>>,
): readonly ListedPart[] {
  const { html, text, subject, from = '' } = mail;
  const { parts } = JSON.parse(
    answerLine(JSON.stringify({ html, text, subject, from, parts: true })),
  );
  if (!Array.isArray(parts)) throw new TypeError('The command gave no parts.');
  return parts;
}

function textOf(parts: readonly ListedPart[], isIncluded: boolean): string {
  const texts = parts.filter(({ included }) => included === isIncluded);
  return flat(texts.map(({ text }) => text).join('\n\n'));
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function missingWords(wanted: string, included: string): number {
  const there = new Set(included.split(' '));
  return Math.max(
    1,
    flat(wanted)
      .split(' ')
      .filter((word) => !there.has(word)).length,
  );
}
