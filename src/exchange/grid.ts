import type { TableLimits } from './limits.js';
import type { Findings } from './findings.js';
import { splitCsv } from './split-csv.js';

/** One row of a table as it came; undefined cells are not stated. */
export interface GridRow {
  /** Counts from 1; the header is row 1 unless blank rows precede it. */
  readonly row: number;
  readonly cells: readonly unknown[];
}

/** A table before anything is understood of it: no blank rows, the header first. */
export interface Grid {
  readonly header: GridRow;
  readonly rows: readonly GridRow[];
  /** Whether rows may leave cells out, as objects do. */
  readonly openRows: boolean;
}

/** Everything a table can be read from. */
export type TableInput = string | readonly object[] | readonly (readonly unknown[])[];

/** Brings CSV text, row objects and row arrays to one form; undefined if nothing is left to read. */
export function toGrid(
  input: TableInput,
  limits: TableLimits,
  findings: Findings,
): Grid | undefined {
  const all = gridRows(input, limits, findings);
  if (all === undefined) return undefined;
  const filled = all.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const [header, ...rows] = filled;
  if (header === undefined || rows.length === 0)
    findings.add('table.empty', { what: header === undefined ? 'rows' : 'rows of values' }, 1, 1);
  const openRows = typeof input !== 'string' && !Array.isArray(input[0]);
  return header === undefined ? undefined : { header, rows, openRows };
}

/** Whether a cell says nothing. */
export function isBlank(cell: unknown): boolean {
  return (
    cell === undefined || cell === null || (typeof cell === 'string' && cell.trim().length === 0)
  );
}

function gridRows(
  input: TableInput,
  limits: TableLimits,
  findings: Findings,
): readonly GridRow[] | undefined {
  if (typeof input === 'string') return splitCsv(input, limits, findings);
  if (!Array.isArray(input)) {
    findings.add('table.input', { found: input === null ? 'null' : typeof input }, 1, 1);
    return undefined;
  }
  const items: readonly unknown[] = input;
  // A row has a cell at least, and a list of holes has no end of them.
  if (items.length > limits.cells) {
    const size = { what: 'rows', found: items.length, limit: limits.cells };
    findings.add('table.too-large', size, limits.cells, 1);
    return undefined;
  }
  return items.length > 0 && items.every((item) => Array.isArray(item))
    ? arrayRows(items, limits, findings)
    : objectRows(items, limits, findings);
}

function arrayRows(
  items: readonly (readonly unknown[] | undefined)[],
  limits: TableLimits,
  findings: Findings,
): GridRow[] {
  const rows: GridRow[] = [];
  let total = 0;
  // `every` looks past holes.
  for (const [index, cells = []] of items.entries()) {
    total += cells.length;
    if (!fits(cells.length, total, index + 1, limits, findings)) break;
    rows.push({ row: index + 1, cells });
  }
  return rows;
}

/** Objects become rows under the union of their own keys, in order of first appearance. */
function objectRows(items: readonly unknown[], limits: TableLimits, findings: Findings): GridRow[] {
  const columns = new Map<string, number>();
  const rows: GridRow[] = [];
  let total = 0;
  for (const [index, item] of items.entries()) {
    const row = index + 2;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      findings.add(
        'table.value',
        { text: shownType(item), why: 'a row is an object here' },
        row,
        1,
      );
      continue;
    }
    const entries = Object.entries(item);
    const cells: unknown[] = [];
    for (const [key, value] of entries) {
      const column = columns.get(key) ?? columns.size;
      if (column >= limits.columns) break;
      columns.set(key, column);
      while (cells.length < column) cells.push(undefined);
      cells[column] = value;
    }
    total += cells.length;
    if (!fits(Math.max(entries.length, cells.length), total, row, limits, findings)) break;
    rows.push({ row, cells });
  }
  return [{ row: 1, cells: [...columns.keys()] }, ...rows];
}

const shownType = (item: unknown): string => (item === null ? 'null' : typeof item);

function fits(
  columns: number,
  cells: number,
  row: number,
  limits: TableLimits,
  findings: Findings,
): boolean {
  if (columns > limits.columns) {
    const size = { what: 'columns', found: columns, limit: limits.columns };
    findings.add('table.too-large', size, row, limits.columns + 1);
    return false;
  }
  if (cells > limits.cells) {
    findings.add('table.too-large', { what: 'cells', found: cells, limit: limits.cells }, row, 1);
    return false;
  }
  return true;
}
