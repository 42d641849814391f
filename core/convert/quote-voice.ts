import { isClosing } from './find-signature.ts';
import type { Block, Inline, Text } from './document.ts';
import { linesOf, textOfLine, type Piece } from './part-pieces.ts';
import { headerAt } from './header-block.ts';

/** What a shell, a log, a diff or a programming language prints. */
const MACHINE_LINE =
  /^(?:[-+@]{1,3}(?:\s|\w)|\$|#|%|>>>|\.\.\.|at \S+[.(:]|File "|Traceback|\[?\d{4}-\d\d-\d\d[T ]|\d\d:\d\d:\d\d|\[?(?:error|warn|warning|info|debug|fatal|critical|exception|ora-\d|errno)\b)|[{};]|^\S+\s?=\s?\S+|::|0x[\da-f]{2}|\w\.\w+\(|\w+(?:Error|Exception)\b|\berror \d|\/\w+\/\w|\bline \d+|:\\/i;

/** Greetings, questions and sentences. */
const VOICE_LINE =
  /^(?:hi|hello|hey|dear|good (?:morning|day)|hallo|guten|liebe[r]?|sehr geehrte|bonjour|salut|hola|buen[oa]s?|buongiorno|ciao|gentile|beste|goede|olá|bom dia|boa tarde|dzień|cześć|witam|здравствуйте|добрый|привет)(?!\p{L})|[?？]$|(?:です|ます|ました|ください)。?|^(?:\p{L}[\p{Ll}'’,-]*\s+){5,}\p{L}/iu;

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
  const voices = lines.filter((line) => !MACHINE_LINE.test(line) && VOICE_LINE.test(line));
  return voices.length === 0 && machine.length * 2 > lines.length;
}

/** Looks for answers that somebody typed into the old email: in a colour, in bold, in capitals, below or behind its questions. */
export function isAnsweredInside(old: readonly Piece[]): boolean {
  const header = old.findIndex((_, at) => headerAt(old, at) !== null);
  const all = old.slice(0, header < 0 ? MAX_LINES : Math.min(header, MAX_LINES)).flatMap(linesIn);
  const closing = all.findIndex(({ text }) => isClosing(text));
  // Below the closing is the old signature, which has colours of its own.
  const lines = all.slice(0, closing < 0 ? MAX_LINES : Math.min(closing, MAX_LINES));
  const colours = lines.flatMap(({ line }) => line.filter(isInk).map(({ marks }) => marks.color));
  if (colours.some((colour) => colour !== undefined && colour !== colours[0])) return true;

  let answers = lines.filter(({ text }) =>
    /[?？]["”»)]? +[^\s?？]+(?: [^\s?？]+){0,7}$/.test(text),
  ).length;
  for (let at = 0; at < lines.length; at += 1) {
    const [before, line] = [lines[at - 1], lines[at]];
    if (line === undefined) continue;
    if (NAME_MARK.test(line.text) || ARROW.test(line.text)) return true;
    if (before === undefined || !isQuestion(before.text) || isQuestion(line.text)) continue;
    if (isCapitals(line.text) || ANSWER_MARK.test(line.text)) return true;
    if (isBold(line.line) && !isBold(before.line)) return true;
    if (line.text.split(/\s+/).length <= 10) answers += 1;
  }
  return answers > 1;
}

/** An answer behind a question: `Which version? ==> 7.2`. */
const ARROW = /[?？:] *(?:[=-]+>|→|<[=-]+) *\S/;

interface Line {
  readonly line: readonly Inline[];
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
      return block.rows.flat().flatMap(({ content }) => content.flatMap(linesOfBlock));
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

function isQuestion(text: string): boolean {
  return /[?？][)"”»]?$/.test(text);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
