import { isZero, readDeclarations } from './css.ts';

/** A cell with more text than this is a column of a page, not of a table. */
const MAX_CELL_CHARACTERS = 500;

const SECTIONS: ReadonlySet<string> = new Set(['thead', 'tbody', 'tfoot']);

/**
 * Tells whether a table holds data. Mail lays its pages out with tables: those have one column, tables
 * inside them, or long text, and are read cell by cell as if there were no table.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;

  const rows = rowsOf(table).map(cellsOf);
  const wide = rows.filter((cells) => cells.filter(hasContent).length > 1);
  if (wide.length === 0) return false;
  const cells = rows.flat();
  const isDeclared =
    cells.some((cell) => cell.localName === 'th') || hasBorder(table, cells.filter(hasContent));
  // A table in a cell of what shows its lines or has headers is a detail; any other is a page.
  if (table.querySelector('table') !== null)
    return isDeclared && rows.length > 1 && wide.length > 1;
  if (isDeclared) return true;
  return !cells.some(isLong) && wide.filter((row) => row.filter(hasWords).length > 1).length > 1;
}

/** The rows of this table, not of those in it. */
function rowsOf(table: Element): readonly Element[] {
  const parts = Array.from(table.children);
  return parts
    .flatMap((part) => (SECTIONS.has(part.localName) ? Array.from(part.children) : [part]))
    .filter((row) => row.localName === 'tr' && !isNotShown(row));
}

function cellsOf(row: Element): readonly Element[] {
  return Array.from(row.children).filter(
    (cell) => (cell.localName === 'td' || cell.localName === 'th') && !isNotShown(cell),
  );
}

function isNotShown(element: Element): boolean {
  return readDeclarations(element).get('display') === 'none';
}

function hasContent(cell: Element): boolean {
  return cell.textContent.trim() !== '' || cell.querySelector('img') !== null;
}

/** Bullets and arrows beside text are decoration, not a column. */
function hasWords(cell: Element): boolean {
  return /[\p{L}\p{N}]/u.test(cell.textContent);
}

function isLong(cell: Element): boolean {
  return (
    cell.textContent.length > MAX_CELL_CHARACTERS &&
    cell.textContent.trim().length > MAX_CELL_CHARACTERS
  );
}

function hasBorder(table: Element, cells: readonly Element[]): boolean {
  const border = table.getAttribute('border');
  if (border !== null && border !== '0') return true;
  return cells.filter(isBordered).length > cells.length / 2;
}

function isBordered(cell: Element): boolean {
  const declarations = readDeclarations(cell);
  return ['border', 'border-bottom', 'border-top', 'border-left'].some((name) => {
    const value = declarations.get(name);
    if (value === undefined) return false;
    return !/\b(none|hidden)\b/.test(value) && !value.split(/\s+/).some(isZero);
  });
}
