import type { Hint } from './document.ts';
import type { Piece } from './part-pieces.ts';
import {
  ATTRIBUTION,
  ATTRIBUTION_SHAPE,
  BANNER,
  BANNER_TAG,
  CLOSING,
  DISCLAIMER,
  FIRST_CONTACT,
  FORWARDED,
  FORWARDED_SUBJECT,
  FROM_LINE,
  GET_THE_APP,
  HEAD_LINE,
  ORIGINAL_MESSAGE,
  PRINT_NOTE,
  SENT_FROM,
} from './part-phrases.ts';

/** Lines in which the rest of a quoted mail's head is looked for. */
const MAX_HEAD_LINES = 6;
const MAX_ATTRIBUTION_CHARACTERS = 300;
/** A signature with more lines than this is a text. */
const MAX_SIGNATURE_LINES = 14;
const MAX_SIGNATURE_LINE_CHARACTERS = 120;
/** With the address of a shop behind the name of the program. */
const MAX_SENT_FROM_CHARACTERS = 120;
const MAX_BANNER_CHARACTERS = 600;
/** Banners stand on top, at most behind a logo and a rule. */
const MAX_BANNER_PIECES = 4;

/** Marks the quoted history: from the head of the mail before, or the quotes at the end, with what leads to them. */
export function findHistory(
  pieces: readonly Piece[],
  mail: { readonly hints: readonly Hint[]; readonly subject: string },
): void {
  if (FORWARDED_SUBJECT.test(mail.subject)) return;
  const forwarded = pieces.findIndex(({ text }) =>
    text.split('\n').some((line) => FORWARDED.test(line)),
  );
  const end = forwarded < 0 ? pieces.length : forwarded;
  const head = pieces
    .slice(0, end)
    .findIndex((_, at) => isHead(pieces, at) || isUnquoted(pieces, at));
  const range =
    head >= 0
      ? { start: head, end: pieces.length }
      : end < pieces.length
        ? null
        : trailingQuotes(pieces, mail.hints);
  // A mail that begins with the head of another one is a forwarded one too.
  if (range === null || !pieces.slice(0, range.start).some(hasWords)) return;
  const start = leadingTo(pieces, range.start);
  for (const piece of pieces.slice(start, range.end)) piece.kind = 'history';
}

function hasWords({ text }: Piece): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !isSentFrom(text) && !isBanner(text);
}

function isSentFrom(text: string): boolean {
  if (text.length > MAX_SENT_FROM_CHARACTERS) return false;
  return GET_THE_APP.test(text) || SENT_FROM.every((pattern) => pattern.test(text));
}

function isHead(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || piece.line === null) return false;
  if (ORIGINAL_MESSAGE.test(piece.text)) return true;
  if (!FROM_LINE.test(piece.text)) return false;
  const following = pieces.slice(at + 1, at + MAX_HEAD_LINES).map(({ text }) => text);
  return following.filter((text) => HEAD_LINE.test(text)).length >= 2;
}

/** `On …, Kim <kim@…> wrote:` above an old mail that its program did not set as a quote. */
function isUnquoted(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = pieces.slice(at, at + 2);
  if (piece === undefined || piece.line === null || piece.text === '') return false;
  const isWhole = isFullAttribution(piece.text);
  const isBroken =
    !isWhole &&
    next?.position === piece.position &&
    isFullAttribution(`${piece.text} ${next.text}`);
  return (isWhole || isBroken) && !pieces.slice(at).some(({ block }) => block.kind === 'quote');
}

function isFullAttribution(text: string): boolean {
  return (
    text.length < MAX_ATTRIBUTION_CHARACTERS &&
    ATTRIBUTION.test(text) &&
    /<[^<>\s]+@[^<>\s]+>/.test(text) &&
    /\d[:.h]\d\d/.test(text)
  );
}

/** Gives the quotes at the end; null where text follows them, which answers them. */
function trailingQuotes(
  pieces: readonly Piece[],
  hints: readonly Hint[],
): { readonly start: number; readonly end: number } | null {
  const isQuoted = (piece: Piece): boolean =>
    piece.block.kind === 'quote' || isHinted(piece, hints, 'quote');
  const last = pieces.findLastIndex(isQuoted);
  if (last < 0) return null;
  const behind = pieces.slice(last + 1);
  const dashes = behind.findIndex(({ text }) => isDashes(text));
  const own = dashes < 0 ? behind : behind.slice(0, dashes);
  if (own.some((piece) => piece.text !== '' && !isFooter(piece, hints))) return null;

  let start = last;
  for (let at = last; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isQuoted(piece)) start = at;
    // Tables and rules of a quote stand between its parts in the tree.
    else if (piece.line !== null || piece.block.kind === 'list') break;
  }
  // Some indent their own words by what others quote with.
  const isMarked = pieces.slice(start, last + 1).some((piece) => isHinted(piece, hints, 'quote'));
  return isMarked || leadingTo(pieces, start) < start ? { start, end: last + 1 } : null;
}

/** Some programs put the signature below the quote. */
function isFooter(piece: Piece, hints: readonly Hint[]): boolean {
  const { text } = piece;
  return isHinted(piece, hints, 'signature') || isSentFrom(text) || isDisclaimer(text);
}

/** Takes the rule or the `On … wrote:` in front along. */
function leadingTo(pieces: readonly Piece[], start: number): number {
  let first = start;
  const [before, twoBefore] = [pieces[start - 1], pieces[start - 2]];
  if (before === undefined) return first;
  if (before.block.kind === 'rule' || /^[_\-=*\s]{5,}$/.test(before.text)) return start - 1;
  if (isLeading(before.text)) first = start - 1;
  // A long one is broken over two lines of plain text.
  else if (
    twoBefore?.position === before.position &&
    isLeading(`${twoBefore.text} ${before.text}`)
  ) {
    first = start - 2;
  }
  return first;
}

function isLeading(text: string): boolean {
  return (
    text.length < MAX_ATTRIBUTION_CHARACTERS &&
    (ATTRIBUTION.test(text) || ATTRIBUTION_SHAPE.test(text))
  );
}

/** Marks signatures: where the program says so, from `-- ` on, or from a closing formula on. */
export function findClosing(pieces: readonly Piece[], hints: readonly Hint[]): void {
  for (const piece of pieces) {
    if (piece.kind !== 'text') continue;
    if (isHinted(piece, hints, 'signature') || isSentFrom(piece.text)) piece.kind = 'signature';
  }
  const end = pieces.findIndex(({ kind }) => kind === 'history');
  const own = pieces.slice(0, end < 0 ? pieces.length : end);
  markFrom(
    own,
    own.findLastIndex(({ text }) => isDashes(text)),
  );
  const closing = own.findLastIndex(({ kind, text }) => kind === 'text' && isClosing(text));
  // Thanks at the top are no end: sentences follow.
  if (!own.slice(closing + 1).some(({ kind, text }) => kind === 'text' && isSentence(text))) {
    markFrom(own, closing);
  }
  const behind = end < 0 ? -1 : pieces.findIndex((piece, at) => at > end && piece.kind === 'text');
  if (behind >= 0) markFrom(pieces.slice(behind), 0);
}

/** The name may stand behind the closing: `Thanks, Kim`. */
const NAME_AT_END = /[,\s]+\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)?$/u;

function isClosing(text: string): boolean {
  return CLOSING.test(text) || CLOSING.test(text.replace(NAME_AT_END, ''));
}

function isSentence(text: string): boolean {
  if (isDisclaimer(text)) return false;
  if (/[?？]$/.test(text)) return true;
  return /[。！]$/.test(text)
    ? text.length > 12
    : /[.!:;,]$/.test(text) && text.split(/\s+/).length > 4;
}

function markFrom(pieces: readonly Piece[], start: number): void {
  // A letter that is only a greeting has no signature but that.
  if (start < 0 || (start === 0 && pieces.length > MAX_SIGNATURE_LINES)) return;
  const signature = pieces.slice(start);
  const lines = signature.filter(({ text }) => text !== '' && !isDisclaimer(text));
  if (lines.length > MAX_SIGNATURE_LINES) return;
  if (
    lines.some(
      ({ text }) => /^P\.? ?S\.?[:\s]/i.test(text) || text.length > MAX_SIGNATURE_LINE_CHARACTERS,
    )
  ) {
    return;
  }
  if (signature.some(({ block }) => block.kind === 'quote' || block.kind === 'code')) return;
  for (const piece of signature) if (piece.kind === 'text') piece.kind = 'signature';
}

function isDashes(text: string): boolean {
  return /^(?:--|—|––|_{2,4})$/.test(text);
}

/** Marks the paragraphs that lawyers add, wherever they stand in the mail's own text. */
export function findDisclaimers(pieces: readonly Piece[]): void {
  // Broken into lines, no single one of which says it all.
  const paragraphs = new Map<number, string>();
  for (const { position, text } of pieces) {
    paragraphs.set(position, `${paragraphs.get(position) ?? ''} ${text}`);
  }
  const disclaimers = new Set(
    [...paragraphs].filter(([, text]) => isDisclaimer(text)).map(([position]) => position),
  );
  for (const piece of pieces) {
    if (piece.kind !== 'text' && piece.kind !== 'signature') continue;
    const isPartOfOne = piece.text.length > 40 && disclaimers.has(piece.position);
    if (isPartOfOne || isDisclaimer(piece.text)) piece.kind = 'disclaimer';
  }
}

function isDisclaimer(text: string): boolean {
  if (PRINT_NOTE.test(text)) return true;
  const isLong = text.length > (/[\u3040-\u9fff]/.test(text) ? 20 : 60);
  return isLong && DISCLAIMER.every((pattern) => pattern.test(text));
}

/** Marks what a filter put on top. */
export function findBanner(pieces: readonly Piece[]): void {
  for (const piece of pieces.slice(0, MAX_BANNER_PIECES)) {
    if (piece.kind === 'text' && isBanner(piece.text)) piece.kind = 'banner';
  }
}

function isBanner(text: string): boolean {
  if (text === '' || text.length > MAX_BANNER_CHARACTERS) return false;
  return BANNER_TAG.test(text) || BANNER.test(text) || FIRST_CONTACT.test(text);
}

function isHinted(piece: Piece, hints: readonly Hint[], kind: Hint['kind']): boolean {
  return hints.some(
    (hint) => hint.kind === kind && piece.position >= hint.from && piece.position < hint.to,
  );
}
