import { isIntroduced } from './attribution.ts';
import { isWriters, type WriterWords } from './is-writers.ts';
import { textOfCell, type Piece } from './part-pieces.ts';
import { ADDRESS, CLOSING } from './part-phrases.ts';
import { readSentFrom } from './sent-from.ts';
import { readLine, type LineKind } from './signature-lines.ts';

/** A signature with more lines than this is a text. */
const MAX_SIGNATURE_LINES = 14;

/** What stands below these is a name as often as one more request. */
const THANKS =
  /^(?:(?:many )?thanks|thank you|(?:vielen |besten |herzlichen )?danke?|merci|(?:muchas )?gracias|grazie|dank|(?:muito )?obrigad|спасибо|dziękuję|谢谢)/i;

/** The name may be behind the closing: `Thanks, Kim`. */
const NAME_AT_END = /[,\s]+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)?$/u;

/** Tells the last line of telephones and their programs. */
export function isFooterLine(text: string): boolean {
  return readSentFrom(text) !== null;
}

/** Tells a line that ends a letter: `Kind regards`, maybe with the name. */
export function isClosing(text: string): boolean {
  if (text.length > 80) return false;
  return (
    text.split(' / ').every((one) => CLOSING.test(one)) ||
    CLOSING.test(text.replace(NAME_AT_END, ''))
  );
}

/**
 * Marks signatures: where the program says so, from `-- ` on, from a closing on, and the last line of telephones.
 * What is below is looked at line by line: with one line that the writer typed, all of it stays text.
 */
export function findSignatures(
  pieces: readonly Piece[],
  isTopic: boolean,
  writer: WriterWords,
): void {
  const end = pieces.findIndex(({ kind }) => kind === 'history');
  const own = pieces.slice(0, end < 0 ? pieces.length : end);
  markMarked(pieces, writer);
  markFooters(own);
  markBelow(own, own.findLastIndex(isDashes), 'other', writer);
  markBelow(own, lastClosing(own), 'closing', writer);
  if (end >= 0) {
    const last = pieces.findLastIndex(({ kind }) => kind === 'history');
    const behind = pieces.slice(last + 1);
    markFooters(behind);
    markBelow(behind, behind.findIndex(isDashes), 'other', writer);
  }
  if (isTopic) for (const piece of pieces) if (piece.kind === 'signature') piece.isProven = false;
}

/** Letters may close in two lines: `Many thanks`, `Kind regards`. */
function lastClosing(pieces: readonly Piece[]): number {
  let start = pieces.findLastIndex(({ kind, text }) => kind === 'text' && isClosing(text));
  for (let above = start - 1; above >= 0; above -= 1) {
    const text = pieces[above]?.text ?? '';
    if (text !== '' && !isClosing(text)) break;
    if (text !== '') start = above;
  }
  return start;
}

function isDashes({ kind, text }: Piece): boolean {
  return kind === 'text' && isDashesOnly(text);
}

/** An element may hold more than its signature: people type into it. Each run of it is looked at. */
function markMarked(pieces: readonly Piece[], writer: WriterWords): void {
  const marked = pieces.filter(({ kind, marks }) => kind === 'text' && marks.isSignature);
  const [first] = marked;
  if (first === undefined) return;
  const closings = marked.filter(({ text }) => isClosing(text));
  const shown = marked.filter(
    ({ text }) => text !== '' && !/^-- ?$/.test(text) && !isClosing(text),
  );
  const kinds = shown.flatMap(kindsOf);
  const isProven =
    kinds.length <= MAX_SIGNATURE_LINES * 2 &&
    isOfPerson(
      shown,
      kinds,
      closings.some(({ text }) => !THANKS.test(text)) ? 'closing' : 'other',
    ) &&
    isOfWriter(shown, kinds, writer) &&
    isEnded(pieces, pieces.indexOf(first));
  for (const piece of marked) {
    piece.kind = 'signature';
    piece.isProven = isProven;
  }
}

/**
 * A name may be a product. So a signature says how to reach a person: by a number with its word, an address or
 * a page. Its first line is a person or a role; a second name alone on its line has the first one's address below.
 * Without any of these, only a closing says that the name below is a person's.
 */
function isOfPerson(
  lines: readonly Piece[],
  kinds: readonly LineKind[],
  opening: 'closing' | 'other',
): boolean {
  if (kinds.includes('own') || kinds.includes('plain')) return false;
  const names = lines.filter((line) => isNameLine(kindsOf(line))).length;
  if (!kinds.includes('contact') && !kinds.includes('reach')) {
    if (kinds.includes('number')) return false;
    return opening === 'closing' && kinds[0] === 'name' && names === 1;
  }
  return names <= 1
    ? kinds[0] === 'name' || kinds[0] === 'role'
    : kinds[0] === 'name' && hasOwnAddress(lines);
}

/** A name alone proves nothing unless it is the writer's; nor does the card of somebody else. */
function isOfWriter(
  lines: readonly Piece[],
  kinds: readonly LineKind[],
  writer: WriterWords,
): boolean {
  const answer = isWriters(lines.map(({ text }) => text).join('\n'), writer);
  return kinds.every((kind) => kind === 'name') ? answer === 'yes' : answer !== 'no';
}

function isNameLine(kinds: readonly LineKind[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind === 'name');
}

/** Whether an address of the block has a word of its first line: `Kim Vale`, `kim.vale@example.com`. */
function hasOwnAddress(lines: readonly Piece[]): boolean {
  const texts = lines.map(({ text }) => text.toLowerCase());
  const names = wordsOf(texts[0] ?? '').filter((word) => word.length > 2);
  return texts.some((text) => {
    const local = ADDRESS.exec(text)?.[0].split('@')[0] ?? '';
    return names.some((name) => local.includes(name));
  });
}

/** Whether the typed text above ends as a sentence or a greeting does; else the next line may go on with it. */
function isEnded(pieces: readonly Piece[], start: number): boolean {
  const above = pieces
    .slice(0, start)
    .findLast(({ kind, text }) => kind === 'text' && text !== '' && !isDashesOnly(text));
  if (above === undefined || isClosing(above.text)) return true;
  const last = above.text.split('\n').at(-1) ?? '';
  return SENTENCE_END.test(last) || (/[,，]$/.test(last) && isShortLine(last));
}

const SENTENCE_END = /[.!?…。！？][)\]"'”’»」]*$/;

function isShortLine(text: string): boolean {
  return text.split(/\s+/).length <= 5;
}

function isDashesOnly(text: string): boolean {
  return /^(?:--|—|––|_{2,4})$/.test(text);
}

/** Only the last line is one: below another, words follow. */
function markFooters(pieces: readonly Piece[]): void {
  const shown = pieces.filter(({ kind, text }) => kind === 'text' && text !== '');
  const footers: Piece[] = [];
  for (const piece of shown.toReversed()) {
    if (piece.line === null || readSentFrom(piece.text) === null) break;
    footers.push(piece);
  }
  const top = footers.at(-1);
  if (top === undefined) return;
  const isBelowEnd = isEnded(pieces, pieces.indexOf(top));
  for (const piece of footers) {
    piece.kind = 'signature';
    piece.isProven = isBelowEnd && readSentFrom(piece.text) === 'proven' && isOnOneLine(piece);
  }
}

function isOnOneLine({ text }: Piece): boolean {
  return !text.includes('\n');
}

/** Below thanks and dashes, too, the writer's own name in one line ends an email. */
function isOwnName(
  lines: readonly Piece[],
  kinds: readonly LineKind[],
  writer: WriterWords,
): boolean {
  const [only] = lines;
  return (
    only !== undefined &&
    lines.length === 1 &&
    kinds.length === 1 &&
    kinds[0] === 'name' &&
    isWriters(only.text, writer, 'every') === 'yes'
  );
}

/** Marks what is below a closing or dashes up to the end, where all of it looks like a signature. */
function markBelow(
  pieces: readonly Piece[],
  start: number,
  opening: 'closing' | 'other',
  writer: WriterWords,
): void {
  const first = pieces[start];
  if (first === undefined) return;
  const signature = pieces.slice(start).filter(({ kind }) => kind === 'text');
  const below = signature.slice(1).filter(({ text }) => text !== '' && !isClosing(text));
  if (below.length > MAX_SIGNATURE_LINES || isIntroduced(pieces, start)) return;
  const kinds = below.flatMap(kindsOf);
  if (kinds.includes('own')) return;
  // The name may be in an element of the program, and so marked already.
  const next = pieces.slice(start + 1, start + 6).find(({ text }) => text !== '');
  const isAbove = below.length === 0 && next?.kind === 'signature' && next.isProven;
  const isProven =
    isAbove ||
    (isOwnName(below, kinds, writer) && isEnded(pieces, start)) ||
    (isOfPerson(below, kinds, opening) &&
      isOfWriter([first, ...below], kinds, writer) &&
      isEnded(pieces, start) &&
      !isOfAnother(below) &&
      !isCardBelowName(below) &&
      (opening === 'other' ? isCard(kinds) && first.text === '--' : isSignedBy(first.text, kinds)));
  for (const piece of signature) {
    piece.kind = 'signature';
    piece.isProven = isProven;
  }
}

function isCard(kinds: readonly LineKind[]): boolean {
  const names = kinds.filter((kind) => kind === 'name').length;
  return kinds[0] === 'name' && !kinds.includes('plain') && (names === 1 || kinds.length > names);
}

/** A name first, and then only what says who and where somebody is. */
function isSignedBy(closing: string, kinds: readonly LineKind[]): boolean {
  if (kinds.includes('plain')) return false;
  const hasName = !CLOSING.test(closing) || kinds[0] === 'name';
  const names = kinds.filter((kind) => kind === 'name').length;
  const isKnown = kinds.some((kind) => kind === 'contact' || kind === 'role');
  if (!isKnown && (kinds.includes('reach') || kinds.includes('number'))) return false;
  if (kinds.length === 0) return !CLOSING.test(closing) && !THANKS.test(closing);
  if (!hasName) return false;
  // What stands below thanks is a thing or a place as often as a name.
  return isKnown ? names <= 8 : names <= 1 && !THANKS.test(closing);
}

/** A second name with its own address is a person whom the writer means. */
function isOfAnother(lines: readonly Piece[]): boolean {
  const [first, ...others] = lines.map(({ text }) => text.toLowerCase());
  return others.some((text) => {
    const local = ADDRESS.exec(text)?.[0].split('@')[0] ?? '';
    const names = local.split(/[^\p{L}]+/u).filter((name) => name.length > 2);
    return (
      !names.some((name) => first?.includes(name) === true) &&
      others.some(
        (other) => !other.includes('@') && names.some((name) => wordsOf(other).includes(name)),
      )
    );
  });
}

/** Below the writer's name, a paragraph that begins with another name is somebody else's card. */
function isCardBelowName(lines: readonly Piece[]): boolean {
  const [first] = lines;
  if (first === undefined || readLine(first.text)[0] !== 'name') return false;
  const own = wordsOf(first.text.toLowerCase());
  return lines.slice(1).some((line, at) => {
    const isNew = line.position !== lines[at]?.position;
    const words = wordsOf(line.text.toLowerCase());
    return isNew && readLine(line.text)[0] === 'name' && !own.some((word) => words.includes(word));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}]+/u);
}

/** A signature in a table or a list is judged by its lines; a list is the writer's. */
function kindsOf({ block, text }: Piece): readonly LineKind[] {
  if (block.kind === 'list' || block.kind === 'quote') return ['own'];
  // Beside a value, the first cell is its key.
  if (block.kind === 'table') {
    return block.rows.flatMap((row) => linesOf(row.map(textOfCell).join(': ')));
  }
  return linesOf(text);
}

function linesOf(text: string): readonly LineKind[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '--' && !isClosing(line))
    .flatMap((line) => (readSentFrom(line) === 'proven' ? ['contact'] : readLine(line)));
}
