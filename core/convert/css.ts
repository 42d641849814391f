import { isColor } from './colors.ts';
import { STYLE_SET_ASIDE } from './set-aside.ts';
import type { EmailElement } from './elements.ts';

/**
 * The declarations of one `style` attribute as they apply: an important one before others, then the last.
 * Names and values in lower case; `background` and `font` are taken apart.
 */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();

/** Emails repeat the same few attributes thousands of times. */
const MAX_REMEMBERED = 500;
const remembered = new Map<string, Declarations>();

/**
 * Reads a raw `style` attribute. The raw text is needed, since a browser's own reading drops the
 * `mso-` properties by which Outlook says what is a list and what is hidden.
 */
export function readDeclarations(element: EmailElement): Declarations {
  const css = element.getAttribute(STYLE_SET_ASIDE) ?? element.getAttribute('style');
  if (css === null || css === '') return NONE;

  const known = remembered.get(css);
  if (known !== undefined) return known;

  const declarations = parse(css.toLowerCase());
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(css, declarations);
  return declarations;
}

function parse(css: string): Declarations {
  const declarations = new Map<string, string>();
  const important = new Set<string>();
  for (const part of split(css, ';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const written = part.slice(colon + 1).trim();
    const mark = written.lastIndexOf('!');
    const isImportant = mark >= 0 && written.slice(mark + 1).trim() === 'important';
    const value = isImportant ? written.slice(0, mark).trim() : written;
    for (const [name, longhand] of longhands(part.slice(0, colon).trim(), value)) {
      if (important.has(name) && !isImportant) continue;
      declarations.set(name, longhand);
      if (isImportant) important.add(name);
    }
  }
  return declarations;
}

/** Splits at a character outside of quotes, brackets and comments; comments are dropped. */
function split(css: string, separator: ';' | ' '): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let quote = '';
  for (let at = 0; at < css.length; at += 1) {
    const character = css.charAt(at);
    if (quote !== '') {
      // A line end closes a quote that was left open.
      if (character === quote || character === '\n') quote = '';
    } else if (character === '/' && css.charAt(at + 1) === '*') {
      const end = css.indexOf('*/', at + 2);
      at = end < 0 ? css.length : end + 1;
      continue;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (separator === ';' ? character === ';' : /\s/.test(character))) {
      parts.push(part);
      part = '';
      continue;
    }
    part += character;
  }
  return [...parts, part].filter((one) => one !== '');
}

type Longhand = readonly [name: string, value: string];

/** A browser ignores what it cannot read, so an earlier declaration stays. */
function longhands(name: string, value: string): readonly Longhand[] {
  switch (name) {
    case 'background':
      return backgroundLonghands(value);
    case 'font':
      return fontLonghands(value);
    case 'color':
    case 'background-color':
      return isColor(value) ? [[name, value]] : [];
    default:
      return [[name, value]];
  }
}

function backgroundLonghands(value: string): readonly Longhand[] {
  const color = split(value, ' ').find(isColor) ?? 'transparent';
  const isPainted = /(?:url|gradient|image-set)\(/.test(value);
  return [
    ['background-color', color],
    ['background-image', isPainted ? value : 'none'],
  ];
}

const SIZE = /^(?:[\d.]+(?:[a-z]+|%)?|(?:xx?-)?(?:small|large)|medium|smaller|larger|xxx-large)$/;

/** `italic bold 11pt/1.2 "Courier New"`: the size parts what is in front from the family. */
function fontLonghands(value: string): readonly Longhand[] {
  const words = split(value, ' ');
  let style = 'normal';
  let weight = 'normal';
  for (const [index, word] of words.entries()) {
    if (word === 'italic' || word === 'oblique') style = word;
    else if (word.startsWith('bold') || (/^[1-9]00$/.test(word) && index < words.length - 2))
      weight = word;
    else {
      const size = word.split('/', 1)[0] ?? '';
      if (!SIZE.test(size)) continue;
      const family = words.slice(index + 1).join(' ');
      if (family === '') return [];
      return [
        ['font-style', style],
        ['font-weight', weight],
        ['font-size', size],
        ['font-family', family],
      ];
    }
  }
  return [];
}

/** Tells whether a length is present and nothing: `0`, `0px`, `0.0pt`. */
export function isZero(length: string | undefined): boolean {
  return length !== undefined && /^(?:0+(?:\.0*)?|\.0+)[a-z%]*$/.test(length);
}
