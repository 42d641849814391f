import { cleanText } from './characters.ts';
import type { Block, Inline, EmailDocument, Paragraph } from './document.ts';
import { linkTarget } from './links.ts';

/** An address that stands free: the end of a sentence or a bracket around does not belong to it, one of its own does. */
const ADDRESS =
  /(?<=^|[\s<("'])https?:\/\/(?:[^\s<>"'|[\]{}()]|\([^\s<>"'|[\]{}()]*\))*(?:[^\s<>"'|[\]{}().,;:!?]|\([^\s<>"'|[\]{}()]*\))/gi;

/**
 * Reads a plain-text mail: empty lines part paragraphs, single line ends stay, `>` lines are a quote,
 * web addresses become links. Everything else is left as typed.
 */
export function textToDocument(text: string): EmailDocument {
  const blocks: Block[] = [];
  for (const run of quoteRuns(cleanText(text).split('\n'))) {
    const content = paragraphs(run.lines);
    if (content.length === 0) continue;
    if (run.isQuoted) blocks.push({ kind: 'quote', content });
    else for (const paragraph of content) blocks.push(paragraph);
  }
  return { blocks };
}

interface QuoteRun {
  readonly isQuoted: boolean;
  readonly lines: string[];
}

/** Python's prompt, and what it prints below; programs that quote three times leave quotes of one level around. */
function isPrompt(line: string): boolean {
  return /^>>>(?: |$)/.test(line);
}

function quoteRuns(lines: readonly string[]): readonly QuoteRun[] {
  const runs: QuoteRun[] = [];
  for (const line of lines) {
    const isQuoted = line.startsWith('>') && (!isPrompt(line) || runs.at(-1)?.isQuoted === true);
    const bare = isQuoted ? line.replace(/^(?:> ?)+/, '') : line;
    const last = runs.at(-1);
    if (last?.isQuoted === isQuoted) last.lines.push(bare);
    else runs.push({ isQuoted, lines: [bare] });
  }
  return runs;
}

function paragraphs(lines: readonly string[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let content: Inline[] = [];
  for (const line of [...lines, '']) {
    const shown = line.replaceAll('\t', '    ').trimEnd();
    if (shown !== '') {
      if (content.length > 0) content.push({ kind: 'break' });
      content.push(...withLinks(shown));
    } else if (content.length > 0) {
      found.push({ kind: 'paragraph', content });
      content = [];
    }
  }
  return found;
}

function withLinks(line: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const link = linkTarget(match[0]);
    if (link === null) continue;
    if (match.index > end) pieces.push(plain(line.slice(end, match.index)));
    pieces.push({ kind: 'text', text: match[0], marks: { link } });
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push(plain(line.slice(end)));
  return pieces;
}

function plain(text: string): Inline {
  return { kind: 'text', text, marks: {} };
}
