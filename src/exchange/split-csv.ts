import type { Findings } from './findings.js';
import type { TableLimits } from './limits.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const QUOTE = 34;
const CR = 13;
const LF = 10;

/** One row of CSV text; `row` counts rows from 1, blank ones included. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Splits CSV text (RFC 4180) into rows in linear time. Line ends may be LF, CRLF or CR; a byte order mark and a first line
 * `sep=;` are understood; the delimiter is recognised. What exceeds the limits is reported and not read.
 */
export function splitCsv(
  text: string,
  limits: TableLimits,
  findings: Findings,
): readonly CsvRow[] | undefined {
  if (text.length > limits.characters) {
    const size = { what: 'characters', found: text.length, limit: limits.characters };
    findings.add('table.too-large', size, 1, 1);
    return undefined;
  }
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const stated = /^sep=([,;\t|])(?:\r\n|\r|\n)/.exec(text.slice(begin, begin + 8));
  const delimiter = stated?.[1] ?? recogniseDelimiter(text, begin);
  const start = begin + (stated?.[0].length ?? 0);
  return readRows(text, start, delimiter, stated === null ? 1 : 2, limits, findings);
}

function readRows(
  text: string,
  start: number,
  delimiter: string,
  firstRow: number,
  limits: TableLimits,
  findings: Findings,
): CsvRow[] {
  const mark = delimiter.charCodeAt(0);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let row = firstRow;
  let total = 0;
  let at = start;
  while (at < text.length) {
    const cell = readCell(text, at, mark);
    if (cell === undefined) {
      const column = cells.length + 1;
      findings.add('table.quote', { column }, row, column);
      return rows;
    }
    cells.push(cell.text);
    at = cell.end;
    if (cells.length > limits.columns || ++total > limits.cells) {
      const wide = cells.length > limits.columns;
      const what = wide ? 'columns' : 'cells';
      const limit = wide ? limits.columns : limits.cells;
      const size = { what: `${what} or more`, found: limit + 1, limit };
      findings.add('table.too-large', size, row, cells.length);
      return rows;
    }
    const code = text.charCodeAt(at);
    if (at < text.length && code === mark) {
      at++;
      // A delimiter at the very end opens one more, empty cell.
      if (at === text.length) cells.push('');
    }
    if (at < text.length && code === mark) continue;
    rows.push({ row: row++, cells });
    cells = [];
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    at++;
  }
  return rows;
}

/** One cell and where it ends; undefined if its quote is never closed. */
function readCell(
  text: string,
  start: number,
  mark: number,
): { readonly text: string; readonly end: number } | undefined {
  let at = start;
  let quoted = '';
  if (text.charCodeAt(at) === QUOTE) {
    const parts: string[] = [];
    for (;;) {
      const close = text.indexOf('"', at + 1);
      if (close < 0) return undefined;
      parts.push(text.slice(at + 1, close));
      at = close + 1;
      if (text.charCodeAt(at) !== QUOTE) break;
    }
    quoted = parts.join('"');
  }
  const rest = at;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LF || code === CR) break;
  }
  return { text: quoted + text.slice(rest, at), end: at };
}

/** The delimiter that the first lines agree on; the comma if there is none. */
function recogniseDelimiter(text: string, start: number): string {
  const lines = firstLines(text, start);
  let best: { readonly delimiter: string; readonly agree: number; readonly columns: number } = {
    delimiter: ',',
    agree: 0,
    columns: 0,
  };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const columns = counts[0] ?? 0;
    if (columns === 0) continue;
    const agree = counts.filter((count) => count === columns).length;
    if (agree > best.agree || (agree === best.agree && columns > best.columns))
      best = { delimiter, agree, columns };
  }
  return best.delimiter;
}

/** Up to ten lines that are not blank, without what stands in quotes. */
function firstLines(text: string, start: number): string[] {
  const sample = text.slice(start, start + 65_536).replaceAll(/"[^"]*"?/g, '');
  const lines = sample.split(/\r\n|\r|\n/);
  if (lines.length > 1 && start + 65_536 < text.length) lines.pop();
  return lines.filter((line) => line.trim() !== '').slice(0, 10);
}
