import { isAttribution } from './attribution.ts';
import { isClosing, isFooterLine } from './find-signature.ts';
import { isNotice } from './find-notices.ts';
import type { Block, Inline, Text } from './document.ts';
import { linesOf, textOfLine, type Piece } from './part-pieces.ts';
import { headerAt, isHeaderLine } from './header-block.ts';
import { APPOINTMENT_LINE, HEAD_LINE } from './part-phrases.ts';
import { REQUEST, readLine } from './signature-lines.ts';

/** What a shell, a log, a diff or a programming language prints. */
const MACHINE_LINE =
  /^(?:[-+@]{1,3}(?:\s|\w)|\$|#|%|>>>|\.\.\.|at \S+[.(:]|File "|Traceback|\[?\d{4}-\d\d-\d\d[T ]|\d\d:\d\d:\d\d|\[?(?:error|warn|warning|info|debug|fatal|critical|exception|ora-\d|errno)\b)|[{};]|^\S+\s?=\s?\S+|::|0x[\da-f]{2}|\w\.\w+\(|\w+(?:Error|Exception)\b|\berror \d|\/\w+\/\w|\bline \d+|:\\/i;

/** How letters begin. */
export const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|day)|hallo|guten|liebe[r]?|sehr geehrte|bonjour|salut|hola|buen[oa]s?|buongiorno|ciao|gentile|beste|goede|olá|bom dia|boa tarde|dzień|cześć|witam|здравствуйте|добрый|привет)(?!\p{L})/iu;

/** Questions and sentences. */
const VOICE_LINE = /[?？]$|(?:です|ます|ました|ください)。?|^(?:\p{L}[\p{Ll}'’,-]*\s+){5,}\p{L}/iu;

/** Lines that are looked at; longer quotes have shown their kind by then. */
const MAX_LINES = 40;

/** Tells whether quoted lines are an error, a shell, a diff or code rather than somebody's email. */
export function isMachineOutput(quote: readonly Piece[]): boolean {
  const lines = quote
    .slice(0, MAX_LINES)
    .flatMap(({ text }) => text.split('\n', MAX_LINES))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MAX_LINES);
  const machine = lines.filter((line) => MACHINE_LINE.test(line));
  const voices = lines.filter(
    (line) => !MACHINE_LINE.test(line) && (GREETING.test(line) || VOICE_LINE.test(line)),
  );
  return voices.length === 0 && machine.length * 2 > lines.length;
}

/**
 * Looks for answers that somebody typed into the old email: in a colour, in bold, in capitals, below or behind
 * its questions. The lines above it hold its sender's name, with which it ends.
 */
export function isAnsweredInside(old: readonly Piece[], lead: readonly Piece[]): boolean {
  const header = old.findIndex((_, at) => headerAt(old, at) !== null);
  const all = old
    .slice(0, header < 0 ? MAX_LINES : Math.min(header, MAX_LINES))
    .flatMap(linesIn)
    .slice(0, MAX_LINES * 4);
  const opening = all.slice(0, 3).filter(({ text }) => isAttribution(text));
  const sender = new Set(
    [...lead, ...opening].flatMap(({ text }) => (HEAD_LINE.test(text) ? [] : wordsOf(text))),
  );
  const closing = all.findIndex(({ text }) => isClosing(text) || isSender(text, sender));
  // Below the old sender's name is a signature, or what somebody typed at the end.
  const last = all.findLastIndex(({ text }) => isClosing(text) || isSender(text, sender));
  const below = last < 0 ? [] : all.slice(last + 1);
  if (below.some(isTypedBelow)) return true;
  const isSigned = isSender(all[last]?.text ?? '', sender);
  if (below.filter(isName).length > (isSigned ? 0 : 1)) return true;
  // Below the closing is the old signature, which has colours of its own.
  const lines = all.slice(0, closing < 0 ? MAX_LINES : Math.min(closing, MAX_LINES));
  const colours = lines.flatMap(({ line }) => line.filter(isInk).map(({ marks }) => marks.color));
  if (colours.some((colour) => colour !== undefined && colour !== colours[0])) return true;
  const ink = lines.flatMap(({ line }) => line.filter(isInk));
  if (ink.some(isEdited) && !ink.every(isEdited)) return true;

  if (lines.some(isValue) || lines.some(isSetApart)) return true;
  let answers = lines.filter(({ text }) =>
    /[?？]["”»)]? +[^\s?？]+(?: [^\s?？]+){0,7}$/.test(text),
  ).length;
  for (let at = 0; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (line === undefined) continue;
    if ([NAME_MARK, ARROW, REMARK, INITIALS].some((one) => one.test(line.text))) return true;
    if (before === undefined || isQuestion(line.text)) continue;
    if (closing < 0 && at === lines.length - 1 && isShort(line.text)) return true;
    if (isBareAnswer(line.text, before.text)) return true;
    if (REQUEST.test(before.text) && !REQUEST.test(line.text)) return true;
    if (isShout(line.text) && !isCapitals(before.text)) return true;
    if (!isQuestion(before.text)) continue;
    if (isCapitals(line.text) || ANSWER_MARK.test(line.text)) return true;
    if (isBold(line.line) && !isBold(before.line)) return true;
    if (isShortAnswer(line.text)) answers += 1;
  }
  return answers > 0;
}

/** Somebody struck it out, or marked it. */
function isEdited({ marks }: Text): boolean {
  return marks.strike === true || marks.highlighted === true;
}

/** A remark in brackets of its own kind, in small letters, or a box that is ticked: `[we moved to 2.14]`, `((see above))`. */
const REMARK =
  /\[\p{Ll}[^\]:\s]{0,30}(?: [^\]:\s]{1,30}){2,12}\]|\(\([^()]{1,200}\)\)|\{\p{Ll}[^{}:\s]{0,30}(?: [^{}:\s]{1,30}){1,12}\}|\[[xX✓✔]\]|[☑☒✓✔]/u;

/** Initials in front of words: `KV: now 2.14`. */
const INITIALS = /^(?!(?:RE|AW|WG|FW|PS|NB|CC|ID|PC|IP|TR|RV)\b)\p{Lu}{2,3}[:>]\s+\p{L}/u;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The old email ends with its sender's name. */
function isSender(text: string, names: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.length <= 4 && words.every((word) => names.has(word));
}

/** What may answer a question: neither one more request nor the frame of the next email. */
function isShortAnswer(text: string): boolean {
  return (
    text.split(/\s+/).length <= 10 &&
    /[\p{L}\p{N}]/u.test(text) &&
    !REQUEST.test(text) &&
    !isHeaderLine(text) &&
    !isAttribution(text) &&
    !/^-{2,}/.test(text)
  );
}

/** A sentence that somebody may have typed at the end of an email without a closing. */
function isShort(text: string): boolean {
  return text.split(/\s+/).length <= 12;
}

/** A few words without an end below a sentence: `PC-2044`. */
function isBareAnswer(text: string, before: string): boolean {
  return (
    text.split(/\s+/).length <= 4 &&
    /[.!。！]$/.test(before) &&
    !/[.!,;:。！、，：]$/.test(text) &&
    !isHeaderLine(text)
  );
}

/** Capitals in several words: a code or a short name is none. */
function isShout(text: string): boolean {
  return isCapitals(text) && (text.match(/\p{Lu}{3,}/gu) ?? []).length > 1;
}

/** A line in italics or underlined, or the end of one in bold, behind a sentence. */
function isSetApart({ line }: Line): boolean {
  const ink = line.filter(isInk);
  const last = ink.at(-1);
  if (last === undefined || !/\s/.test(last.text.trim())) return false;
  if (ink.every(({ marks }) => marks.italic === true || marks.underline === true)) return true;
  const before = ink.at(-2);
  return last.marks.bold === true && before !== undefined && /[.?!。]\s*$/.test(before.text);
}

/** A line that no signature has. */
function isTypedBelow({ text }: Line): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    !isNotice(text) &&
    !isFooterLine(text) &&
    readLine(text).includes('own')
  );
}

/** A name below the sender's own is an answer as likely as a part of the signature. */
function isName({ text }: Line): boolean {
  const kinds = readLine(text);
  return kinds.length > 0 && kinds.every((kind) => kind === 'name') && !isFooterLine(text);
}

/** A key and its value: the line of a form, which somebody filled in. */
function isValue({ text, isCell }: Line): boolean {
  if (isCell === true) return true;
  return (
    /^\p{L}[^:：?？\d]{1,29}(?::\s+|：\s*)\S/u.test(text) &&
    !isHeaderLine(text) &&
    !APPOINTMENT_LINE.test(text)
  );
}

/** An answer behind a question: `Which version? ==> 7.2`. */
const ARROW = /[?？:] *(?:[=-]+>|→|<[=-]+) *\S|\S *(?:[=-]{2,}>|<[=-]{2,}) *\S/;

interface Line {
  readonly line: readonly Inline[];
  /** Beside another cell, it may be the value that somebody filled in. */
  readonly isCell?: boolean;
  readonly text: string;
}

function linesIn({ block, line, text }: Piece): readonly Line[] {
  const lines = line === null ? linesOfBlock(block) : [{ line, text }];
  return lines.filter((one) => one.text !== '');
}

function linesOfBlock(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return linesOf(block.content).map((line) => ({ line, text: textOfLine(line) }));
    case 'quote':
      return block.content.flatMap(linesOfBlock);
    case 'list':
      return block.items.flatMap(({ content }) => content.flatMap(linesOfBlock));
    case 'table':
      return block.rows.flatMap((row) =>
        row.flatMap(({ content }, at) =>
          content.flatMap(linesOfBlock).map((line) => ({ ...line, isCell: at > 0 })),
        ),
      );
    case 'code':
    case 'rule':
      return [];
  }
}

function isInk(inline: Inline): inline is Text {
  return inline.kind === 'text' && inline.text.trim() !== '' && inline.marks.link === undefined;
}

function isBold(line: readonly Inline[]): boolean {
  const ink = line.filter(isInk);
  return ink.length > 0 && ink.every(({ marks }) => marks.bold === true);
}

const ANSWER_MARK =
  /^(?:\[[^\]]{1,20}\]|[A-Z]{2,4}\s?[:>]|[=-]*>|<[=-]+|\*{2,}|→|#|(?:answer|antwort|réponse|respuesta|risposta|antwoord|resposta|odpowiedź|ответ|回答|答)\s*[:：])/i;

/** `[Robin] arrived`: a name in brackets in front of words. */
const NAME_MARK =
  /(?:^|\s)\[(?!Extern|Image|Logo|Picture|Bild|Photo|Foto)\p{Lu}\p{Ll}+\] ?[:>]? ?\p{L}/u;

/** Japanese and Chinese ask with a word. */
function isQuestion(text: string): boolean {
  return /(?:[?？]|(?:ます|です|でしょう|ません|まし?た)か。?|[吗呢]。?)[)"”»」]?$/.test(text);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
