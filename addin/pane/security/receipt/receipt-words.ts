import type { Texts } from '../../i18n/en.ts';
import { wordsDe } from './words-de.ts';
import { wordsEn, type ReceiptWords } from './words-en.ts';
import { wordsEs } from './words-es.ts';
import { wordsFr } from './words-fr.ts';
import { wordsJa } from './words-ja.ts';

const languages: Readonly<Record<string, ReceiptWords>> = {
  de: wordsDe,
  en: wordsEn,
  es: wordsEs,
  fr: wordsFr,
  ja: wordsJa,
};

/** The receipt's words in the language of the pane's other texts. */
export function receiptWords({ language }: Pick<Texts, 'language'>): ReceiptWords {
  return languages[language] ?? wordsEn;
}
