import type { TableCell } from './document.ts';

/** A cell as the mail has it: maybe over several columns and rows, maybe empty. */
export interface SpannedCell extends TableCell {
  readonly columns: number;
  readonly rows: number;
}

const MAX_COLUMNS = 100;

/**
 * Gives every row the same number of cells: a merged cell keeps its text in its first place and leaves
 * empty ones in the others. Rows and columns that are empty throughout go.
 */
export function squareTable(rows: readonly (readonly SpannedCell[])[]): readonly TableCell[][] {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x += 1;
      if (x >= MAX_COLUMNS) place(grid, { x: MAX_COLUMNS - 1, y }, joined(grid, y, cell));
      else place(grid, { x, y }, cell);
      x += 1;
    }
  }

  const width = Math.max(0, ...grid.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) =>
    grid.some((row) => !isEmpty(row[x])),
  );
  return grid
    .filter((row) => row.some((cell) => !isEmpty(cell)))
    .map((row) => columns.map((x) => filled(row[x])));
}

function place(
  grid: (TableCell | undefined)[][],
  at: { x: number; y: number },
  cell: SpannedCell,
): void {
  const lastRow = Math.min(grid.length, at.y + Math.max(1, cell.rows));
  const lastColumn = Math.min(MAX_COLUMNS, at.x + Math.max(1, cell.columns));
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

/** No mail has so many columns on purpose; the text of those beyond goes into the last one. */
function joined(grid: (TableCell | undefined)[][], y: number, cell: SpannedCell): SpannedCell {
  const last = grid[y]?.[MAX_COLUMNS - 1];
  return { ...cell, columns: 1, rows: 1, content: [...(last?.content ?? []), ...cell.content] };
}

function isEmpty(cell: TableCell | undefined): boolean {
  return cell === undefined || cell.content.length === 0;
}

function filled(cell: TableCell | undefined): TableCell {
  if (cell !== undefined && cell.content.length > 0) return cell;
  return { isHeader: cell?.isHeader ?? false, content: [{ kind: 'paragraph', content: [] }] };
}
