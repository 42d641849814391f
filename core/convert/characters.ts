/** C0 and C1 controls except tab and line feed, the two non-characters, and halves of surrogate pairs. */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex -- the controls are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Runs of invisible characters by which newsletters push other text out of the inbox preview. */
const PREHEADER_FILLER =
  /[\u034f\u00ad\u200b-\u200d\u2060\ufeff](?:[ \u00a0\u2007]*[\u034f\u00ad\u200b-\u200d\u2060\ufeff]){2,}[ \u00a0\u2007]*/g;

/** Makes text fit for Jira: no controls, no broken pairs, one kind of line end. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNSAFE, '');
}

/** Takes out the filler that follows a newsletter's preheader. */
export function withoutFiller(text: string): string {
  return text.replace(PREHEADER_FILLER, ' ');
}

const WINGDINGS: Readonly<Record<string, string>> = {
  J: '🙂',
  K: '😐',
  L: '☹',
  C: '👍',
  D: '👎',
  l: '●',
  n: '■',
  o: '□',
  q: '❑',
  r: '❒',
  u: '◆',
  v: '❖',
  '§': '▪',
  Ø: '➢',
  à: '→',
  ß: '←',
  á: '↑',
  â: '↓',
  è: '➔',
  ð: '⇨',
  ó: '⇔',
  ü: '✓',
  û: '✗',
  þ: '☑',
  ý: '☒',
  '¨': '◻',
  '(': '☎',
  '*': '✉',
  '+': '✉',
};

/** Gives the Unicode twin of text set in a symbol font; what has none stays as it is. */
export function symbolText(text: string, font: 'wingdings' | 'symbol'): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // Word writes symbol fonts into the private area U+F000.
    const plain =
      code >= 0xf020 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : character;
    if (font === 'wingdings') return WINGDINGS[plain] ?? plain;
    return plain === '·' ? '•' : plain;
  }).join('');
}
