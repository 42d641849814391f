/** What a mail says, as far as it can be counted: read from its HTML on one side and from what Jira reads on the other. */
export interface Facts {
  readonly words: readonly Word[];
  /** Addresses, in reading order. */
  readonly links: readonly string[];
  /** Texts of the filled cells of tables that hold data. */
  readonly cells: readonly string[];
  /** Texts of list items, each behind its depth: `2 milk`. */
  readonly items: readonly string[];
  /** Texts of headings, each behind its level. */
  readonly headings: readonly string[];
  /** Names by which a picture may be told of: alternative text, file name. */
  readonly images: readonly (readonly string[])[];
}

/** A word and how it looks. */
export interface Word {
  readonly text: string;
  readonly marks: ReadonlySet<string>;
}

interface Piece {
  readonly text: string;
  readonly marks: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;

/** Splits pieces of text into words; a word that changes its look looks as its first letter does. */
export function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const ends: number[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece.text;
    ends.push(text.length);
  }
  let at = 0;
  return Array.from(text.matchAll(WORD), (match) => {
    while ((ends[at] ?? Infinity) <= match.index) at += 1;
    return { text: match[0], marks: pieces[at]?.marks ?? new Set() };
  });
}

/** Gives a text as its words with blanks between, to compare by. */
export function plain(text: string): string {
  return (text.match(WORD) ?? []).join(' ');
}

/** Gives an address in the one form that its spellings share. */
export function plainAddress(address: string): string {
  let plainOne = address.replace(/[\s]/g, '');
  try {
    plainOne = decodeURIComponent(plainOne);
  } catch {
    // A bare percent sign stays.
  }
  return plainOne
    .toLowerCase()
    .replace(/[\s<>"\\^`{}|[\]]/g, '')
    .replace(/\/$/, '');
}
