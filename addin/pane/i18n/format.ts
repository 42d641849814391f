/** Joins names as a person would: “A”, “B” and “C”. */
export function joinNames(
  names: readonly string[],
  words: { readonly open: string; readonly close: string; readonly and: string },
): string {
  const quoted = names.map((name) => `${words.open}${name}${words.close}`);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${words.and} ${last}`;
}

/** French counts octets. */
const french = ['o', 'ko', 'Mo', 'Go'] as const;
const others = ['B', 'kB', 'MB', 'GB'] as const;

/** Writes a size in decimal units with at most one digit behind the point: `25 MB`, `1,5 kB`. */
export function writeBytes(bytes: number, locale: string): string {
  const units = locale === 'fr' ? french : others;
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const digits = value < 9.95 && step > 0 ? 1 : 0;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${units[step] ?? units[0]}`;
}
