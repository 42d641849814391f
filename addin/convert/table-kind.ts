import { isZero, readDeclarations } from './css.ts';

/** A cell with more text than this is a column of a page, not of a table. */
const MAX_CELL_CHARACTERS = 500;

/**
 * Tells whether a table holds data. Mail lays its pages out with tables: those have one column, tables
 * inside them, or long text, and are read cell by cell as if there were no table.
 */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return false;
  if (table.querySelector('table') !== null) return false;

  const rows = rowsOf(table).map((row) => cellsOf(row).filter(hasContent));
  const filled = rows.filter((cells) => cells.length > 0);
  if (!filled.some((cells) => cells.length > 1)) return false;
  if (filled.some((cells) => cells.some(isLong))) return false;

  if (table.querySelector('th') !== null || hasBorder(table, rows.flat())) return true;
  const wide = filled.filter((cells) => cells.length > 1);
  return wide.length > 1 && !wide.every((cells) => cells.every(isPicture));
}

function rowsOf(table: Element): readonly Element[] {
  return Array.from(table.querySelectorAll('tr')).filter((row) => !isNotShown(row));
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

function isPicture(cell: Element): boolean {
  return cell.textContent.trim() === '' && cell.querySelector('img') !== null;
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
