import { rowsOf } from './rows-of.js';
import type { LongRow } from './to-rows.js';

/**
 * Writes values as a CSV table in the long shape: `period,key,value`, with `kind`, `note` and `recorded` where any row has them. Numbers
 * have a decimal point, so the table is read with the locale `en`. Lines end in LF.
 *
 * Texts that a spreadsheet would run as a formula, because they begin with `=`, `+`, `-`, `@`, a tab or a line end, get an
 * apostrophe in front, which `readTable` takes off again.
 */
export function toCsv(rows: Iterable<LongRow>): string {
  const all = rowsOf(rows);
  const withKind = all.some(({ kind }) => kind !== undefined && kind !== 'actual');
  const withNote = all.some(({ note }) => note !== undefined);
  const withRecorded = all.some(({ recorded }) => recorded !== undefined);
  const header = ['period', 'key', 'value'];
  if (withKind) header.push('kind');
  if (withNote) header.push('note');
  if (withRecorded) header.push('recorded');
  const lines = [header.join(',')];
  for (const row of all) {
    const cells = [textCell(row.period), textCell(row.key), valueCell(row)];
    if (withKind) cells.push(row.kind ?? 'actual');
    if (withNote) cells.push(textCell(row.note ?? ''));
    if (withRecorded) cells.push(textCell(row.recorded ?? ''));
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}

function valueCell({ value, na }: LongRow): string {
  if (na === true) return 'N/A';
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : textCell(value);
}

function textCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t|\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
