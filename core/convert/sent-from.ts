import { GET_THE_APP, SENT_FROM } from './part-phrases.ts';

/** With the address of a shop behind the name of the program. */
const MAX_CHARACTERS = 120;

/** All words of such a line, in every language. One word more, and somebody typed it. */
const WORDS = new Set(
  `sent der die das dem den und and from my via with using on the a an by go gesendet von vom mit aus über meinem meiner mein diese nachricht wurde
envoyé envoyée de depuis à partir d du par avec mon ma le la enviado enviada desde mi do da meu minha por com con pelo
inviato inviata dal dalla tramite il mio mia verstuurd verzonden vanaf vanuit mijn op met een wysłano wysłane wysłana z ze
mojego przez aplikacji systemu dla отправлено с со из от через моего мобильной устройства приложения
iphone ipad ipod android galaxy samsung huawei xiaomi pixel blackberry nokia windows outlook mail courrier correo correio
posta poczta poczty почта почты k-9 k9 proton protonmail mobile mobil smartphone phone tablet device gerät app for für pour para
per voor ios secure email e-mail mailbox mein yahoo gmail gmx web de aqua spark bluemail freundlichen grüßen gruß viele liebe
viele grüße regards unterwegs telefon telefoon téléphone teléfono telefono телефона handy pro max plus ultra mini 10 11`.split(
    /\s+/,
  ),
);

const EXCUSE =
  /^(?:please |bitte )?(?:excuse|forgive|pardon|ignore|entschuldig\p{L}*|veuillez excuser|perdón|disculp\p{L}*|scus\p{L}*)\b.{0,50}$/iu;

/** Reads whether a line is the note of a telephone or its mail program; `proven` when it says nothing else. */
export function readSentFrom(text: string): 'proven' | 'likely' | null {
  if (text.length > MAX_CHARACTERS) return null;
  if (GET_THE_APP.test(text)) return 'proven';
  if (!SENT_FROM.every((pattern) => pattern.test(text))) return null;
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(text)) return text.length <= 25 ? 'proven' : 'likely';
  const [note = '', ...rest] = text.split(/[,;.–]\s+/);
  const parts = rest.filter((part) => !EXCUSE.test(part));
  const words = [note, ...parts]
    .join(' ')
    .toLowerCase()
    .replace(/<[^<>]*>/g, ' ');
  const isKnown = words
    .split(/[^\p{L}\p{N}-]+/u)
    .every((word) => word === '' || word.length === 1 || WORDS.has(word));
  return isKnown ? 'proven' : 'likely';
}
