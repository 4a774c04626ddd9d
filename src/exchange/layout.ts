import type { Period } from '../period/index.js';
import { type Findings, shown } from './findings.js';
import { type Grid, isBlank } from './grid.js';
import { monthMeant, readPeriodCell } from './period-cell.js';
import { type ColumnRole, roleOf, VALUE_KINDS, type ValueKind } from './words.js';

/** A column of values; what the column does not say, the row says. */
export interface ValueColumn {
  readonly column: number;
  readonly period?: Period;
  readonly key?: string;
  readonly kind?: ValueKind;
}

/** Where a table says what: one form for the three shapes. */
export interface Layout {
  readonly shape: 'long' | 'by-period' | 'by-key';
  /** Absent where columns are periods. */
  readonly periodColumn?: number;
  /** Absent where columns are keys. */
  readonly keyColumn?: number;
  readonly kindColumn?: number;
  readonly noteColumn?: number;
  /** Column of the days on which values were recorded. */
  readonly recordedColumn?: number;
  readonly values: readonly ValueColumn[];
}

interface Header {
  readonly text: string;
  readonly isKey: boolean;
  /** What the word says, whether or not it is a key too. */
  readonly role?: ColumnRole;
  readonly period?: Period;
}

/** How many rows are looked at where the header alone does not tell. */
const SAMPLE = 20;

/** Recognises the shape of a table, or reports why it cannot. */
export function findLayout(
  grid: Grid,
  ids: ReadonlySet<string>,
  findings: Findings,
): Layout | undefined {
  const headers = grid.header.cells.map((cell) => readHeader(cell, ids));
  const fail = (why: string): undefined => {
    const columns = headers.slice(0, 6).map(({ text }) => shown(text));
    findings.add('table.shape', { columns, why }, grid.header.row, 1);
  };
  const long = longLayout(headers, grid, ids);
  if (long !== undefined) return reportUnused(long, headers, grid, findings);
  if (headers.some(({ period }) => period !== undefined)) {
    const byPeriod = byPeriodLayout(headers);
    if (byPeriod === undefined) return fail('it has columns of periods, but no column of keys');
    const named = headers[byPeriod.keyColumn ?? 0];
    if (named?.isKey && named.role === undefined && byPeriod.values.length === 1)
      return fail('its first row seems to hold values instead of headers');
    return reportUnused(byPeriod, headers, grid, findings);
  }
  const byKey = byKeyLayout(headers, grid);
  if (byKey === undefined) return fail('no column and no row of periods was found');
  if (byKey.values.length === 0) return fail('it has a column of periods and nothing else');
  const known = byKey.values.some(({ key }) => key !== undefined && ids.has(key));
  return !known && headers.some(({ role }) => role === 'actual')
    ? fail('it has periods and values, but nothing says what was measured')
    : byKey;
}

function readHeader(cell: unknown, ids: ReadonlySet<string>): Header {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  const isKey = ids.has(text);
  const role = roleOf(text);
  const period = isKey ? undefined : readPeriodCell(cell);
  return {
    text,
    isKey,
    ...(role === undefined ? {} : { role }),
    ...(period === undefined ? {} : { period }),
  };
}

const indexOfRole = (headers: readonly Header[], role: ColumnRole): number | undefined => {
  const index = headers.findIndex((header) => header.role === role);
  return index < 0 ? undefined : index;
};

function extras(
  headers: readonly Header[],
): Pick<Layout, 'kindColumn' | 'noteColumn' | 'recordedColumn'> {
  const others = headers.map((header) => (header.isKey ? { ...header, role: undefined } : header));
  const at = (role: ColumnRole) => others.findIndex((header) => header.role === role);
  return {
    ...(at('kind') < 0 ? {} : { kindColumn: at('kind') }),
    ...(at('note') < 0 ? {} : { noteColumn: at('note') }),
    ...(at('recorded') < 0 ? {} : { recordedColumn: at('recorded') }),
  };
}

function longLayout(
  headers: readonly Header[],
  grid: Grid,
  ids: ReadonlySet<string>,
): Layout | undefined {
  const periodColumn = indexOfRole(headers, 'period');
  const keyColumn = indexOfRole(headers, 'key');
  const values = VALUE_KINDS.flatMap((kind) => {
    const column = indexOfRole(headers, kind);
    return column === undefined ? [] : [{ column, kind }];
  });
  if (periodColumn === undefined || keyColumn === undefined || values.length === 0)
    return undefined;
  // A card may have ids such as `value`: then the cells decide between long and wide by key.
  const used = [periodColumn, keyColumn, ...values.map(({ column }) => column)];
  const doubtful = used.some((column) => headers[column]?.isKey);
  const holdsKeys = grid.rows.slice(0, SAMPLE).some(({ cells }) => {
    const cell = cells[keyColumn];
    return typeof cell === 'string' && ids.has(cell.trim());
  });
  if (doubtful && !holdsKeys) return undefined;
  return { shape: 'long', periodColumn, keyColumn, values, ...extras(headers) };
}

function byPeriodLayout(headers: readonly Header[]): Layout | undefined {
  const free = headers.flatMap((header, column) =>
    header.period === undefined ? [{ header, column }] : [],
  );
  const found = free.find(({ header }) => header.role === 'key') ?? free[0];
  if (found === undefined) return undefined;
  const values = headers.flatMap(({ period }, column) =>
    period === undefined ? [] : [{ column, period }],
  );
  return { shape: 'by-period', keyColumn: found.column, values, ...extras(headers) };
}

function byKeyLayout(headers: readonly Header[], grid: Grid): Layout | undefined {
  const named = headers.findIndex(({ role, isKey }) => role === 'period' && !isKey);
  const periodColumn =
    named >= 0
      ? named
      : headers.findIndex((header, column) => !header.isKey && holdsPeriods(grid, column));
  if (periodColumn < 0) return undefined;
  const { kindColumn, noteColumn, recordedColumn } = extras(headers);
  const taken = new Set([periodColumn, kindColumn, noteColumn, recordedColumn]);
  const values = headers.flatMap(({ text }, column) =>
    taken.has(column) || text === '' ? [] : [{ column, key: text }],
  );
  return {
    shape: 'by-key',
    periodColumn,
    values,
    ...(kindColumn === undefined ? {} : { kindColumn }),
    ...(noteColumn === undefined ? {} : { noteColumn }),
    ...(recordedColumn === undefined ? {} : { recordedColumn }),
  };
}

function holdsPeriods(grid: Grid, column: number): boolean {
  const cells = grid.rows
    .slice(0, SAMPLE)
    .map((row) => row.cells[column])
    .filter((cell) => !isBlank(cell));
  const periods = cells.filter((cell) => readPeriodCell(cell) !== undefined).length;
  return periods > 0 && periods * 2 > cells.length;
}

/** Reports columns that say nothing the layout knows; one that looks like a broken period is an error. */
function reportUnused(
  layout: Layout,
  headers: readonly Header[],
  grid: Grid,
  findings: Findings,
): Layout {
  const { periodColumn, keyColumn, kindColumn, noteColumn, recordedColumn, values } = layout;
  const used = new Set([periodColumn, keyColumn, kindColumn, noteColumn, recordedColumn]);
  for (const { column } of values) used.add(column);
  for (const [column, { text }] of headers.entries()) {
    if (used.has(column) || text === '') continue;
    if (layout.shape === 'by-period' && /\d/.test(text))
      findings.add(
        'table.period',
        { text: shown(text), row: false, meant: monthMeant(text) },
        grid.header.row,
        column + 1,
      );
    else findings.add('table.ignored-column', { column: shown(text) }, grid.header.row, column + 1);
  }
  return layout;
}
