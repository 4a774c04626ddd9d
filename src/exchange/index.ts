export type { TableInput } from './grid.js';
export { DEFAULT_TABLE_LIMITS, type TableLimits } from './limits.js';
export { readTable } from './read-table.js';
export type { TableOptions, TableResult, ValueRow, ValueSeries } from './table.js';
export { toCsv } from './to-csv.js';
export { type LongRow, toRows } from './to-rows.js';
export type { ValueKind } from './words.js';
