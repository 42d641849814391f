import { explain, type Guidance } from '../../../contract/error-guide.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { MailLabels } from '../../filing/describe-mail.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';
import { explainInGerman } from './errors-de.ts';
import { joinNames, writeBytes } from './format.ts';

/** One language of the pane: its words, its errors, its way to write sizes and lists. */
export interface Language {
  readonly texts: Texts;
  readonly explain: (error: AppError) => Guidance;
  readonly formatBytes: (bytes: number) => string;
  /** “A”, “B” and “C”. */
  readonly listNames: (names: readonly string[]) => string;
  /** What the description of an issue is put together with. */
  readonly mailLabels: MailLabels;
}

/** Picks the language for a BCP 47 tag; English where there is no better one. */
export function languageFor(locale: string): Language {
  const language = /^de\b/i.test(locale) ? german : english;
  const dates = dateFormat(locale, language.texts.language);
  return {
    ...language,
    mailLabels: { ...language.texts.mail, formatDate: (date) => dates.format(date) },
  };
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

const english: Omit<Language, 'mailLabels'> = {
  texts: en,
  explain,
  formatBytes: (bytes) => writeBytes(bytes, 'en'),
  listNames: (names) => joinNames(names, { open: '“', close: '”', and: en.and }),
};

const german: Omit<Language, 'mailLabels'> = {
  texts: de,
  explain: explainInGerman,
  formatBytes: (bytes) => writeBytes(bytes, 'de'),
  listNames: (names) => joinNames(names, { open: '„', close: '“', and: de.and }),
};
