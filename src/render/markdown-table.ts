import { plainMarkdown } from '../core/index.js';

/** A column of a table in Markdown. */
export type Cell<Row> = readonly [
  heading: string,
  align: 'left' | 'right',
  text: (row: Row) => string,
];

/** A heading with a table below it; empty where there are no rows. The texts of cells are Markdown already. */
export function tableSection<Row>(
  heading: string,
  rows: readonly Row[],
  cells: readonly Cell<Row>[],
): string {
  if (rows.length === 0) return '';
  const lines = [
    cells.map(([name]) => plainMarkdown(name)),
    cells.map(([, align]) => (align === 'left' ? '---' : '---:')),
    ...rows.map((row) => cells.map(([, , text]) => text(row))),
  ];
  return [
    ...[`## ${plainMarkdown(heading)}`, ''],
    ...lines.map((line) => `| ${line.join(' | ')} |`),
  ].join('\n');
}
