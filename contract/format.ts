/** How each language of the product quotes a name, and whose rules it joins names and writes sizes by. */
const languages = {
  // Americans would put a comma before the “and”.
  en: { locale: 'en-GB', quotes: ['“', '”'] },
  de: { locale: 'de', quotes: ['„', '“'] },
  es: { locale: 'es', quotes: ['«', '»'] },
  fr: { locale: 'fr', quotes: ['« ', ' »'] },
  ja: { locale: 'ja', quotes: ['「', '」'] },
} as const;

/** A language that sizes and lists are written in. */
type WrittenLanguage = keyof typeof languages;

/** Joins names as a person would: “A”, “B” and “C”. */
export function listNames(names: readonly string[], language: WrittenLanguage = 'en'): string {
  const { locale, quotes } = languages[language];
  const [open, close] = quotes;
  return new Intl.ListFormat(locale).format(names.map((name) => `${open}${name}${close}`));
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Writes a size in decimal units with at most one digit behind the point: `25 MB`, `1,5 kB`. */
export function formatBytes(bytes: number, language: WrittenLanguage = 'en'): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const format = new Intl.NumberFormat(languages[language].locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    // The short word for a byte has no plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 9.95 && step > 0 ? 1 : 0,
  });
  // Some languages put a narrow space there, which no other text here has.
  return format.format(value).replace(/\s/g, ' ');
}
