import type { Texts } from '../i18n/en.ts';
import type { AccountWords } from './account-words.ts';
import { accountDe } from './words-de.ts';
import { accountEn } from './words-en.ts';
import { accountEs } from './words-es.ts';
import { accountFr } from './words-fr.ts';
import { accountJa } from './words-ja.ts';

const languages: Readonly<Record<string, AccountWords>> = {
  de: accountDe,
  en: accountEn,
  es: accountEs,
  fr: accountFr,
  ja: accountJa,
};

/** The words in the language of the pane's other texts. */
export function accountWords({ language }: Pick<Texts, 'language'>): AccountWords {
  return languages[language] ?? accountEn;
}
