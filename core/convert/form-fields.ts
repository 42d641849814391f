import { isElement, nextWithin, textWithin } from './elements.ts';
import type { EmailElement } from './elements.ts';

/** Kinds of `<input>` that show a label of their own or nothing; all others show what was typed. */
const NOT_TYPED: ReadonlySet<string> = new Set([
  'button',
  'color',
  'file',
  'hidden',
  'image',
  'password',
  'range',
  'reset',
  'submit',
]);

/** Gives what a filled-in `<input>` shows; empty for buttons, passwords and hidden fields. */
export function inputText(input: EmailElement): string {
  const kind = (input.getAttribute('type') ?? 'text').trim().toLowerCase();
  const isChosen = input.hasAttribute('checked');
  if (kind === 'checkbox') return isChosen ? '☑' : '☐';
  if (kind === 'radio') return isChosen ? '◉' : '○';
  return NOT_TYPED.has(kind) ? '' : (input.getAttribute('value') ?? '').trim();
}

/** Gives the options that a `<select>` shows: the chosen ones, or the first of a closed list. */
export function selectText(select: EmailElement): string {
  const options: EmailElement[] = [];
  for (let node = nextWithin(select, select); node !== null; node = nextWithin(select, node)) {
    if (isElement(node) && node.localName === 'option') options.push(node);
  }
  const chosen = options.filter((option) => option.hasAttribute('selected'));
  // Without `multiple` only one can be chosen, and the last one written wins.
  const isList = select.hasAttribute('multiple');
  const one = chosen.length > 0 ? chosen.slice(-1) : options.slice(0, 1);
  return (isList ? chosen : one)
    .map((option) => textWithin(option).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join(', ');
}
