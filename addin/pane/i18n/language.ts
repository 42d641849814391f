import type { Guidance } from '../../../contract/error-guide.ts';
import type { AppError, ErrorCode } from '../../../contract/errors.ts';
import type { MailLabels } from '../../../core/filing/plan/describe-email.ts';
import type { DecimalSign } from '../../../core/jira/read-number.ts';
import type { Messages } from './messages.ts';

/** One language of the pane, with what the locale decides. */
export interface Language extends Messages {
  /** Of the locale, also where the words are English. */
  readonly direction: 'ltr' | 'rtl';
  /** How the reader of the pane writes decimals. */
  readonly decimal: DecimalSign;
  /** What the description of an issue is put together with. */
  readonly mailLabels: MailLabels;
  /** To the second. */
  readonly formatTime: (time: number) => string;
  /** What happened, and what to do. */
  readonly explain: (error: AppError) => Guidance;
}

/** A language in one piece loads on its own: the first load is too small for even one of them. */
const loaders: ReadonlyMap<string, () => Promise<Messages>> = new Map([
  ['de', async () => (await import('./de.ts')).de],
  ['en', english],
  ['es', async () => (await import('./es.ts')).es],
  ['fr', async () => (await import('./fr.ts')).fr],
  ['ja', async () => (await import('./ja.ts')).ja],
]);

async function english(): Promise<Messages> {
  return (await import('./en.ts')).en;
}

/**
 * Loads the language for a BCP 47 tag; English where the product doesn't have it or it doesn't load.
 * @throws what the import of English throws.
 */
export async function languageFor(locale: string): Promise<Language> {
  const tag = /^[a-z]+/i.exec(locale)?.[0].toLowerCase() ?? '';
  const load = loaders.get(tag) ?? english;
  return languageOf(await load().catch(english), locale);
}

/** Joins words with the dates of a BCP 47 tag. */
export function languageOf(words: Messages, locale: string): Language {
  const dates = dateFormat(locale, words.texts.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const times = dateFormat(locale, words.texts.language, { timeStyle: 'medium' });
  return {
    ...words,
    direction: rightToLeft.test(locale) ? 'rtl' : 'ltr',
    decimal: decimalOf(locale),
    formatTime: (time) => times.format(time),
    explain: (error) => explainBy(words.errors, error),
    mailLabels: { ...words.texts.mail, formatDate: (date) => dates.format(date) },
  };
}

function explainBy<C extends ErrorCode>(errors: Messages['errors'], error: AppError<C>): Guidance {
  const entry: Messages['errors'][C] = errors[error.code];
  return { message: entry.message(error.facts), next: entry.next(error.facts) };
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
function dateFormat(
  locale: string,
  fallback: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // Not a tag the browser can read; some hosts give `en_US`.
    return new Intl.DateTimeFormat(fallback, options);
  }
}
