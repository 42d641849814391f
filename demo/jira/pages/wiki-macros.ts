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
    .replace(literal, (_, name: string, _options: string | undefined, text: string) =>
      block(keep, `<pre class="${name}"><code>${escapeHtml(trimLines(text))}</code></pre>`),
    )
    .replace(quote, (_, text: string) => block(keep, `<blockquote>${render(text)}</blockquote>`))
    .replace(panel, (_, options: string | undefined, text: string) => {
      const title = /(?:^|\|)title=([^|]*)/.exec(options ?? '')?.[1];
      const head = title === undefined ? '' : `<p><strong>${escapeHtml(title)}</strong></p>`;
      return block(keep, `<div class="panel">${head}${render(text)}</div>`);
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

function block(keep: Keep, html: string): string {
  return `\n${keep.put(html)}\n`;
}

function trimLines(text: string): string {
  return text.replace(/^\n|\n$/g, '');
}
