import { tableForm } from '../forms.js';
import { checkArguments } from '../../core/index.js';
import { xml } from '../theme/index.js';

/** The numbers of a chart as a table: the twin for readers who do not see it. */
export interface DataTable {
  /** What the table is about. */
  readonly caption: string;
  /** Headings of the columns. */
  readonly head: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly string[])[];
}

/** A data table as HTML with a caption and headings for rows and columns. */
export function dataTableHtml(table: DataTable): string {
  checkArguments({ table }, { table: tableForm });
  const { caption, head, rows } = table;
  return xml`<table class="stratmap-data"><caption>${caption}</caption>
<thead><tr>${head.map((cell) => xml`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    xml`<tr>${row.map((cell, i) => (i === 0 ? xml`<th scope="row">${cell}</th>` : xml`<td>${cell}</td>`))}</tr>\n`,
)}</tbody></table>
`.markup;
}
