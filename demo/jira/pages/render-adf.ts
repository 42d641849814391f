import { isRecord } from '../../../contract/connect-api.ts';
import { type Html, markup, safeHref, trusted } from './html.ts';
import { colourClass } from './layout.ts';

type Node = Readonly<Record<string, unknown>>;

/** Finds the address of an attached picture by its id in the media service; null for none of this issue. */
export type PictureUrl = (mediaId: string) => string | null;

/** Renders an ADF document that the stand-in has taken. */
export function renderAdf(document: unknown, urlOf: PictureUrl = () => null): Html {
  return isRecord(document) ? children(document, urlOf) : markup``;
}

type Renderer = (node: Node, inside: Html, urlOf: PictureUrl) => Html;

const renderers: Readonly<Record<string, Renderer>> = {
  text: renderText,
  hardBreak: () => markup`<br />`,
  mention: (node) =>
    markup`<strong>@${attr(node, 'text', attr(node, 'id')).replace(/^@/, '')}</strong>`,
  emoji: (node) => markup`${attr(node, 'text', attr(node, 'shortName'))}`,
  date: (node) => markup`<time>${dayOf(attr(node, 'timestamp'))}</time>`,
  status: (node) => markup`<strong>[${attr(node, 'text')}]</strong>`,
  inlineCard: renderCard,
  blockCard: (node) => markup`<p>${renderCard(node)}</p>`,
  embedCard: (node) => markup`<p>${renderCard(node)}</p>`,
  paragraph: (node, inside) => markup`<p class="${alignment(node)}">${inside}</p>`,
  heading: (node, inside) => {
    const level = attrs(node)['level'];
    const tag = trusted(typeof level === 'number' && level <= 6 ? `h${Math.trunc(level)}` : 'h6');
    return markup`<${tag} class="${alignment(node)}">${inside}</${tag}>`;
  },
  codeBlock: (_, inside) => markup`<pre><code>${inside}</code></pre>`,
  blockquote: (_, inside) => markup`<blockquote>${inside}</blockquote>`,
  rule: () => markup`<hr />`,
  bulletList: (_, inside) => markup`<ul>${inside}</ul>`,
  orderedList: (node, inside) => markup`<ol start="${attr(node, 'order', '1')}">${inside}</ol>`,
  listItem: (_, inside) => markup`<li>${inside}</li>`,
  taskList: (_, inside) => markup`<ul>${inside}</ul>`,
  taskItem: (node, inside) =>
    markup`<li>${attr(node, 'state') === 'DONE' ? '☑' : '☐'} ${inside}</li>`,
  panel: (_, inside) => markup`<div class="panel">${inside}</div>`,
  table: (_, inside) => markup`<table>${inside}</table>`,
  tableRow: (_, inside) => markup`<tr>${inside}</tr>`,
  tableCell: (node, inside) => markup`<td ${spans(node)}>${inside}</td>`,
  tableHeader: (node, inside) => markup`<th ${spans(node)}>${inside}</th>`,
  expand: renderExpand,
  nestedExpand: renderExpand,
  mediaSingle: (_, inside) => markup`<figure>${inside}</figure>`,
  mediaGroup: (_, inside) => markup`<p>${inside}</p>`,
  media: renderMedia,
  mediaInline: renderMedia,
  caption: (_, inside) => markup`<figcaption>${inside}</figcaption>`,
};

function render(node: unknown, urlOf: PictureUrl): Html {
  if (!isRecord(node) || typeof node['type'] !== 'string') return markup``;
  const renderer = Object.hasOwn(renderers, node['type']) ? renderers[node['type']] : undefined;
  const inside = children(node, urlOf);
  return renderer === undefined ? inside : renderer(node, inside, urlOf);
}

function children(node: Node, urlOf: PictureUrl): Html {
  const content: readonly unknown[] = Array.isArray(node['content']) ? node['content'] : [];
  return markup`${content.map((child) => render(child, urlOf))}`;
}

function renderText(node: Node): Html {
  const marks: readonly unknown[] = Array.isArray(node['marks']) ? node['marks'] : [];
  const text = typeof node['text'] === 'string' ? node['text'] : '';
  return marks.reduce<Html>(
    (inside, mark) => (isRecord(mark) ? wrap(mark, inside) : inside),
    markup`${text}`,
  );
}

function wrap(mark: Node, inside: Html): Html {
  const name = String(mark['type']);
  const tag = plainMarks[name];
  if (tag !== undefined) return markup`<${trusted(tag)}>${inside}</${trusted(tag)}>`;
  if (name === 'subsup') {
    return attr(mark, 'type') === 'sub'
      ? markup`<sub>${inside}</sub>`
      : markup`<sup>${inside}</sup>`;
  }
  if (name === 'link') {
    const href = safeHref(attr(mark, 'href'));
    return href === null ? inside : markup`<a href="${href}" rel="noreferrer">${inside}</a>`;
  }
  const kind = name === 'textColor' ? 'ink' : 'ground';
  const colour = colourClass(kind, attr(mark, 'color'));
  return colour === null ? inside : markup`<span class="${colour}">${inside}</span>`;
}

const plainMarks: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  strike: 's',
  underline: 'u',
  code: 'code',
};

function renderCard(node: Node): Html {
  const url = attr(node, 'url');
  const href = safeHref(url);
  return href === null ? markup`${url}` : markup`<a href="${href}" rel="noreferrer">${url}</a>`;
}

function renderExpand(node: Node, inside: Html): Html {
  return markup`<details open><summary>${attr(node, 'title', 'More')}</summary>${inside}</details>`;
}

// A picture from elsewhere would tell its owner who reads the issue; the page names it instead.
function renderMedia(node: Node, _inside: Html, urlOf: PictureUrl): Html {
  const url = urlOf(attr(node, 'id'));
  if (url !== null) return markup`<img src="${url}" alt="${attr(node, 'alt')}">`;
  return markup`<span class="broken">picture ${attr(node, 'alt', attr(node, 'url', attr(node, 'id')))}</span>`;
}

function spans(node: Node): Html {
  const list = (['colspan', 'rowspan'] as const).flatMap((name) => {
    const value = attrs(node)[name];
    return typeof value === 'number' ? [markup` ${name}="${value}"`] : [];
  });
  return markup`${list}`;
}

function alignment(node: Node): string {
  const marks: readonly unknown[] = Array.isArray(node['marks']) ? node['marks'] : [];
  const found = marks.find((mark) => isRecord(mark) && mark['type'] === 'alignment');
  if (!isRecord(found)) return '';
  return attr(found, 'align') === 'center' ? 'centre' : 'end';
}

function dayOf(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? timestamp : date.toISOString().slice(0, 10);
}

function attrs(node: Node): Node {
  return isRecord(node['attrs']) ? node['attrs'] : {};
}

function attr(node: Node, name: string, fallback = ''): string {
  const value = attrs(node)[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : fallback;
}
