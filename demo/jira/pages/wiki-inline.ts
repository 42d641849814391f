import { escapeHtml, safeHref } from './html.ts';
import type { Keep } from './wiki-macros.ts';

/** What a page knows beside the text. */
export interface WikiContext {
  /** The address of an attachment by its name; null when there is none. */
  readonly attachmentUrl: (name: string) => string | null;
  /** Whether it can be shown as a picture. */
  readonly isPicture: (name: string) => boolean;
}

type Context = WikiContext & { readonly keep: Keep };

/** Renders what stands in one line, in the order of Jira's renderer. */
export function renderInline(line: string, context: Context): string {
  const { keep } = context;
  const steps: readonly ((text: string) => string)[] = [
    (text) => text.replace(link, (whole, inside: string) => renderLink(inside, whole, context)),
    (text) =>
      text.replace(bareAddress, (address) => keep.put(anchor(address, escapeHtml(address)))),
    (text) =>
      text.replace(picture, (whole, inside: string) => renderPicture(inside, whole, context)),
    // Two backslashes are a line break, unless the word goes on with another one, as in \\server\share.
    (text) => text.replace(/\\\\(?!\S{0,200}\\)/g, () => keep.put('<br>')),
    // An escaped character becomes an entity, as in Jira: its semicolon can still make a smiley.
    (text) =>
      text.replace(/\\([-#*_+?^~|%{}[\]()!@])/g, (_, sign: string) => `&#${sign.charCodeAt(0)};`),
    escapeButEntities,
    (text) => text.replace(/(^|\s)---(?=\s|$)/g, '$1—').replace(/(^|\s)--(?=\s|$)/g, '$1–'),
    renderSmileys,
    renderPhrases,
  ];
  return steps.reduce((text, step) => step(text), line);
}

const link = /(?<!\\)\[([^\]\n[]+)\]/g;
const bareAddress =
  /(?<![\w\ue000-\ue002])(?:https?|ftp):\/\/[^\s<>"|[\]{}\\()!*~';\ue000-\ue002]+[^\s<>"|[\]{}\\()!*~';,.:\ue000-\ue002]/g;
const picture = /(?<![\\\p{L}\p{N}])!(?=\S)([^!\n]{3,}?)(?<=\S)!(?![\p{L}\p{N}])/gu;

function renderLink(inside: string, whole: string, context: Context): string {
  const bar = inside.lastIndexOf('|');
  const address = (bar < 0 ? inside : inside.slice(bar + 1)).trim();
  const text = bar < 0 ? address.replace(/^mailto:/i, '') : inside.slice(0, bar);
  const { keep } = context;
  if (address.startsWith('~')) {
    return keep.put(`<strong>@${escapeHtml(address.replace(/^~(?:accountid:)?/, ''))}</strong>`);
  }
  if (address.startsWith('^')) {
    const url = context.attachmentUrl(address.slice(1));
    const name = escapeHtml(address.slice(1));
    return keep.put(url === null ? broken(name) : anchor(url, name));
  }
  const href = safeHref(address);
  const shown = renderLinkText(text, context);
  if (href !== null) return keep.put(anchor(href, shown));
  if (address.startsWith('#')) return keep.put(broken(shown));
  // Without an address it is a link to a page that does not exist here, unless it is no link at all.
  return /^[\w$]/.test(address) ? keep.put(broken(shown)) : whole;
}

function renderLinkText(text: string, context: Context): string {
  const image = /^!([^!]+)!$/.exec(text)?.[1];
  if (image !== undefined) return renderPicture(image, escapeHtml(text), context);
  const unescaped = text.replace(
    /\\([-#*_+?^~|%{}()!@])/g,
    (_, sign: string) => `&#${sign.charCodeAt(0)};`,
  );
  return renderPhrases(escapeButEntities(unescaped));
}

// Only pictures that hang on the issue are shown: one from elsewhere would tell its owner who reads.
function renderPicture(inside: string, whole: string, context: Context): string {
  const name = inside.split('|')[0] ?? '';
  const url = context.attachmentUrl(name);
  if (url !== null && context.isPicture(name)) {
    return context.keep.put(`<img src="${escapeHtml(url)}" alt="${escapeHtml(name)}">`);
  }
  return /\.\w{2,5}$/.test(name) ? context.keep.put(broken(`picture ${escapeHtml(name)}`)) : whole;
}

function anchor(href: string, inside: string): string {
  return `<a href="${escapeHtml(href)}" rel="noreferrer">${inside}</a>`;
}

function broken(inside: string): string {
  return `<span class="broken">${inside}</span>`;
}

/** Escapes text; character entities survive, as they do in Jira. */
function escapeButEntities(text: string): string {
  return text
    .replace(/&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,30};)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const smileys: readonly (readonly [string, string])[] = [
  [':-)', '🙂'],
  [':)', '🙂'],
  [':-(', '🙁'],
  [':(', '🙁'],
  [':P', '😛'],
  [':p', '😛'],
  [':D', '😀'],
  [';-)', '😉'],
  [';)', '😉'],
  ['(y)', '👍'],
  ['(n)', '👎'],
  ['(i)', 'ℹ️'],
  ['(/)', '✅'],
  ['(x)', '❌'],
  ['(!)', '⚠️'],
  ['(+)', '➕'],
  ['(-)', '➖'],
  ['(?)', '❓'],
  ['(on)', '💡'],
  ['(off)', '🌑'],
  ['(*r)', '⭐'],
  ['(*g)', '⭐'],
  ['(*b)', '⭐'],
  ['(*y)', '⭐'],
  ['(*)', '⭐'],
  ['(flagoff)', '🏳️'],
  ['(flag)', '🚩'],
];

// What the step before made of < > and & ends in a semicolon that nobody wrote: no wink there.
const smiley = new RegExp(
  `(?<!&(?:lt|gt|amp|quot))(?:${smileys.map(([sign]) => sign.replace(/[()*+?/|.]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const smileyOf = new Map(smileys);

function renderSmileys(text: string): string {
  return text.replace(smiley, (sign) => smileyOf.get(sign) ?? sign);
}

/**
 * Sign and tag. No phrase here is longer than 1,000 characters: thousands of signs without an end would
 * each be read to the end of the line. The sign must stand at the edge of a word, or in braces within one.
 */
const phrases: readonly (readonly [string, string])[] = [
  ['*', 'strong'],
  ['_', 'em'],
  ['+', 'u'],
  ['-', 's'],
  ['^', 'sup'],
  ['~', 'sub'],
  ['??', 'cite'],
];

const phrasePatterns = phrases.map(([sign, tag]) => {
  const escaped = sign.replace(/[*+?^]/g, '\\$&');
  const inside = `(?=\\S)((?:(?!${escaped}).){1,1000}?)(?<=\\S)`;
  return {
    tag,
    atEdge: new RegExp(
      `(?<![\\p{L}\\p{N}\\\\]|&#?)${escaped}${inside}${escaped}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    inWord: new RegExp(`\\{${escaped}\\}(.{1,1000}?)\\{${escaped}\\}`, 'gu'),
  };
});

function renderPhrases(text: string): string {
  const mono = text.replace(/\{\{(?=\S)(.{1,1000}?)(?<=\S)\}\}/g, '<code>$1</code>');
  return phrasePatterns.reduce(
    (done, { tag, atEdge, inWord }) =>
      done
        .replace(inWord, (_, inside: string) => `<${tag}>${inside}</${tag}>`)
        .replace(atEdge, (_, inside: string) => `<${tag}>${inside}</${tag}>`),
    mono,
  );
}
