/** A place in a Markdown page: a link, or something in code that names a command or a file. */
export interface Reference {
  readonly line: number;
  readonly target: string;
}

const fence = /^(```|~~~)[^\n]*\n([^]*?)^\1/gm;
const inlineCode = /(?<!`)(`{1,2})(?!`)([^\n]*?[^`\n])\1(?!`)/g;

/** The links and images of a page, without those to other hosts. */
export function linksIn(markdown: string): readonly Reference[] {
  const text = markdown
    .replace(fence, (code) => code.replace(/[^\n]/g, ' '))
    .replace(inlineCode, (code) => ' '.repeat(code.length));
  return Array.from(
    text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)\n]*\)/g),
    ({ 1: target = '', index }) => ({
      line: lineAt(text, index),
      target,
    }),
  ).filter(({ target }) => !/^[a-z][a-z+.-]*:/i.test(target));
}

/** The code of a page: each line of a block and each piece inside a sentence. */
export function codeIn(markdown: string): readonly Reference[] {
  const blocks = Array.from(markdown.matchAll(fence), ({ 0: whole, 2: code = '', index }) => {
    const first = lineAt(markdown, index + whole.indexOf('\n') + 1);
    return code.split('\n').map((target, at) => ({ line: first + at, target }));
  }).flat();
  const outside = markdown.replace(fence, (code) => code.replace(/[^\n]/g, ' '));
  const pieces = Array.from(outside.matchAll(inlineCode), ({ 2: target = '', index }) => ({
    line: lineAt(outside, index),
    target,
  }));
  return [...blocks, ...pieces];
}

/** The anchors of a page: those GitHub makes of its headings, and those written as `id` or `name`. */
export function anchorsIn(markdown: string): ReadonlySet<string> {
  const text = markdown.replace(fence, '');
  const anchors = new Set<string>();
  for (const { 1: heading = '' } of text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const base = slugOf(heading);
    let slug = base;
    for (let again = 1; anchors.has(slug); again += 1) slug = `${base}-${again}`;
    anchors.add(slug);
  }
  for (const { 1: id = '' } of text.matchAll(/<a\s[^>]*(?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

/** As GitHub does it: lower case, without punctuation, a hyphen for each space. */
function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
