import { formatBytes, listNames } from '../../../contract/format.ts';
import type { MailLabels } from '../../../core/filing/plan/describe-email.ts';
import type { DecimalSign } from '../../../core/jira/read-number.ts';
import { en } from './en.ts';
import type { Messages } from './messages.ts';

/** One language of the pane, with what the locale decides. */
export interface Language extends Messages {
  /** Of the locale, also where the words are English. */
  readonly direction: 'ltr' | 'rtl';
  /** How the reader of the pane writes decimals. */
  readonly decimal: DecimalSign;
  /** What the description of an issue is put together with. */
  readonly mailLabels: MailLabels;
}

/** The languages. Their texts, the English errors among them, are no part of the first load. */
const loaders: Readonly<Record<string, () => Promise<Messages>>> & {
  readonly en: () => Promise<Messages>;
} = {
  de: async () => (await import('./german.ts')).german,
  en: async () => (await import('./english.ts')).english,
  es: async () => (await import('./spanish.ts')).spanish,
  fr: async () => (await import('./french.ts')).french,
  ja: async () => (await import('./japanese.ts')).japanese,
};

/** Loads the language for a BCP 47 tag; English where there is no better one. */
export async function languageFor(locale: string): Promise<Language> {
  const tag = /^[a-z]+/i.exec(locale)?.[0].toLowerCase() ?? '';
  const load = loaders[tag] ?? loaders.en;
  try {
    return languageOf(await load(), locale);
  } catch {
    // English without its errors is better than no pane.
    return languageOf(bareEnglish, locale);
  }
}

/** Joins words with the dates of a BCP 47 tag. */
export function languageOf(words: Messages, locale: string): Language {
  const dates = dateFormat(locale, words.texts.language);
  return {
    ...words,
    direction: rightToLeft.test(locale) ? 'rtl' : 'ltr',
    decimal: decimalOf(locale),
    mailLabels: { ...words.texts.mail, formatDate: (date) => dates.format(date) },
  };
}

const rightToLeft = /^(?:ar|fa|he|iw|ps|sd|ug|ur|yi)\b/i;

/** Of the locale, as dates: an English pane in Sweden reads “1,5”. */
function decimalOf(locale: string): DecimalSign {
  try {
    return new Intl.NumberFormat(locale).format(1.5).includes('.') ? '.' : ',';
  } catch {
    return '.';
  }
}

/** Dates as in Outlook: an English pane in Sweden still writes days the Swedish way. */
function dateFormat(locale: string, fallback: string): Intl.DateTimeFormat {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // Not a tag the browser can read; some hosts have told `en_US`.
    return new Intl.DateTimeFormat(fallback, options);
  }
}

/** What the first load has: it names an error by its code. */
const bareEnglish: Messages = {
  texts: en,
  explain: ({ code }) => ({
    message: `Something went wrong (${code}).`,
    next: 'Reload the pane and try again.',
  }),
  formatBytes: (bytes) => formatBytes(bytes),
  listNames: (names) => listNames(names),
};
