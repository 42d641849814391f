import type { Piece } from './part-pieces.ts';
import { ADDRESS, ATTRIBUTION, ATTRIBUTION_SHAPE, FULL_DATE, TIME_OF_DAY } from './part-phrases.ts';

const MAX_ATTRIBUTION_CHARACTERS = 300;
/** Programs break a long attribution over so many lines of plain text. */
export const MAX_ATTRIBUTION_LINES = 3;

/** Tells what a line ending in a colon announces, and the writer shows: "These are the headers:". */
export function isIntroduced(pieces: readonly Piece[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const text = pieces[before]?.text ?? '';
    if (/[\p{L}\p{N}]/u.test(text)) return /[:：]$/.test(text) && !isAttribution(text);
  }
  return false;
}

/** Gives the number of lines that the attribution at a piece has; 0 for none. */
export function attributionLines(pieces: readonly Piece[], at: number): number {
  const first = pieces[at];
  if (first === undefined || first.text === '') return 0;
  let text = '';
  for (let count = 1; count <= MAX_ATTRIBUTION_LINES; count += 1) {
    const piece = pieces[at + count - 1];
    if (piece === undefined || piece.line === null || piece.position !== first.position) return 0;
    text = count === 1 ? piece.text : `${text} ${piece.text}`;
    // A line that is a sentence of its own is no first half.
    if (isAttribution(text)) return count;
    if (/[.!?:。]$/.test(text) && !FULL_DATE.test(text)) return 0;
  }
  return 0;
}

/** Tells a line that leads to a quote: it ends in a colon, with a word for writing, a date or an address. */
export function isAttribution(text: string): boolean {
  return (
    text.length < MAX_ATTRIBUTION_CHARACTERS &&
    /[:：]$/.test(text) &&
    (ATTRIBUTION.test(text) || ATTRIBUTION_SHAPE.test(text))
  );
}

/** Tells an attribution as programs write it, with no sentence in front of it. */
export function isRealAttribution(text: string): boolean {
  if (!isAttribution(text) || /\p{Ll}{5,}[.!?]\s+\p{Lu}/u.test(text)) return false;
  if (!FULL_DATE.test(text)) return false;
  const hasAddress = ADDRESS.test(text);
  return ATTRIBUTION.test(text) ? hasAddress || TIME_OF_DAY.test(text) : hasAddress;
}
