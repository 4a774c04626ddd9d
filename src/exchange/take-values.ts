import type { Calendar } from '../period/index.js';
import type { Findings } from './findings.js';
import { type Grid, type GridRow, isBlank } from './grid.js';
import { type KeyNotes, keyNotes } from './key-notes.js';
import type { Layout, ValueColumn } from './layout.js';
import { type DecimalMark, joinEvidence, type StyleEvidence } from './number-style.js';
import { isFirstOfMonth, monthMeant, readPeriodCell } from './period-cell.js';
import { type PeriodReader, periodReader, type TablePeriod } from './period-reader.js';
import type { TableResult, ValueRow } from './table.js';
import {
  cellText,
  columnEvidence,
  type CellReading,
  readValueCell,
  withoutApostrophe,
} from './value-cell.js';
import { kindOf, VALUE_KINDS, type ValueKind } from './words.js';

/** What reading the cells needs to know. */
export interface TakeOptions {
  readonly ids: ReadonlySet<string>;
  readonly percentIds: ReadonlySet<string>;
  readonly textIds?: ReadonlySet<string>;
  readonly calendar: Calendar;
  /** Known decimal mark; without it the columns must show theirs. */
  readonly decimal?: DecimalMark;
}

/** What a row says for all its cells. */
interface RowFacts {
  readonly row: GridRow;
  readonly period: TablePeriod | undefined;
  readonly key: string | undefined;
  readonly kind: ValueKind;
  /** Empty if there is none. */
  readonly note: string;
  /** The day of recording, in its exact form. */
  readonly recorded: string | undefined;
}

interface Taking {
  readonly layout: Layout;
  readonly headerRow: number;
  readonly findings: Findings;
  readonly options: TakeOptions;
  readonly styles: ReadonlyMap<number, StyleEvidence>;
  readonly periods: PeriodReader;
  readonly columnPeriods: ReadonlyMap<number, TablePeriod>;
  readonly notes: KeyNotes;
  readonly rows: ValueRow[];
  readonly series: Map<string, { periods: TablePeriod['period'][]; values: ValueRow['value'][] }>;
  /** Row of each value taken, by key, then by period and kind. */
  readonly seen: Map<string, Map<number, number>>;
}

/** Reads the cells of a table whose shape is known. */
export function takeValues(
  grid: Grid,
  layout: Layout,
  findings: Findings,
  options: TakeOptions,
): Pick<TableResult, 'rows' | 'series'> {
  const months = monthsFromFirstDays(grid, layout, findings, options.calendar);
  const periods = periodReader(options.calendar, months);
  const taking: Taking = {
    layout,
    headerRow: grid.header.row,
    findings,
    options,
    styles: stylesOf(grid, layout, options.decimal),
    periods,
    columnPeriods: new Map(
      layout.values.flatMap(({ column, period }) =>
        period === undefined ? [] : [[column, periods.of(period)]],
      ),
    ),
    notes: keyNotes(options.ids, findings),
    rows: [],
    series: new Map(),
    seen: new Map(),
  };
  for (const row of grid.rows) takeRow(row, grid, taking);
  taking.notes.report();
  return { rows: taking.rows, series: taking.series };
}

/** Spreadsheets write months as dates: if all periods of a monthly card are first days, they are taken as months. */
function monthsFromFirstDays(
  grid: Grid,
  layout: Layout,
  findings: Findings,
  calendar: Calendar,
): boolean {
  if (calendar.period !== 'month') return false;
  const { periodColumn, values } = layout;
  const found =
    periodColumn === undefined
      ? values.map(({ period }) => period)
      : grid.rows.map(({ cells }) => readPeriodCell(cells[periodColumn]));
  const stated = found.filter((period) => period !== undefined);
  if (stated.length === 0 || !stated.every(isFirstOfMonth)) return false;
  const column = (periodColumn ?? values[0]?.column ?? 0) + 1;
  findings.add('table.first-days', { count: stated.length }, grid.header.row, column);
  return true;
}

/** The decimal mark of every column: the locale's, else what the column shows, else what the whole table shows. */
function stylesOf(
  grid: Grid,
  layout: Layout,
  decimal: DecimalMark | undefined,
): ReadonlyMap<number, StyleEvidence> {
  const columns = layout.values.map(({ column }) => column);
  if (decimal !== undefined) return new Map(columns.map((column) => [column, decimal]));
  const shownBy = columns.map((column): [number, StyleEvidence] => [
    column,
    columnEvidence(grid.rows.map(({ cells }) => cells[column])),
  ]);
  const table = shownBy.reduce<StyleEvidence>((all, [, one]) => joinEvidence(all, one), 'none');
  return new Map(shownBy.map(([column, one]) => [column, one === 'none' ? table : one]));
}

function takeRow(row: GridRow, grid: Grid, taking: Taking): void {
  const { layout, findings } = taking;
  const { cells } = row;
  const width = grid.header.cells.length;
  const long = cells.length > width && cells.slice(width).some((cell) => !isBlank(cell));
  // Spreadsheets leave out what is blank at the end of a row, but not what lies between values.
  const short =
    cells.length < width &&
    !grid.openRows &&
    layout.values.some(({ column }) => column >= cells.length);
  if (long || short)
    findings.add('table.row-length', { found: cells.length, expected: width }, row.row, 1);
  const facts = rowFacts(row, taking);
  if (facts === undefined) return;
  for (const column of layout.values)
    if (cells[column.column] !== undefined) takeCell(facts, column, taking);
}

/** What the row says for all its cells; undefined, and reported, if that cannot be understood. */
function rowFacts(row: GridRow, { layout, findings, periods }: Taking): RowFacts | undefined {
  const { periodColumn, keyColumn, kindColumn, noteColumn, recordedColumn, values } = layout;
  const { cells } = row;
  if (values.every(({ column }) => isBlank(cells[column])) && isBlankAt(cells, periodColumn))
    return undefined;
  let understood = true;
  const period = periodColumn === undefined ? undefined : periods.read(cells[periodColumn]);
  if (periodColumn !== undefined && period === undefined) {
    const text = cellText(cells[periodColumn] ?? '');
    findings.add(
      'table.period',
      { text, row: true, meant: monthMeant(text) },
      row.row,
      periodColumn + 1,
    );
    understood = false;
  }
  const key = keyColumn === undefined ? undefined : textAt(cells, keyColumn);
  if (keyColumn !== undefined && key === '') {
    const why = 'the row does not say which metric or indicator it is about';
    findings.add(
      'table.value',
      { text: cellText(cells[keyColumn] ?? ''), why },
      row.row,
      keyColumn + 1,
    );
    understood = false;
  }
  const kind = kindColumn === undefined ? 'actual' : kindOf(textAt(cells, kindColumn));
  if (kindColumn !== undefined && kind === undefined) {
    findings.add('table.kind', { text: cellText(cells[kindColumn]) }, row.row, kindColumn + 1);
    understood = false;
  }
  const recorded = isBlankAt(cells, recordedColumn)
    ? undefined
    : periods.read(cells[recordedColumn as number]);
  if (!isBlankAt(cells, recordedColumn) && recorded === undefined) {
    const text = cellText(cells[recordedColumn as number] ?? '');
    findings.add('table.period', { text, row: true }, row.row, (recordedColumn as number) + 1);
    understood = false;
  }
  if (!understood || kind === undefined) return undefined;
  const note = noteColumn === undefined ? '' : withoutApostrophe(textAt(cells, noteColumn));
  return { row, period, key, kind, note, recorded: recorded?.text };
}

const isBlankAt = (cells: readonly unknown[], column: number | undefined): boolean =>
  column === undefined || isBlank(cells[column]);

/** Trimmed text of a cell; empty if it is no text or number. */
function textAt(cells: readonly unknown[], column: number): string {
  const cell = cells[column];
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

function takeCell(facts: RowFacts, { column, ...stated }: ValueColumn, taking: Taking): void {
  const { layout, findings, options, notes } = taking;
  const cell = facts.row.cells[column];
  const row = facts.row.row;
  const key = facts.key ?? stated.key ?? '';
  const period = facts.period ?? taking.columnPeriods.get(column);
  const kind = stated.kind === undefined || stated.kind === 'actual' ? facts.kind : stated.kind;
  const blank = isBlank(cell);
  if (period === undefined || (blank && kind !== 'actual')) return;
  if (!options.ids.has(key)) {
    const named = layout.keyColumn ?? column;
    if (!blank)
      notes.unknown(key, layout.keyColumn === undefined ? taking.headerRow : row, named + 1);
    return;
  }
  const reading = readValueCell(cell, taking.styles.get(column) ?? 'none');
  const refused = refusalOf(reading, key, options);
  if (refused !== undefined) {
    refuse(refused, cellText(cell), key, findings, row, column + 1);
    return;
  }
  const { recorded } = facts;
  // Of a value recorded twice the second is a correction, not a duplicate.
  const place = recorded === undefined ? key : `${key} ${recorded}`;
  if (!('value' in reading)) return;
  if (isDuplicate({ key, place }, period, kind, row, column + 1, taking)) return;
  const { value, mark } = reading;
  if (mark === 'formula') findings.add('table.formula', { text: cellText(cell) }, row, column + 1);
  if (kind === 'actual' && typeof value === 'number' && options.percentIds.has(key)) {
    notes.percent(key, value, mark === 'percent', row, column + 1);
    if (value < 0 || value > 100)
      findings.add('table.percent-range', { key, value }, row, column + 1);
  }
  taking.rows.push({
    period: period.text,
    key,
    value,
    kind,
    ...(mark === 'na' ? { na: true } : {}),
    ...(facts.note === '' ? {} : { note: facts.note }),
    ...(recorded === undefined ? {} : { recorded }),
    row,
    column: column + 1,
  });
  if (kind === 'actual') addToSeries(key, period, value, taking);
}

type Refusal = Extract<CellReading, { refused: string }> | { readonly refused: 'percent-sign' };

/** Why a cell cannot be taken for this key, if it cannot. */
function refusalOf(reading: CellReading, key: string, options: TakeOptions): Refusal | undefined {
  if ('refused' in reading) return reading;
  if (reading.mark === 'percent' && !options.percentIds.has(key))
    return { refused: 'percent-sign' };
  const unwanted = options.textIds !== undefined && !options.textIds.has(key);
  return unwanted && typeof reading.value === 'string'
    ? { refused: 'value', why: `\`${key}\` takes numbers only` }
    : undefined;
}

function refuse(
  refusal: Refusal,
  text: string,
  key: string,
  findings: Findings,
  row: number,
  column: number,
): void {
  if (refusal.refused === 'value')
    findings.add('table.value', { text, why: refusal.why }, row, column);
  else if (refusal.refused === 'number-style')
    findings.add('table.number-style', { text, decimal: refusal.decimal }, row, column);
  else if (refusal.refused === 'percent-sign')
    findings.add('table.percent-sign', { text, key }, row, column);
  else findings.add(`table.${refusal.refused}`, { text }, row, column);
}

function isDuplicate(
  { key, place: name }: { readonly key: string; readonly place: string },
  period: TablePeriod,
  kind: ValueKind,
  row: number,
  column: number,
  { seen, findings }: Taking,
): boolean {
  const places = seen.get(name) ?? new Map<number, number>();
  seen.set(name, places);
  const place = period.index * VALUE_KINDS.length + VALUE_KINDS.indexOf(kind);
  const first = places.get(place);
  if (first === undefined) places.set(place, row);
  else findings.add('table.duplicate', { key, period: period.text, row: first }, row, column);
  return first !== undefined;
}

function addToSeries(
  key: string,
  { period }: TablePeriod,
  value: ValueRow['value'],
  { series }: Taking,
): void {
  const known = series.get(key) ?? { periods: [], values: [] };
  series.set(key, known);
  known.periods.push(period);
  known.values.push(value);
}
