import { readTable, type TableInput, type TableOptions } from '../../../src/exchange/index.js';

/** Reads a table for a small monthly card. */
export function read(input: TableInput, more: Partial<TableOptions> = {}) {
  return readTable(input, {
    ids: ['cost', 'contacts', 'share', 'mood', 'kbReviewed.revised', 'speed.phone'],
    percentIds: ['share'],
    calendar: { period: 'month', yearStart: 1 },
    ...more,
  });
}

/** `key period value` of every row taken. */
export function taken(input: TableInput, more: Partial<TableOptions> = {}): string[] {
  return read(input, more).rows.map(({ key, period, value }) => `${key} ${period} ${value}`);
}

/** `code row:column` of every finding. */
export function codes(input: TableInput, more: Partial<TableOptions> = {}): string[] {
  return read(input, more).diagnostics.map(
    ({ code, position }) => `${code} ${position?.line}:${position?.column}`,
  );
}

/** What a single cell of `cost` is read as, or the code of the refusal. */
export function cell(text: unknown, locale?: string, key = 'cost'): unknown {
  const found = read(
    [{ period: '2026-01', key, value: text }],
    locale === undefined ? {} : { locale },
  );
  return found.rows[0]?.value ?? found.diagnostics[0]?.code ?? null;
}
