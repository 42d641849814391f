/** The sign before the decimals. */
export type DecimalSign = '.' | ',';

/** What a typed number means: NaN for none, null where it can be read as two. */
type ReadNumber = number | null;

/** Longer than any number that Jira stores, however it is written. */
const maxNumberLength = 400;

/**
 * Reads a number as people write it: `1,5`, `1.234,5`, `1,234.5`, `1 234`. A single sign with three
 * digits behind it parts thousands in one country and decimals in the next: it is read by the sign of
 * the typist, and for the other sign not at all.
 */
export function readNumber(text: string, decimal: DecimalSign = '.'): ReadNumber {
  if (text.length > maxNumberLength) return Number.NaN;
  const typed = plainSigns(text, decimal);
  if (decimal === '.' && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(typed)) {
    return Number(typed);
  }
  const [, sign, digits] = /^([+-]?)([\d.,]*\d[\d.,]*)$/.exec(typed) ?? [];
  if (digits === undefined) return Number.NaN;
  const size = readDigits(digits, decimal);
  return size === null ? null : sign === '-' ? -size : size;
}

function readDigits(digits: string, decimal: DecimalSign): ReadNumber {
  const signs = digits.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last === undefined) return Number(digits);
  const isOneKind = signs.every((one) => one === last);
  if (isOneKind && signs.length > 1) return withoutGroups(digits, last);
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  const fraction = digits.slice(at + 1);
  if (!isOneKind) {
    return Number(`${withoutGroups(whole, last === '.' ? ',' : '.')}.${fraction}`);
  }
  const canBeThousands = /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
  return last !== decimal && canBeThousands ? null : Number(`${whole}.${fraction}`);
}

/** Groups of three, in India of two above the first three. */
function withoutGroups(digits: string, sign: string): number {
  const groups = digits.split(sign);
  const [first = '', ...others] = groups;
  const areGroups =
    /^\d{1,3}$/.test(first) &&
    others.every((one) => /^\d{2,3}$/.test(one)) &&
    others.at(-1)?.length === 3;
  return areGroups ? Number(groups.join('')) : Number.NaN;
}

/** Full-width and Arabic digits become ours; blanks and apostrophes between digits only part thousands. */
function plainSigns(text: string, decimal: DecimalSign): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\u066b/g, decimal)
    .replace(/\u066c/g, '')
    .replace(/^\u2212/, '-')
    .replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, '');
}
