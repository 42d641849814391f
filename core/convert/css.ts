import type { MailElement } from './elements.ts';

/** The declarations of one `style` attribute, names and values in lower case. */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();

/** Mails repeat the same few attributes thousands of times. */
const MAX_REMEMBERED = 500;
const remembered = new Map<string, Declarations>();

/**
 * Reads a raw `style` attribute. The raw text is needed, since a browser's own reading drops the
 * `mso-` properties by which Outlook says what is a list and what is hidden.
 */
export function readDeclarations(element: MailElement): Declarations {
  const css = element.getAttribute('style');
  if (css === null || css === '') return NONE;

  const known = remembered.get(css);
  if (known !== undefined) return known;

  const declarations = parse(css);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(css, declarations);
  return declarations;
}

function parse(css: string): Declarations {
  const declarations = new Map<string, string>();
  for (const part of css.toLowerCase().split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part
      .slice(colon + 1)
      .replace('!important', '')
      .trim();
    declarations.set(part.slice(0, colon).trim(), value);
  }
  return declarations;
}

/** Tells whether a length is present and nothing: `0`, `0px`, `0.0pt`. */
export function isZero(length: string | undefined): boolean {
  return length !== undefined && /^(?:0+(?:\.0*)?|\.0+)[a-z%]*$/.test(length);
}
