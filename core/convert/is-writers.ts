import { ADDRESS } from './part-phrases.ts';

/** The words of a person's name and of the address's local part; empty where the writer is unknown. */
export type WriterWords = ReadonlySet<string>;

/** `yes` and `no` need names in the same script; without them, nothing is known. */
type Answer = 'yes' | 'no' | 'unknown';

const ADDRESS_EVERYWHERE = new RegExp(ADDRESS.source, 'g');

/** Reads the words of `Kim Vale <kim.vale@example.com>`; a domain is the company's, not the person's. */
export function writerWords(person: string): WriterWords {
  const local = person.replace(/@[^\s<>"',;]*/g, ' ');
  return new Set(wordsOf(local));
}

/** Returns whether a text names the writer, in one word or in each: by a word of the name, or one inside a word of the address. */
export function isWriters(
  text: string,
  writer: WriterWords,
  count: 'some' | 'every' = 'some',
): Answer {
  const bare = text.replace(ADDRESS_EVERYWHERE, ' ').replace(/(?:https?:\/\/|www\.)\S+/gi, ' ');
  const addresses = (text.match(ADDRESS_EVERYWHERE) ?? []).map((one) => one.split('@')[0] ?? '');
  const words = wordsOf([bare, ...addresses].join(' '));
  const known = [...writer];
  const isKnown = (word: string): boolean => known.some((one) => isSame(word, one));
  if (words.length > 0 && words[count](isKnown)) return 'yes';
  const scripts = new Set(known.map(scriptOf));
  return words.some((word) => scripts.has(scriptOf(word))) ? 'no' : 'unknown';
}

function isSame(word: string, known: string): boolean {
  if (word === known) return true;
  const [short, long] = word.length < known.length ? [word, known] : [known, word];
  return short.length >= (scriptOf(short) === 'cjk' ? 1 : 4) && long.includes(short);
}

/** In small letters without accents: addresses have none. Initials say too little. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .slice(0, 1000)
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  const words = plain.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length > 1 || scriptOf(word) === 'cjk');
}

function scriptOf(word: string): 'latin' | 'cyrillic' | 'cjk' {
  if (/\p{Script=Cyrillic}/u.test(word)) return 'cyrillic';
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(word) ? 'cjk' : 'latin';
}
