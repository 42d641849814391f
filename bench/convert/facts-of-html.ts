import { JSDOM } from 'jsdom';
import { plain, plainAddress, wordsOf } from './facts.ts';
import type { Facts } from './facts.ts';

/** What the mail's HTML says, and the words that nobody may see of it. */
export interface Truth extends Facts {
  readonly hidden: readonly string[];
  /** Words of pictures, which may stand for them. */
  readonly optional: readonly string[];
}

interface InlineName {
  readonly contentId: string;
  readonly name: string;
}

const UNSEEN = new Set(
  'annotation head script style title template datalist meta link object-fallback svg xml noframes audio video iframe canvas map meter progress'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark noscript o:p object output q rp rt ruby s samp small span st1:place strike strong sub sup textarea time tt u var wbr'.split(
    ' ',
  ),
);
const MARK_TAGS: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  tt: 'code',
  kbd: 'code',
  samp: 'code',
  pre: 'code',
  sub: 'subsup',
  sup: 'subsup',
};

/** Reads the facts out of a mail's HTML, by jsdom and apart from the converter, to judge it. */
export function factsOfHtml(html: string, inline: readonly InlineName[] = []): Truth {
  const { body } = new JSDOM(html.replaceAll('\0', '')).window.document;
  const reader = new Reader(inline);
  reader.read(body, new Set());
  return reader.truth();
}

class Reader {
  readonly #inline: readonly InlineName[];
  readonly #pieces: { text: string; marks: ReadonlySet<string> }[] = [];
  readonly #hidden: string[] = [];
  readonly #links: string[] = [];
  readonly #cells: string[] = [];
  readonly #items: string[] = [];
  readonly #headings: string[] = [];
  readonly #images: (readonly string[])[] = [];

  constructor(inline: readonly InlineName[]) {
    this.#inline = inline;
  }

  truth(): Truth {
    const words = wordsOf(this.#pieces);
    const seen = new Set(words.map(({ text }) => text));
    return {
      words,
      links: this.#links,
      cells: this.#cells,
      items: this.#items,
      headings: this.#headings,
      images: this.#images,
      hidden: this.#hidden
        .flatMap((text) => plain(text).split(' '))
        .filter((word) => !seen.has(word)),
      optional: this.#images.flat().flatMap((name) => plain(name).split(' ')),
    };
  }

  read(node: Node, marks: ReadonlySet<string>): void {
    if (node.nodeType === 3) {
      this.#pieces.push({ text: node.nodeValue ?? '', marks });
      return;
    }
    if (!isElement(node)) return;
    const tag = node.localName;
    if (UNSEEN.has(tag)) return;
    if (isHidden(node)) {
      const shown = isInvisible(node) ? node.querySelectorAll('[style*="visible"]') : [];
      for (const inner of shown) this.read(inner, marks);
      if (shown.length === 0) this.#hidden.push(node.textContent ?? '');
      return;
    }
    if (tag === 'img') {
      this.#readImage(node);
      return;
    }
    if (tag === 'input' || tag === 'select') {
      this.#pieces.push({ text: ` ${fieldText(node)} `, marks });
      return;
    }
    this.#note(node, tag);
    if (isInSymbols(node)) return;
    const inside = marksInside(marks, node, tag);
    const isInline = INLINE.has(tag);
    if (!isInline) this.#pieces.push({ text: '\n', marks: inside });
    for (const child of withoutMarkers(node)) this.read(child, inside);
    if (tag === 'a') this.#pieces.push({ text: placeText(node), marks: inside });
    if (!isInline) this.#pieces.push({ text: '\n', marks: inside });
  }

  #note(element: Element, tag: string): void {
    const text = shownText(element);
    const href = element.getAttribute('href');
    if (tag === 'a' && href !== null && /^\s*(?:https?|mailto|tel):/i.test(href)) {
      if (text !== '' || hasPicture(element)) this.#links.push(target(element, href));
    }
    if (/^h[1-6]$/.test(tag) && text !== '' && element.closest('li') === null) {
      this.#headings.push(`${tag.slice(1)} ${text}`);
    }
    if (tag === 'li' || isWordItem(element)) {
      const level = /level(\d+)/i.exec(element.getAttribute('style') ?? '')?.[1];
      const depth = tag === 'li' ? listsAround(element) : Number(level);
      const own = shownText(element, (inner) => /^(?:ul|ol)$/.test(inner.localName));
      if (own !== '') this.#items.push(`${depth} ${own}`);
    }
    if ((tag === 'td' || tag === 'th') && text !== '') {
      const table = element.closest('table');
      if (table !== null && isData(table)) this.#cells.push(text);
    }
  }

  #readImage(image: Element): void {
    const style = styleOf(image);
    const source = image.getAttribute('src') ?? '';
    const sizes = [
      image.getAttribute('width'),
      image.getAttribute('height'),
      /(?:^|;)width:([^;]*)/.exec(style)?.[1],
      /(?:^|;)height:([^;]*)/.exec(style)?.[1],
    ];
    if (sizes.some((size) => /^[01](?:px)?$/.test(size?.trim() ?? ''))) return;
    const alt = (image.getAttribute('alt') ?? image.getAttribute('data-emoji') ?? '').trim();
    const contentId = /^cid:(.*)/is.exec(source)?.[1];
    const part = this.#inline.find((one) => one.contentId.replace(/^<|>$/g, '') === contentId);
    const names = [alt, part?.name ?? '', contentId?.replace(/@.*/, '') ?? ''].filter(
      (name) => plain(name) !== '' || /\p{Emoji}/u.test(name),
    );
    if (names.length > 0) this.#images.push(names);
  }
}

/** What is filled into a field. */
function fieldText(field: Element): string {
  if (field.localName === 'select') {
    const options = [...field.querySelectorAll('option')];
    const chosen = options.filter((option) => option.hasAttribute('selected')).at(-1) ?? options[0];
    return chosen?.textContent ?? '';
  }
  const kind = field.getAttribute('type') ?? 'text';
  if (kind === 'checkbox') return field.hasAttribute('checked') ? '☑' : '☐';
  if (kind === 'radio') return field.hasAttribute('checked') ? '◉' : '○';
  return kind === 'text' ? (field.getAttribute('value') ?? '') : '';
}

/** Where a link to a file leads, behind a text that does not say it. */
function placeText(link: Element): string {
  const path = /^\s*file:\/*(.*)/is.exec(link.getAttribute('href') ?? '')?.[1];
  if (path === undefined) return '';
  const place = decodeURIComponent(path).replaceAll('/', '\\');
  return link.textContent?.includes(place) ? '' : ` (${place})`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Pictures by letters: `J` is a smile. Nobody reads the letter. */
function isInSymbols(element: Element): boolean {
  return /font-family:[^;,]*wingdings/.test(styleOf(element));
}

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s*([:;])\s*/g, '$1');
}

function isInvisible(element: Element): boolean {
  return /visibility:hidden/.test(styleOf(element));
}

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  if (element.hasAttribute('hidden')) return true;
  if (/display:none|mso-hide:all|visibility:hidden|(?:^|;)opacity:0(?:;|$|\.0)/.test(style))
    return true;
  if (/mso-list:ignore/.test(style)) return element.closest('p') !== null;
  if (/(?:^|;)(?:left|top|text-indent):-\d{3,}px/.test(style)) return true;
  if (/(?:^|;)clip:rect\(0/.test(style)) return true;
  if (/(?:^|;)font-size:1px/.test(style) && element.children.length === 0) return true;
  if (/overflow:hidden/.test(style) && /(?:^|;)(?:max-)?(?:height|width):0/.test(style))
    return true;
  return /font-size:0(?:px|pt|;|$)/.test(style) && element.children.length === 0;
}

function shownText(root: Element, isLeftOut: (element: Element) => boolean = () => false): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (!isElement(node)) return;
    if (node !== root && (UNSEEN.has(node.localName) || isHidden(node) || isLeftOut(node))) return;
    const edge = INLINE.has(node.localName) ? '' : ' ';
    text += edge;
    for (const child of withoutMarkers(node)) walk(child);
    text += edge;
  };
  walk(root);
  return plain(text);
}

function hasPicture(element: Element): boolean {
  return [...element.querySelectorAll('img')].some(
    (image) => image.getAttribute('alt') || /^cid:/i.test(image.getAttribute('src') ?? ''),
  );
}

/** Takes off what mail filters put around an address. */
function target(link: Element, href: string): string {
  const original = link.getAttribute('originalsrc') ?? href;
  const url = URL.canParse(original.trim()) ? new URL(original.trim()) : null;
  const isSafe = url !== null && url.hostname.endsWith('safelinks.protection.outlook.com');
  const isGoogle =
    url !== null && /(?:^|\.)google\.com$/.test(url.hostname) && url.pathname === '/url';
  if (isSafe) return plainAddress(url.searchParams.get('url') ?? original);
  if (isGoogle) return plainAddress(url.searchParams.get('q') ?? original);
  if (url?.hostname === 'urldefense.proofpoint.com') {
    return plainAddress(
      (url.searchParams.get('u') ?? '').replaceAll('-', '%').replaceAll('_', '/'),
    );
  }
  if (url?.hostname === 'urldefense.com') {
    return plainAddress(/__(.+?)__;/.exec(url.href)?.[1] ?? original);
  }
  return plainAddress(original);
}

/** A whole paragraph in a typewriter font is no code, nor is a piece with a look of its own. */
function isPieceOfLine(element: Element): boolean {
  const block = element.closest('p, div, td, th, li, body');
  const isAll = plain(block?.textContent ?? '') === plain(element.textContent ?? '');
  const isWithin = block?.closest('[style*="Courier"]') ?? null;
  return !isAll && isWithin === null && element.querySelector('b, i, u') === null;
}

/** Leaves out the marker that Word writes for programs without lists; headings keep their numbers. */
function withoutMarkers(parent: Element): readonly Node[] {
  if (!isWordItem(parent)) return [...parent.childNodes];
  let isMarker = false;
  return [...parent.childNodes].filter((node) => {
    if (node.nodeType !== 8) return !isMarker;
    isMarker = /supportLists/.test(node.nodeValue ?? '');
    return true;
  });
}

function isWordItem(element: Element): boolean {
  return element.localName === 'p' && /mso-list:[^;]*level\d/i.test(styleOf(element));
}

function listsAround(item: Element): number {
  let depth = 0;
  for (let at = item.parentElement; at !== null; at = at.parentElement) {
    if (at.localName === 'ul' || at.localName === 'ol') depth += 1;
  }
  return Math.max(1, depth);
}

function isData(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table') !== null || table.parentElement?.closest('table')) return false;
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => shownText(cell)).filter((text) => text !== ''),
  );
  const isDeclared =
    table.querySelector('th') !== null || Number(table.getAttribute('border') ?? 0) > 0;
  const longest = Math.max(0, ...rows.flat().map((text) => text.length));
  return rows.filter((row) => row.length > 1).length > 1 && (isDeclared || longest < 200);
}

function marksInside(
  outer: ReadonlySet<string>,
  element: Element,
  tag: string,
): ReadonlySet<string> {
  const marks = new Set(outer);
  const style = styleOf(element);
  const mark = MARK_TAGS[tag];
  const isMailText =
    tag === 'pre' &&
    (/moz-/.test(element.className) ||
      element.hasAttribute('wrap') ||
      element.querySelector('a, p') !== null);
  if (mark !== undefined && !isMailText) marks.add(mark);
  const family =
    /(?:^|;)font-family:([^;]*)/.exec(style)?.[1] ??
    (tag === 'font' ? element.getAttribute('face') : null);
  if (
    (tag === 'span' || tag === 'font') &&
    /^["']?(?:courier|consolas|menlo|monaco|monospace|lucida console)/i.test(family ?? '') &&
    isPieceOfLine(element)
  ) {
    marks.add('code');
  }
  if (/(?:^|;)font:(?:[^;]*\s)?bold\s/.test(style)) marks.add('strong');
  if (/(?:^|;)font-weight:(?:bold|[6-9]00)/.test(style)) marks.add('strong');
  if (/(?:^|;)font-weight:(?:normal|[1-4]00)/.test(style)) marks.delete('strong');
  if (/(?:^|;)font-style:italic/.test(style)) marks.add('em');
  if (/(?:^|;)font-style:normal/.test(style)) marks.delete('em');
  if (/text-decoration[^;]*:[^;]*underline/.test(style)) marks.add('underline');
  if (/text-decoration[^;]*:[^;]*line-through/.test(style)) marks.add('strike');
  if (tag === 'a' && /^\s*(?:https?|mailto|tel):/i.test(element.getAttribute('href') ?? ''))
    marks.add('link');
  if (marks.has('link')) marks.delete('underline');
  // Header cells are bold by themselves in Jira.
  if (tag === 'th') marks.add('header');
  if (marks.has('header')) marks.delete('strong');
  return marks;
}
