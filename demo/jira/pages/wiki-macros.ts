import { escapeHtml } from './html.ts';
import { colourClass } from './layout.ts';

/** Takes finished HTML out of the text and gives a token for it; `restore` puts it back. */
export interface Keep {
  put(html: string): string;
  restore(text: string): string;
}

/** Replaces the block macros by tokens on lines of their own; `render` is applied to what they hold. */
export function blockMacros(source: string, keep: Keep, render: (text: string) => string): string {
  return source
    .replace(literal, (whole, name: string, _options: string | undefined, text: string, ...at) =>
      block(
        keep.put(`<pre class="${name}"><code>${escapeHtml(trimLines(text))}</code></pre>`),
        edgesOf(whole, at),
      ),
    )
    .replace(quote, (whole, text: string, ...at) =>
      block(keep.put(`<blockquote>${render(text)}</blockquote>`), edgesOf(whole, at)),
    )
    .replace(panel, (whole, options: string | undefined, text: string, ...at) => {
      const title = /(?:^|\|)title=([^|]*)/.exec(options ?? '')?.[1];
      const head = title === undefined ? '' : `<p><strong>${escapeHtml(title)}</strong></p>`;
      return block(keep.put(`<div class="panel">${head}${render(text)}</div>`), edgesOf(whole, at));
    })
    .replace(colour, (whole, name: string, text: string) => {
      const known = colourClass('ink', colourNames[name.toLowerCase()] ?? name);
      if (known === null) return text === '' ? '' : whole;
      return `${keep.put(`<span class="${known}">`)}${text}${keep.put('</span>')}`;
    });
}

// Text inside ends at the first macro of the same name, whatever it is; nothing else in it counts.
const literal = /(?<![\\{])\{(code|noformat)(?::([^}\n]*))?\}([\s\S]*?)\{\1\}/g;
const quote = /(?<![\\{])\{quote\}([\s\S]*?)(?<!\\)\{quote\}/g;
const panel = /(?<![\\{])\{panel(?::([^}\n]*))?\}([\s\S]*?)(?<!\\)\{panel\}/g;
// A colour across lines would tear blocks apart; Jira closes it, here it is not even opened.
const colour = /(?<![\\{])\{color:([#\w]+)\}([^\n]*?)(?<!\\)\{color\}/g;

const colourNames: Readonly<Record<string, string>> = {
  red: '#de350b',
  green: '#00875a',
  blue: '#0052cc',
  orange: '#ff8b00',
  yellow: '#ff991f',
  purple: '#6554c0',
  gray: '#6b778c',
  grey: '#6b778c',
  black: '#091e42',
};

interface Edges {
  readonly isAtStart: boolean;
  readonly isAtEnd: boolean;
}

/** Reads what a replacer is given behind the groups: the offset and the whole text. */
function edgesOf(found: string, [offset, source]: readonly unknown[]): Edges {
  const start = Number(offset);
  const text = String(source);
  const end = start + found.length;
  return {
    isAtStart: start === 0 || text[start - 1] === '\n',
    isAtEnd: end === text.length || text[end] === '\n',
  };
}

/** Sets a block on a line of its own, without an empty one, which would end the list around it. */
function block(token: string, { isAtStart, isAtEnd }: Edges): string {
  return `${isAtStart ? '' : '\n'}${token}${isAtEnd ? '' : '\n'}`;
}

function trimLines(text: string): string {
  return text.replace(/^\n|\n$/g, '');
}
