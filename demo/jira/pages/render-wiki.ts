import { type Html, trusted } from './html.ts';
import { blockMacros, type Keep } from './wiki-macros.ts';
import { renderInline, type WikiContext } from './wiki-inline.ts';

/**
 * Renders wiki markup in the order in which Jira's renderer does: macros, blocks line by line, then
 * what stands in a line. Good enough to see what a converter wrote; not the whole of Jira.
 */
export function renderWiki(source: string, context: WikiContext): Html {
  const keep = createKeep();
  const clean = source.replaceAll('\r\n', '\n').replace(/[\ue000\ue001]/g, '\ufffd');
  return trusted(keep.restore(renderBlocks(clean, { ...context, keep })));
}

/** Finished HTML waits outside the text under a number, so that no later step touches it. */
function createKeep(): Keep {
  const kept: string[] = [];
  const restore = (text: string): string =>
    text.replace(/\ue000(\d+)\ue001/g, (_, index: string) => restore(kept[Number(index)] ?? ''));
  return {
    put: (html) => `\ue000${kept.push(html) - 1}\ue001`,
    restore,
  };
}

type Context = WikiContext & { readonly keep: Keep };

function renderBlocks(source: string, context: Context): string {
  const inner = (text: string): string => renderBlocks(text, context);
  const lines = blockMacros(source, context.keep, inner).split('\n');
  const out: string[] = [];
  while (lines.length > 0) out.push(takeBlock(lines, context));
  return out.join('');
}

/** Takes one block off the front of the lines. */
function takeBlock(lines: string[], context: Context): string {
  const line = lines[0] ?? '';
  const inline = (text: string): string => renderInline(text, context);
  if (line.trim() === '') return take(lines, () => '');
  if (/^\ue000\d+\ue001$/.test(line.trim())) return take(lines, (text) => text.trim());
  const heading = /^\s*h([1-6])\.\s+(.*)$/.exec(line);
  if (heading !== null) {
    const level = heading[1] ?? '6';
    return take(lines, () => `<h${level}>${inline(heading[2] ?? '')}</h${level}>`);
  }
  const quote = /^\s*bq\.\s+(.*)$/.exec(line);
  if (quote !== null) {
    return take(lines, () => `<blockquote><p>${inline(quote[1] ?? '')}</p></blockquote>`);
  }
  if (/^\s*-{4,5}\s*$/.test(line)) return take(lines, () => '<hr>');
  if (listMark.test(line)) return takeList(lines, inline);
  if (/^\s*\|/.test(line)) return takeTable(lines, context);
  return takeParagraph(lines, inline);
}

function take(lines: string[], write: (line: string) => string): string {
  return write(lines.shift() ?? '');
}

// Java's \s knows no fixed blanks, and an item may be empty.
const listMark = /^[ \t]*([*#]+|-)[ \t]+/;
const startsBlock = /^\s*(?:h[1-6]\.\s|bq\.\s|-{4,5}\s*$|\||[*#]+[ \t]|-[ \t]|\ue000\d+\ue001\s*$)/;

function takeParagraph(lines: string[], inline: (text: string) => string): string {
  const taken: string[] = [];
  do taken.push(lines.shift() ?? '');
  while (lines.length > 0 && lines[0]?.trim() !== '' && !startsBlock.test(lines[0] ?? ''));
  return `<p>${taken.map(inline).join('<br>')}</p>`;
}

interface Item {
  readonly marks: string;
  readonly lines: string[];
}

// An item runs to the next blank line, so its own line breaks stay, a table after it included.
function takeList(lines: string[], inline: (text: string) => string): string {
  const items: Item[] = [];
  while (lines.length > 0 && lines[0]?.trim() !== '') {
    const line = lines.shift() ?? '';
    const marks = listMark.exec(line)?.[1];
    if (marks === undefined) items.at(-1)?.lines.push(line);
    else items.push({ marks, lines: [line.replace(listMark, '')] });
  }
  return nest(items, 1, inline);
}

function nest(items: readonly Item[], level: number, inline: (text: string) => string): string {
  let out = '';
  let index = 0;
  while (index < items.length) {
    const mark = items[index]?.marks[level - 1] ?? '*';
    const tag = mark === '#' ? 'ol' : 'ul';
    out += `<${tag}>`;
    while (index < items.length && (items[index]?.marks[level - 1] ?? mark) === mark) {
      const item = items[index];
      if (item === undefined) break;
      const isOwn = item.marks.length <= level;
      if (isOwn) index += 1;
      const start = index;
      while ((items[index]?.marks.length ?? 0) > level && items[index]?.marks[level - 1] === mark)
        index += 1;
      const below = start === index ? '' : nest(items.slice(start, index), level + 1, inline);
      out += `<li>${isOwn ? item.lines.map(inline).join('<br>') : ''}${below}</li>`;
    }
    out += `</${tag}>`;
  }
  return out;
}

// A row may run over several lines until one ends with a bar.
function takeTable(lines: string[], context: Context): string {
  const rows: string[] = [];
  while (lines.length > 0 && /^\s*\|/.test(lines[0] ?? '')) {
    let row = (lines.shift() ?? '').trim();
    while (!row.endsWith('|') && lines.length > 0 && lines[0]?.trim() !== '') {
      row += `\n${(lines.shift() ?? '').trimEnd()}`;
    }
    rows.push(row);
  }
  return `<table>${rows.map((row) => `<tr>${renderRow(row, context)}</tr>`).join('')}</table>`;
}

function renderRow(row: string, context: Context): string {
  const { keep } = context;
  // A bar inside a link or picture, or after a backslash, does not end a cell.
  const shielded = row
    .replace(/\|\|$/, '|')
    .replace(/\\\|/g, () => keep.put('|'))
    .replace(/(?<!\\)\[[^[\]\n]*\]|(?<!\\)![^!\s][^!\n]*!/g, (found) =>
      found.replaceAll('|', '\ue002'),
    );
  const cells = [...shielded.matchAll(/(\|\|?)((?:(?!\|)[\s\S])*)(?=\|)/g)];
  return cells
    .map(([, bars, cell]) => {
      const tag = bars === '||' ? 'th' : 'td';
      const text = (cell ?? '').replaceAll('\ue002', '|').trim();
      return `<${tag}>${renderCell(text, context)}</${tag}>`;
    })
    .join('');
}

function renderCell(text: string, context: Context): string {
  const lines = text.split('\n');
  const isPlain = !lines.some(
    (line) => listMark.test(line) || /^\s*\ue000\d+\ue001\s*$/.test(line),
  );
  return isPlain
    ? lines.map((line) => renderInline(line, context)).join('<br>')
    : renderBlocks(text, context);
}
