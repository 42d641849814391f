import type { Block, Inline, ListItem, EmailDocument, TableCell } from './document.ts';
import { imageLabel } from './image-label.ts';

/** How long a document may be, and how that is measured. */
interface Limit {
  /** What Jira takes; 0 for no limit. */
  readonly maxCharacters: number;
  /** The last paragraph of a shortened document: where the rest is to be found. */
  readonly notice: string;
  /** Gives the length as Jira counts it: of the converted text, not of the mail's. */
  readonly measure: (document: EmailDocument) => number;
}

/**
 * Shortens a document to Jira's limit. It ends at a word, with every list, quote and table closed, and
 * with the notice; a table ends with a whole row.
 */
export function limitDocument(document: EmailDocument, limit: Limit): EmailDocument {
  const { maxCharacters, measure } = limit;
  if (maxCharacters <= 0 || measure(document) <= maxCharacters) return document;

  // Markup only adds to the text, so no more text than the limit can fit.
  let fits = 0;
  let tooLong = maxCharacters + 1;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (measure(shortened(document, middle, limit.notice)) <= maxCharacters) fits = middle;
    else tooLong = middle;
  }
  return shortened(document, fits, fits > 0 ? limit.notice : fittingNotice(limit));
}

/** A limit below the notice's own length is met all the same. */
function fittingNotice({ maxCharacters, notice, measure }: Limit): string {
  let fitting = notice;
  while (fitting !== '' && measure(shortened({ blocks: [] }, 0, fitting)) > maxCharacters) {
    fitting = fitting.slice(0, -1);
  }
  return fitting;
}

function shortened(document: EmailDocument, characters: number, notice: string): EmailDocument {
  const blocks = takeAll(document.blocks, { left: characters }, takeBlock);
  if (notice === '') return { blocks };
  const text = { kind: 'text', text: notice, marks: { italic: true } } as const;
  return { blocks: [...blocks, { kind: 'paragraph', content: [text] }] };
}

interface Budget {
  left: number;
}

type Take<T> = (part: T, budget: Budget) => T | null;

/** Takes parts up to the first one that does not fit as a whole; of that, what fits. */
function takeAll<T>(parts: readonly T[], budget: Budget, take: Take<T>): readonly T[] {
  const taken: T[] = [];
  for (const part of parts) {
    if (budget.left <= 0) break;
    const piece = take(part, budget);
    if (piece !== null) taken.push(piece);
  }
  return taken;
}

/** Gives the block, or its beginning with the kind kept; null where nothing of it fits. */
function takeBlock<B extends Block>(block: B, budget: Budget): B | null {
  budget.left -= 1;
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const content = takeAll(block.content, budget, takeInline);
      return content.length === 0 && block.content.length > 0 ? null : { ...block, content };
    }
    case 'code': {
      const text = takeText(block.text, budget);
      return text === '' ? null : { ...block, text };
    }
    case 'quote': {
      const content = takeAll(block.content, budget, takeBlock);
      return content.length === 0 ? null : { ...block, content };
    }
    case 'list': {
      const items = takeAll(block.items, budget, takeItem);
      return items.length === 0 ? null : { ...block, items };
    }
    case 'table': {
      const rows = takeAll(block.rows, budget, takeRow);
      return rows.length === 0 ? null : { ...block, rows };
    }
    case 'rule':
      return block;
  }
}

function takeItem(item: ListItem, budget: Budget): ListItem | null {
  const content = takeAll(item.content, budget, takeBlock);
  return content.length === 0 ? null : { content };
}

/** A row is taken whole or not at all, and with it ends what fits. */
function takeRow(row: readonly TableCell[], budget: Budget): readonly TableCell[] | null {
  const before = budget.left;
  const taken = row.map((cell) => takeAll(cell.content, budget, takeBlock));
  if (
    budget.left >= 0 &&
    taken.every((content, index) => content.length === row[index]?.content.length)
  )
    return row;
  budget.left = before <= 0 ? before : 0;
  return null;
}

function takeInline(inline: Inline, budget: Budget): Inline | null {
  if (inline.kind === 'text') {
    const text = takeText(inline.text, budget);
    return text === '' ? null : { ...inline, text };
  }
  budget.left -= inline.kind === 'break' ? 1 : imageLabel(inline).length;
  return budget.left >= 0 ? inline : null;
}

/** Cuts behind a word where there is one, and never between the halves of a character. */
function takeText(text: string, budget: Budget): string {
  const { left } = budget;
  budget.left -= text.length;
  if (text.length <= left) return text;
  const start = text.slice(0, Math.max(0, left));
  const lastBlank = start.search(/\s\S*$/);
  const cut = lastBlank > 0 ? start.slice(0, lastBlank) : start;
  return cut.replace(/[\ud800-\udbff]$/, '');
}
