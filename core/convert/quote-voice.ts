import { isClosing } from './find-signature.ts';
import type { Piece } from './part-pieces.ts';
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

/** Looks for answers that somebody typed into the old email: in a colour, in capitals, below its questions. */
export function isAnsweredInside(old: readonly Piece[]): boolean {
  const end = old.findIndex((piece, at) => isClosing(piece.text) || headerAt(old, at) !== null);
  // Answers may stand below the closing too, but only with a mark of their own.
  const lines = old.slice(0, end < 0 ? MAX_LINES : Math.min(end, MAX_LINES));
  const shown = lines.filter(({ text }) => text !== '');
  let answers = 0;
  for (let at = 1; at < shown.length; at += 1) {
    const [before, line] = [shown[at - 1], shown[at]];
    if (before === undefined || line === undefined) continue;
    if (isColoured(line) && !isColoured(before)) return true;
    if (NAME_MARK.test(line.text)) return true;
    if (!isQuestion(before.text) || isQuestion(line.text)) continue;
    if (isCapitals(line.text) || ANSWER_MARK.test(line.text)) return true;
    if (/^\(?\d{1,2}[.):]/.test(before.text) && !/^\(?\d{1,2}[.):]/.test(line.text)) answers += 1;
  }
  return answers > 1;
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

function isColoured({ line }: Piece): boolean {
  const shown = line?.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '') ?? [];
  return (
    shown.length > 0 &&
    shown.every((inline) => inline.kind === 'text' && inline.marks.color !== undefined)
  );
}
