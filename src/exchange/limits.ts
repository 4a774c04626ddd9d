/** How much of a table is read. */
export interface TableLimits {
  /** Characters of CSV text. */
  readonly characters: number;
  /** Cells of a row. */
  readonly columns: number;
  /** Cells of the table. */
  readonly cells: number;
  /** Findings listed one by one; the rest is counted. */
  readonly diagnostics: number;
}

/** The limits used when none are given. */
export const DEFAULT_TABLE_LIMITS: TableLimits = Object.freeze({
  characters: 50_000_000,
  columns: 10_000,
  cells: 5_000_000,
  diagnostics: 1000,
});

/** Longest text taken as the value of a cell. */
export const LONGEST_TEXT = 1000;
