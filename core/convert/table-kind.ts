import { isZero, readDeclarations } from './css.ts';
import { childElements, isElement, nextWithin } from './elements.ts';
import type { EmailElement } from './elements.ts';

/** A cell with more text than this is a column of a page, not of a table. */
const MAX_CELL_CHARACTERS = 500;
/** Tables of thousands of rows are as they begin. */
const MAX_ROWS_READ = 200;

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/**
 * Tells whether a table holds data. Mail lays its pages out with tables: those have one column, tables
 * inside them, or long text, and are read cell by cell as if there were no table.
 */
export function isDataTable(table: EmailElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;

  const rows = rowsOf(table)
    .slice(0, MAX_ROWS_READ)
    .map((row) => cellsOf(row).map(readCell));
  const wide = rows.filter((cells) => cells.filter((cell) => cell.hasContent).length > 1);
  if (wide.length === 0) return false;

  const cells = rows.flat();
  const isDeclared = cells.some((cell) => cell.isHeader) || hasBorder(table, cells);
  // A table in a cell of what shows its lines or has headers is a detail; any other is a page.
  if (cells.some((cell) => cell.hasTable)) {
    return isDeclared && rows.length > 1 && wide.length > 1;
  }
  if (isDeclared) return true;
  if (cells.some((cell) => cell.text.length > MAX_CELL_CHARACTERS)) return false;
  return (
    wide.filter((row) => row.filter((cell) => HAS_WORDS.test(cell.text)).length > 1).length > 1
  );
}

/** Bullets and arrows beside text are decoration, not a column. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

interface ReadCell {
  readonly text: string;
  readonly hasContent: boolean;
  readonly hasTable: boolean;
  readonly isHeader: boolean;
  readonly isBordered: boolean;
}

/** Enough of a cell to know its kind; pages are tables in tables, so none is read to its end. */
const MAX_NODES_READ = 500;

function readCell(cell: EmailElement): ReadCell {
  let text = '';
  let hasTable = false;
  let hasImage = false;
  let left = MAX_NODES_READ;
  for (let node = nextWithin(cell, cell); node !== null; node = nextWithin(cell, node)) {
    if (node.nodeType === 3) text += text === '' ? node.nodeValue?.trimStart() : node.nodeValue;
    else if (isElement(node)) {
      hasTable ||= node.localName === 'table';
      hasImage ||= node.localName === 'img';
    }
    left -= 1;
    if (left === 0 || text.length > MAX_CELL_CHARACTERS) break;
  }
  return {
    text: text.trimEnd(),
    hasContent: text !== '' || hasImage || left === 0,
    hasTable,
    isHeader: cell.localName === 'th',
    isBordered: isBordered(cell),
  };
}

/** The rows of this table, not of those in it. */
function rowsOf(table: EmailElement): readonly EmailElement[] {
  const parts = childElements(table);
  return parts
    .flatMap((part) => (SECTIONS.has(part.localName) ? childElements(part) : [part]))
    .filter((row) => row.localName === 'tr' && !isNotShown(row));
}

function cellsOf(row: EmailElement): readonly EmailElement[] {
  return childElements(row).filter(
    (cell) => (cell.localName === 'td' || cell.localName === 'th') && !isNotShown(cell),
  );
}

function isNotShown(element: EmailElement): boolean {
  return readDeclarations(element).get('display') === 'none';
}

function hasBorder(table: EmailElement, cells: readonly ReadCell[]): boolean {
  const border = table.getAttribute('border');
  if (border !== null && border !== '0') return true;
  const filled = cells.filter((cell) => cell.hasContent);
  return filled.filter((cell) => cell.isBordered).length > filled.length / 2;
}

function isBordered(cell: EmailElement): boolean {
  const declarations = readDeclarations(cell);
  if (declarations.size === 0) return false;
  return ['border', 'border-bottom', 'border-top', 'border-left'].some((name) => {
    const value = declarations.get(name);
    if (value === undefined) return false;
    return !/\b(none|hidden)\b/.test(value) && !value.split(/\s+/).some(isZero);
  });
}
