import type { TableCell } from './document.ts';

/** A cell as the mail has it: maybe over several columns and rows, maybe empty. */
export interface SpannedCell extends TableCell {
  readonly columns: number;
  readonly rows: number;
}

/** No mail has more columns on purpose; the text of those beyond goes into the last one. */
const MAX_COLUMNS = 100;
/** A row with many cells widens all others: this bounds how much larger than the mail a table becomes. */
const MAX_GROWTH = 4;
const ALWAYS_ALLOWED_PLACES = 10_000;

type Grid = readonly (TableCell | undefined)[][];

/**
 * Gives every row the same number of cells: a merged cell keeps its text in its first place and leaves
 * empty ones in the others. Rows and columns that are empty throughout go.
 */
export function squareTable(rows: readonly (readonly SpannedCell[])[]): readonly TableCell[][] {
  const grid: Grid = rows.map(() => []);
  const maxColumns = columnsFor(rows);
  for (const [y, row] of rows.entries()) {
    const beyond: TableCell['content'][number][] = [];
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      if (x < maxColumns) place(grid, { x, y, maxColumns }, cell);
      else for (const block of cell.content) beyond.push(block);
      x += 1;
    }
    if (beyond.length > 0) addToLast(grid[y] ?? [], maxColumns - 1, beyond);
  }

  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    grid.some((row) => !isEmpty(row[x])),
  );
  return grid
    .filter((row) => row.some((cell) => !isEmpty(cell)))
    .map((row) => columns.map((x) => filled(row[x])));
}

function columnsFor(rows: readonly (readonly SpannedCell[])[]): number {
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const affordable = Math.floor((MAX_GROWTH * cells + ALWAYS_ALLOWED_PLACES) / rows.length);
  return Math.min(MAX_COLUMNS, affordable);
}

function place(
  grid: Grid,
  at: { readonly x: number; readonly y: number; readonly maxColumns: number },
  cell: SpannedCell,
): void {
  const lastRow = Math.min(grid.length, at.y + cell.rows);
  const lastColumn = Math.min(at.maxColumns, at.x + cell.columns);
  for (let y = at.y; y < lastRow; y += 1) {
    for (let x = at.x; x < lastColumn; x += 1) {
      const row = grid[y];
      if (row === undefined) continue;
      const isFirst = x === at.x && y === at.y;
      if (isFirst) row[x] = { isHeader: cell.isHeader, content: cell.content };
      else row[x] ??= { isHeader: cell.isHeader, content: [] };
    }
  }
}

function addToLast(
  row: (TableCell | undefined)[],
  at: number,
  content: readonly TableCell['content'][number][],
): void {
  const last = row[at];
  row[at] = { isHeader: last?.isHeader ?? false, content: [...(last?.content ?? []), ...content] };
}

function isEmpty(cell: TableCell | undefined): boolean {
  return cell === undefined || cell.content.length === 0;
}

function filled(cell: TableCell | undefined): TableCell {
  if (cell !== undefined && cell.content.length > 0) return cell;
  return { isHeader: cell?.isHeader ?? false, content: [{ kind: 'paragraph', content: [] }] };
}
