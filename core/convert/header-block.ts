import type { Piece } from './part-pieces.ts';
import {
  ADDRESS,
  DATE_LINE,
  FROM_LINE,
  FULL_DATE,
  HEAD_LINE,
  SENT_LINE,
  TECHNICAL_LINE,
  TIME_OF_DAY,
} from './part-phrases.ts';

/** Recipients fill lines; a header that goes on for longer is none. */
const MAX_HEADER_PIECES = 30;

/** The header of an email inside another one: `From: … Sent: … To: … Subject: …`. */
export interface HeaderBlock {
  /** Behind its last line. */
  readonly end: number;
  /** Whether it is one that mail programs write above the email that is answered. */
  readonly isReal: boolean;
  /** Whether somebody pasted it as evidence: with a time zone, or with lines that programs do not show. */
  readonly isPasted: boolean;
}

/** Reads the header block that begins at a piece; null where none does. */
export function headerAt(pieces: readonly Piece[], at: number): HeaderBlock | null {
  const first = pieces[at];
  if (first === undefined || first.line === null || !isHeaderLine(first.text)) return null;
  const lines: string[] = [];
  let end = at;
  for (let next = at; next < at + MAX_HEADER_PIECES; next += 1) {
    const piece = pieces[next];
    if (piece === undefined || piece.line === null) break;
    const isMore =
      isHeaderLine(piece.text) || TECHNICAL_LINE.test(piece.text) || isRecipients(piece.text);
    if (isMore) {
      lines.push(piece.text);
      end = next + 1;
    } else if (piece.text !== '' || next > end) break;
  }
  const known = lines.filter(isHeaderLine);
  if (known.length < 3 || !known.some((line) => FROM_LINE.test(line))) return null;
  const date = known.find((line) => DATE_LINE.test(line)) ?? '';
  const from = known.find((line) => FROM_LINE.test(line)) ?? '';
  return {
    end,
    isReal:
      FULL_DATE.test(date) &&
      TIME_OF_DAY.test(date) &&
      (SENT_LINE.test(date) || SENDER.test(from.replace(/^[^:：]*[:：]/u, ''))),
    isPasted:
      /\s[+-]\d{4}\b|\bGMT\b/.test(date) ||
      pieces.slice(Math.max(0, at - 2), end + 2).some(({ text }) => TECHNICAL_LINE.test(text)),
  };
}

/** A name with its address, or the address alone: a place or a rule has more words. */
const SENDER = new RegExp(
  `^[\\s*_"']*(?:[^<>@:;]{0,80}[<(\\[]\\s*)?(?:mailto:)?${ADDRESS.source}[\\s>)\\]*_"']*$`,
);

/** Tells a line of such a header. */
export function isHeaderLine(text: string): boolean {
  return text.length < 2000 && (FROM_LINE.test(text) || HEAD_LINE.test(text));
}

/** A long list of recipients is broken over lines. */
function isRecipients(text: string): boolean {
  return text.includes('@') && /[;,>]$|^[^.!?]*<[^<>\s]+@[^<>\s]+>$/.test(text);
}
