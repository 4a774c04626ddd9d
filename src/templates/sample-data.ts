/** A value of the sample data, in the shape that `evaluate` takes. */
export interface SampleRow {
  /** The month, such as `2025-06`. */
  readonly period: string;
  /** Id of a metric, or `indicator.item` of a checklist. */
  readonly key: string;
  /** The value, or an answer: yes, partly or no. */
  readonly value: number | string;
}

/** Rows of a table of a template, whose cells are never quoted. */
export function sampleRows(csv: string): readonly SampleRow[] {
  const [keys = [], ...rows] = cellsOf(csv);
  return rows.flatMap(([period = '', ...cells]) =>
    cells.map((cell, i) => {
      const value = Number(cell);
      return {
        period,
        key: keys[i + 1] ?? '',
        value: cell === '' || Number.isNaN(value) ? cell : value,
      };
    }),
  );
}

/** The table without the answers of indicators that are gone. */
export function withoutColumns(csv: string, gone: ReadonlySet<string>): string {
  const lines = cellsOf(csv);
  const kept = (lines[0] ?? []).map((key) => !gone.has(key.split('.', 1)[0] ?? ''));
  return lines.map((cells) => `${cells.filter((_, i) => kept[i]).join(',')}\n`).join('');
}

const cellsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
