import type { Texts } from '../i18n/en.ts';
import type { AccountMessages } from './account-messages.ts';
import { accountDe } from './messages-de.ts';
import { accountEn } from './messages-en.ts';
import { accountEs } from './messages-es.ts';
import { accountFr } from './messages-fr.ts';
import { accountJa } from './messages-ja.ts';

const languages: Readonly<Record<string, AccountMessages>> = {
  de: accountDe,
  en: accountEn,
  es: accountEs,
  fr: accountFr,
  ja: accountJa,
};

/** The words in the language of the pane's other texts. */
export function accountMessages({ language }: Pick<Texts, 'language'>): AccountMessages {
  return languages[language] ?? accountEn;
}
