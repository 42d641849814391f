import {
  attributionLines,
  isAttribution,
  isIntroduced,
  isRealAttribution,
  MAX_ATTRIBUTION_LINES,
} from './attribution.ts';
import { isClosing, isFooterLine } from './find-signature.ts';
import { isNotice } from './find-notices.ts';
import { headerAt } from './header-block.ts';
import { countWords, type Piece } from './part-pieces.ts';
import {
  ADDRESS,
  ATTRIBUTION,
  FORWARDED,
  FORWARD_LINE,
  FORWARD_NOTE,
  ORIGINAL_MESSAGE,
  POINTS_BELOW,
  REPORTED,
} from './part-phrases.ts';
import { GREETING, isAnsweredInside, isMachineOutput } from './quote-voice.ts';
import { readSubject, type SubjectKind } from './read-subject.ts';

const MAX_SEPARATOR_CHARACTERS = 300;
/** Without a subject, a shorter note above a header passes an email on as likely as it answers it. */
const MIN_ANSWER_WORDS = 7;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly isProven: boolean;
  /** Whether the rest of it is answered above, line by line. */
  readonly isAnswered?: boolean;
}

/**
 * Marks the quoted history: from the header of the email before, or the quotes at the end, with what leads to
 * them. Proven is what has both a real header or attribution and the old email below it. Forwarded
 * emails, evidence that somebody pasted, and quotes that are answered below are content. Gives the place from
 * which on a forwarded email is shown, with its own signature.
 */
export function findHistory(pieces: readonly Piece[], subject: string): number {
  const subjectKind = readSubject(subject);
  const forwarded = pieces.findIndex(({ text }) => text.split('\n').some(isForwardLine));
  const end = forwarded < 0 ? pieces.length : forwarded;
  if (subjectKind === 'forward') {
    if (forwarded >= 0) return forwarded;
    const header = pieces.findIndex((_, at) => headerAt(pieces, at) !== null);
    return Math.max(0, header);
  }
  const found =
    headOfHistory(pieces, end, subjectKind) ??
    (end < pieces.length ? null : (trailingQuotes(pieces) ?? looseStart(pieces)));
  if (found === null) return end;
  const above = pieces.slice(0, found.start).filter(hasWords);
  // An email that begins with the header of another one is a forwarded one too.
  if (above.length === 0) return found.start;
  const isProven = found.isProven && (found.isAnswered === true || isAnswer(above, subjectKind));
  for (const piece of pieces.slice(found.start, found.end)) {
    piece.kind = 'history';
    piece.isProven = isProven;
  }
  return pieces.length;
}

function isForwardLine(line: string): boolean {
  return (
    line.length < MAX_SEPARATOR_CHARACTERS && (FORWARDED.test(line) || FORWARD_LINE.test(line))
  );
}

function hasWords({ text }: Piece): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !isFooterLine(text) && !isNotice(text);
}

/** What points below wants to be read with what is there; a note that passes an email on, too. */
function isAnswer(above: readonly Piece[], subject: SubjectKind): boolean {
  const isPointing = above.some(({ text }) => POINTS_BELOW.test(text) || REPORTED.test(text));
  if (isPointing || isHollow(above)) return false;
  return subject === 'reply' || !above.some(({ text }) => FORWARD_NOTE.test(text));
}

/** A greeting and a closing without a word between: the answer is below, or there is none. */
function isHollow(above: readonly Piece[]): boolean {
  const [first] = above;
  const from = first !== undefined && isGreeting(first.text) ? 1 : 0;
  const closing = above.findIndex(({ text }) => isClosing(text));
  const to = closing < 0 ? above.length : closing;
  return to - from <= 0;
}

/** `Hi Kim,`, but not `Hi, it works now.` */
function isGreeting(text: string): boolean {
  return (
    !/^[^,，]+[,，] \p{Ll}.*\s.*[.!?]$/u.test(text) &&
    text.split(/\s+/).length <= 5 &&
    text.length <= 40 &&
    (GREETING.test(text) || /(?:様|さん|殿|你好|您好)[，,、！!:：]?$/.test(text))
  );
}

/** Finds the header, or a separator, from which on all is the email before. */
function headOfHistory(pieces: readonly Piece[], end: number, subject: SubjectKind): Found | null {
  for (let at = 0; at < end; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.line === null || piece.text === '') continue;
    const isSeparator = ORIGINAL_MESSAGE.test(piece.text);
    const head = isSeparator ? nextWithText(pieces, at + 1) : at;
    const header = headerAt(pieces, head);
    if (header === null) {
      if (isSeparator) return { start: at, end: pieces.length, isProven: false };
      continue;
    }
    if (header.isPasted || isIntroduced(pieces, at)) {
      at = header.end - 1;
      continue;
    }
    const start = leadingTo(pieces, at);
    const words = countWords(pieces.slice(0, start));
    const isReply =
      subject === 'reply' || (subject === 'unknown' && (isSeparator || words >= MIN_ANSWER_WORDS));
    const isProven =
      header.isReal &&
      isReply &&
      !isTypedInside(pieces.slice(header.end)) &&
      !isAnsweredInside(pieces.slice(header.end), pieces.slice(start, header.end));
    return { start, end: pieces.length, isProven };
  }
  return null;
}

/** Outlook on the web shows what was typed into the old email; other programs quote in a box, with the class as it was. */
function isTypedInside(old: readonly Piece[]): boolean {
  return old.some(({ text, marks }) => text !== '' && marks.isTyped && !marks.isOfProgram);
}

function nextWithText(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (at < from + 3 && pieces[at]?.text === '') at += 1;
  return at;
}

/** Gives the quotes at the end; null where text follows them, which answers them. */
function trailingQuotes(pieces: readonly Piece[]): Found | null {
  const last = pieces.findLastIndex(isQuoted);
  if (last < 0) return null;
  if (pieces.slice(last + 1).some((piece) => piece.text !== '' && !isBehind(piece))) return null;

  let start = last;
  for (let at = last; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isQuoted(piece)) start = at;
    else if (piece.text !== '' || piece.line === null) break;
  }
  const quote = pieces.slice(start, last + 1);
  const box = quote.findIndex(({ marks }) => marks.isBoxed);
  // In a box the first lines say who wrote; what somebody typed above them is the writer's.
  if (box >= 0) start += openingIn(quote);
  const lead = leadingTo(pieces, start);
  const opening = attributionIn(pieces, lead, start) ?? attributionIn(quote, 0, 4);
  const isOfProgram = quote.some(({ marks }) => marks.isOfProgram);
  const earlier = opening === null && lead === start ? earlierAttribution(pieces, start) : null;
  const evidence = opening ?? earlier;
  if (evidence === null && !isOfProgram) return null;
  if (isIntroduced(pieces, firstOfChain(pieces, lead))) return null;
  const isReal = evidence !== null && (evidence === 'real' || isOfProgram);
  const isProven =
    isReal && !isMachineOutput(quote) && !isAnsweredInside(quote, pieces.slice(lead, start));
  return { start: lead, end: last + 1, isProven, isAnswered: earlier !== null };
}

/** A chat is a chain of attributions and quotes; what introduces it is above the first. */
function firstOfChain(pieces: readonly Piece[], lead: number): number {
  let first = lead;
  for (let at = lead - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isQuoted(piece)) first = leadingTo(pieces, at);
    else if (piece.text !== '' && at < first) break;
  }
  return first;
}

function isQuoted({ marks }: Piece): boolean {
  return marks.isQuoted || marks.isBoxed;
}

/** Some programs put the signature below the quote. */
function isBehind({ marks, text }: Piece): boolean {
  return marks.isSignature || isFooterLine(text) || isNotice(text);
}

function openingIn(box: readonly Piece[]): number {
  for (let at = 0; at < Math.min(box.length, 12); at += 1) {
    if (headerAt(box, at) !== null || attributionLines(box, at) > 0) return at;
  }
  return 0;
}

type Attribution = 'real' | 'weak';

/** Finds the attribution among a few pieces, of which a quote is one with all of its lines. */
function attributionIn(pieces: readonly Piece[], from: number, to: number): Attribution | null {
  const lines = pieces
    .slice(from, Math.min(to, pieces.length))
    .flatMap(({ text, marks }) => (marks.isQuoted ? text.split('\n', 3) : [text]))
    .slice(0, 8);
  let found: Attribution | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    for (let count = 1; count <= MAX_ATTRIBUTION_LINES; count += 1) {
      const text = lines.slice(at, at + count).join(' ');
      if (isRealAttribution(text)) return 'real';
      if (isAttribution(text)) found = 'weak';
    }
  }
  return found;
}

/** Between the answers only the first quote has its attribution. */
function earlierAttribution(pieces: readonly Piece[], end: number): Attribution | null {
  for (let at = 1; at < end; at += 1) {
    if (!pieces[at]?.marks.isQuoted || pieces[at - 1]?.marks.isQuoted) continue;
    const found = attributionIn(pieces, leadingTo(pieces, at), at);
    if (found === 'real') return found;
  }
  return null;
}

/** Includes the rule, the separator or the `On … wrote:` in front. */
function leadingTo(pieces: readonly Piece[], start: number): number {
  let before = start - 1;
  while (
    before > start - 3 &&
    pieces[before]?.text === '' &&
    pieces[before]?.block.kind !== 'rule'
  ) {
    before -= 1;
  }
  const piece = pieces[before];
  if (piece === undefined || before < start - 3) return start;
  if (piece.block.kind === 'rule' || /^[_\-=*\s]{5,}$/.test(piece.text)) return before;
  for (let count = 1; count <= MAX_ATTRIBUTION_LINES; count += 1) {
    const from = before - count + 1;
    if (attributionLines(pieces, from) === count) return from;
  }
  return start;
}

/** An attribution without a quote, or a program's mark without a header, proves nothing: all below is suggested. */
function looseStart(pieces: readonly Piece[]): Found | null {
  const lastQuote = pieces.findLastIndex(({ marks }) => marks.isQuoted);
  const start = pieces.findIndex(
    (piece, at) =>
      at > lastQuote &&
      ((piece.marks.isStart && piece.text !== '') ||
        (piece.line !== null && isLooseAttribution(pieces, at))),
  );
  return start < 0 || isIntroduced(pieces, start)
    ? null
    : { start, end: pieces.length, isProven: false };
}

function isLooseAttribution(pieces: readonly Piece[], at: number): boolean {
  const count = attributionLines(pieces, at);
  if (count === 0) return false;
  const text = pieces
    .slice(at, at + count)
    .map((piece) => piece.text)
    .join(' ');
  return isRealAttribution(text) && ATTRIBUTION.test(text) && ADDRESS.test(text);
}
