import type { Block, CodeBlock, Inline, List, EmailDocument, Table } from './document.ts';
import { wikiLine } from './wiki-line.ts';
import type { WikiOptions } from './wiki-line.ts';

interface Writing extends WikiOptions {
  readonly place: 'line' | 'cell';
}

/** Writes the tree in Jira Data Center's wiki markup; no text of the mail can become markup there. */
export function documentToWiki(document: EmailDocument, options: WikiOptions = {}): string {
  return blocks(document.blocks, { ...options, place: 'line' }, '\n\n');
}

function blocks(list: readonly Block[], writing: Writing, separator: string): string {
  return list
    .map((block) => blockMarkup(block, writing))
    .filter((markup) => markup !== '')
    .join(separator);
}

function blockMarkup(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph':
      return lines(block.content, writing).join('\n');
    case 'heading':
      // A heading is one line; its breaks become blanks.
      return `h${block.level}. ${lines(block.content, writing).join(' ')}`.trimEnd();
    case 'list':
      return listMarkup(block, '', writing);
    case 'quote': {
      const content = blocks(block.content, writing, writing.place === 'cell' ? '\n' : '\n\n');
      return content === '' ? '' : `{quote}\n${content}\n{quote}`;
    }
    case 'code':
      return codeMarkup(block, writing);
    case 'rule':
      // Tables know no rules: there it would be four dashes.
      return writing.place === 'cell' ? '' : '----';
    case 'table':
      return tableMarkup(block, writing);
  }
}

/** A marker with nothing behind it would lose its blank, and with it its meaning, wherever lines are trimmed. */
const EMPTY_ITEM = '\u00a0';

function listMarkup(list: List, markers: string, writing: Writing): string {
  const marker = markers + (list.isOrdered ? '#' : '*');
  return list.items
    .map((item) => {
      const [first, ...rest] = item.content.map((block) =>
        block.kind === 'list' ? listMarkup(block, marker, writing) : blockMarkup(block, writing),
      );
      return [`${marker} ${first || EMPTY_ITEM}`, ...rest.filter((markup) => markup !== '')].join(
        '\n',
      );
    })
    .join('\n');
}

/** The text of a macro is literal up to its own end, or that of the quote around: it must not hold these. */
function codeMarkup(block: CodeBlock, writing: Writing): string {
  const text = block.text.toLowerCase();
  const macro = ['noformat', 'code'].find(
    (name) => !text.includes(`{${name}`) && !text.includes('{quote'),
  );
  if (macro !== undefined) return `{${macro}}\n${block.text}\n{${macro}}`;
  const content = block.text.split('\n').flatMap((text, index): Inline[] => {
    const run: Inline[] = text === '' ? [] : [{ kind: 'text', text, marks: { code: true } }];
    return index === 0 ? run : [{ kind: 'break' }, ...run];
  });
  return lines(content, writing).join('\n');
}

function tableMarkup(table: Table, writing: Writing): string {
  return table.rows
    .map((row) => {
      const cells = row.map((cell) => {
        const content = blocks(cell.content, { ...writing, place: 'cell' }, '\n');
        return `${cell.isHeader ? '||' : '|'}${content === '' ? ' ' : content}`;
      });
      return `${cells.join('')}${row.at(-1)?.isHeader ? '||' : '|'}`;
    })
    .join('\n');
}

/** Blanks in front of a preformatted line; Jira drops all but fixed ones. */
function indentOf([first]: readonly Inline[]): string {
  const text = first?.kind === 'text' ? first.text : '';
  return '\u00a0'.repeat(text.length - text.trimStart().length);
}

/** Splits at the breaks; empty lines go, since they would end what they stand in. */
function lines(content: readonly Inline[], writing: Writing): readonly string[] {
  const found: string[] = [];
  let line: Inline[] = [];
  const endLine = (): void => {
    const written = line.length === 0 ? '' : wikiLine(line, writing.place, writing).trim();
    if (written !== '') found.push(indentOf(line) + written);
    line = [];
  };
  for (const inline of content) {
    if (inline.kind === 'break') endLine();
    else line.push(inline);
  }
  endLine();
  return found;
}
