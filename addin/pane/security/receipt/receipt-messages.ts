import type { Texts } from '../../i18n/en.ts';
import { wordsDe } from './messages-de.ts';
import { wordsEn, type ReceiptWords } from './messages-en.ts';
import { wordsEs } from './messages-es.ts';
import { wordsFr } from './messages-fr.ts';
import { wordsJa } from './messages-ja.ts';

const languages: Readonly<Record<string, ReceiptWords>> = {
  de: wordsDe,
  en: wordsEn,
  es: wordsEs,
  fr: wordsFr,
  ja: wordsJa,
};

/** The receipt's words in the language of the pane's other texts. */
export function receiptMessages({ language }: Pick<Texts, 'language'>): ReceiptWords {
  return languages[language] ?? wordsEn;
}
