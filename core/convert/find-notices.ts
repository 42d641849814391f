import { isIntroduced } from './attribution.ts';
import {
  BANNER_SENTENCE,
  BANNER_START,
  BANNER_TAG,
  CAREFUL,
  CONFIDENTIAL,
  DISCLAIMER_CLAIMS,
  FIRST_CONTACT,
  IN_ERROR,
  LEGAL,
  LOOSE_TAG,
  NOTICE_TITLE,
  OTHERS,
  OUTSIDE,
  PRINT_NOTE,
  THIS_MESSAGE,
} from './notice-phrases.ts';
import type { Piece } from './part-pieces.ts';

const MAX_BANNER_CHARACTERS = 600;
const MAX_DISCLAIMER_CHARACTERS = 4000;
/** Banners are on top, at most below a logo and a rule, and in as many lines. */
const MAX_BANNER_LINES = 6;

type Evidence = 'proven' | 'likely' | null;

/** Somebody speaks: disclaimers and banners have no I, no question, no time of day. */
const WRITER =
  /[?？]|(?<![\p{L}'’])(?:I|I['’]m|I['’]ve|my|me|ich|mir|mich|mein\p{L}*|je|j['’]\p{L}+|mon|ma|mes|yo|mi|mis|io|mio|mia|ik|mijn|eu|meu|minha|moj\p{L}*|mój|ja|мне|меня|мой|моя|я)(?![\p{L}])|(?<!\d)\d{1,2}[:h]\d{2}(?!\d)|(?<!\p{L})(?:today|yesterday|since|heute|gestern|seit|depuis|hier|desde|ayer|ieri|sinds|gisteren|ontem|wczoraj|od wczoraj|вчера|сегодня)(?!\p{L})|#\d|私は|私の|我的|今日|昨日|昨天|今天/u;

/** Tells what looks like a disclaimer or a banner, proven or not. */
export function isNotice(text: string): boolean {
  return readDisclaimer(text) !== null || readBanner(text) !== null;
}

/**
 * Marks disclaimers. Proven is a paragraph with two independent claims about this message, without a word
 * of the writer; `settleNotices` looks at where it is.
 */
export function findDisclaimers(pieces: readonly Piece[]): void {
  for (const paragraph of paragraphsOf(pieces)) {
    const free = paragraph.filter(({ kind }) => kind === 'text');
    if (free.length === 0) continue;
    const found = readDisclaimer(
      free
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    );
    if (found !== null) for (const piece of free) mark(piece, 'disclaimer', found);
    else markSingleLines(free);
  }
  // The title above belongs to it.
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    const [piece, next] = [pieces[at], nextShown(pieces, at)];
    if (piece?.kind === 'text' && next?.kind === 'disclaimer' && NOTICE_TITLE.test(piece.text)) {
      mark(piece, 'disclaimer', next.isProven ? 'proven' : 'likely');
    }
  }
}

function nextShown(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces.slice(at + 1, at + 4).find(({ text }) => text !== '');
}

/** A signature and its disclaimer may be one paragraph. */
function markSingleLines(lines: readonly Piece[]): void {
  for (const piece of lines) {
    const found = readDisclaimer(piece.text);
    if (found !== null) mark(piece, 'disclaimer', found);
  }
}

function paragraphsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [];
  for (const piece of pieces) {
    const last = paragraphs.at(-1);
    if (last !== undefined && last[0]?.position === piece.position) last.push(piece);
    else paragraphs.push([piece]);
  }
  return paragraphs;
}

function mark(piece: Piece, kind: 'disclaimer' | 'banner', evidence: Evidence): void {
  piece.kind = kind;
  piece.isProven = evidence === 'proven';
}

function readDisclaimer(text: string): Evidence {
  if (text.length < 15 || text.length > MAX_DISCLAIMER_CHARACTERS) return null;
  if (PRINT_NOTE.test(text)) return text.length < 200 && !WRITER.test(text) ? 'proven' : 'likely';
  const claims = DISCLAIMER_CLAIMS.map((isClaimed) => isClaimed(text));
  const strong = claims.slice(0, 3).filter(Boolean).length;
  const all = claims.filter(Boolean).length;
  if (all < 2 || !THIS_MESSAGE.test(text)) return null;
  const isOwn = WRITER.test(text) || OTHERS.test(text) || !sentencesOf(text).every(isLegal);
  return strong > 0 && !isOwn ? 'proven' : 'likely';
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!;:：](?:\s|$)|[。！；]/).filter((sentence) => sentence.trim() !== '');
}

function isLegal(sentence: string): boolean {
  const isShort = sentence.trim().split(/\s+/).length < 4 && sentence.length < 30;
  return isShort || LEGAL.test(sentence);
}

/** Returns whether a text is about something secret or sent by mistake: its request may then sound like a disclaimer. */
export function isAboutSecrets(text: string): boolean {
  return CONFIDENTIAL.test(text) || IN_ERROR.test(text);
}

/** Marks what a filter put on top. */
export function findBanner(pieces: readonly Piece[]): void {
  const top: Piece[] = [];
  for (const piece of pieces.slice(0, MAX_BANNER_LINES * 3)) {
    if (piece.text !== '' && piece.kind === 'text') top.push(piece);
    if (top.length === MAX_BANNER_LINES) break;
  }
  let at = 0;
  for (let found = longestBanner(top, at); found > 0; found = longestBanner(top, at)) at += found;
  suggestMixed(pieces);
}

/** One line of the writer in a paragraph, and its other lines may be the writer's too. */
function suggestMixed(pieces: readonly Piece[]): void {
  for (const paragraph of paragraphsOf(pieces)) {
    if (!paragraph.some(({ kind, text }) => kind === 'text' && text !== '')) continue;
    for (const piece of paragraph) piece.isProven = false;
  }
}

/** Marks the banner that begins at a line, in one line or several; gives how many. */
function longestBanner(lines: readonly Piece[], from: number): number {
  let likely = 0;
  for (let count = 1; count <= 3 && from + count <= lines.length; count += 1) {
    const group = lines.slice(from, from + count);
    const evidence = readBanner(group.map(({ text }) => text).join(' '));
    const isTogether = group.every(({ position }) => position === group[0]?.position);
    if (evidence === 'proven' && isTogether && group.slice(1).every(isOfBanner)) {
      for (const piece of group) mark(piece, 'banner', evidence);
      return count;
    }
    if (evidence === 'likely' && likely === 0 && count === 1) likely = count;
  }
  const first = lines[from];
  const before = lines[from - 1];
  const goesOn = before?.isProven === true && before.position === first?.position;
  if (first !== undefined && goesOn && isCareful(first.text)) {
    mark(first, 'banner', 'proven');
    return 1;
  }
  for (const piece of lines.slice(from, from + likely)) mark(piece, 'banner', 'likely');
  return likely;
}

/** Each further line has its part in it. */
function isOfBanner({ text }: Piece): boolean {
  return isCareful(text) || isFromOutside(text) || BANNER_SENTENCE.test(text);
}

/** What follows the first sentence of a banner: an order from its first word on, and nothing of one's own. */
function isCareful(text: string): boolean {
  const order = CAREFUL.exec(text);
  return (
    order !== null &&
    order.index <= MAX_POLITE_CHARACTERS &&
    text.length < 300 &&
    !/\d/.test(text) &&
    !WRITER.test(text) &&
    sentencesOf(text).every(isWarning)
  );
}

/** `Please`, in the longest of the languages. */
const MAX_POLITE_CHARACTERS = 12;

/** A sentence of a banner says where this message is from, or what not to do with it. A request has other words. */
function isWarning(sentence: string): boolean {
  const isShort = sentence.trim().split(/\s+/).length < 3 && sentence.length < 20;
  return isShort || OUTSIDE.test(sentence) || CAREFUL.test(sentence);
}

function readBanner(text: string): Evidence {
  if (text === '' || text.length > MAX_BANNER_CHARACTERS) return null;
  // A tag may as well be the label of a port or a key that the next line is about.
  if (BANNER_TAG.test(text)) return 'likely';
  if (FIRST_CONTACT.test(text)) {
    const isAlone = sentencesOf(text.replace(/\S*(?:@|:\/\/)\S*/g, ' ')).length <= 2;
    return isAlone && /@/.test(text) && text.length < 220 && !/[?？]/.test(text)
      ? 'proven'
      : 'likely';
  }
  if (BANNER_SENTENCE.test(text)) return 'proven';
  const isOutside = OUTSIDE.test(text) && BANNER_START.test(text);
  const isBound = isFromOutside(text) || LOOSE_TAG.test(text) || TAGGED.test(text);
  if (isOutside && isBound && CAREFUL.test(text)) {
    const isOwn = WRITER.test(text) || /\d/.test(text) || !sentencesOf(text).every(isWarning);
    return isOwn ? 'likely' : 'proven';
  }
  if (LOOSE_TAG.test(text) || (isOutside && /^\W*messaggio proveniente/i.test(text)))
    return 'likely';
  return isOutside && THIS_MESSAGE.test(text) && !/[?？]/.test(text) ? 'likely' : null;
}

/** Tells a banner that begins with a sentence in the very words of a filter. */
export function isOfFilter(text: string): boolean {
  const sentence = /^[^.!。！]*[.!。！]?/u.exec(text)?.[0] ?? '';
  return BANNER_TAG.test(text) || FIRST_CONTACT.test(text) || BANNER_SENTENCE.test(sentence);
}

/** The message itself is from outside: what is between the words is a verb. */
function isFromOutside(text: string): boolean {
  const message = THIS_MESSAGE.exec(text);
  if (message === null) return false;
  const behind = text.slice(message.index + message[0].length);
  const outside = OUTSIDE.exec(behind);
  return outside !== null && outside.index <= MAX_VERB_CHARACTERS;
}

const MAX_VERB_CHARACTERS = 23;

/** `CAUTION: External email.` as a sentence of its own. */
const TAGGED =
  /(?:^|[:!：.\]]\s*)\W*(?:external (?:e-?mail|sender|message|mail)|externe?r? (?:e-?mail|absender|nachricht)|courriel externe|correo externo|mensaje externo|e-?mail estern[ao]|mittente esterno|externe (?:e-?mail|afzender)|e-?mail externo|wiadomość zewnętrzna|внешнее (?:письмо|сообщение)|外部邮件|社外メール|外部メール)\s*(?:[.:!。：\]】–-]|$)/iu;

/** Unmarks the disclaimers that are not at the end of what the writer wrote, and those that the writer shows. */
export function settleNotices(
  pieces: readonly Piece[],
  { isTopic, isPointing }: { readonly isTopic: boolean; readonly isPointing: boolean },
): void {
  let isAtEdge = true;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.text === '') continue;
    if (piece.kind === 'history') isAtEdge = true;
    else if (piece.kind === 'text') isAtEdge = false;
    else if (piece.kind === 'disclaimer' && piece.isProven) {
      piece.isProven = isAtEdge && !isTopic && !isPointing && !isIntroduced(pieces, at);
    } else if (piece.kind === 'banner') piece.isProven = piece.isProven && !isTopic;
  }
}
