import type { Diagnostic } from '../core/index.js';
import type { Calendar, Period } from '../period/index.js';
import type { TableLimits } from './limits.js';
import type { ValueKind } from './words.js';

/** What a reader of tables needs to know of the card. */
export interface TableOptions {
  /** Known keys: metrics, indicators, checklist items `indicator.item`, breakdown members `indicator.member`. */
  readonly ids: Iterable<string>;
  /** Those whose unit is percent, 0 to 100. */
  readonly percentIds?: Iterable<string> | undefined;
  /** Those that may have text, such as labels; if absent, all may. */
  readonly textIds?: Iterable<string> | undefined;
  /** BCP 47 tag of how numbers are written, such as `en`, `es` or `es-MX`; without it, only what is certain is taken. */
  readonly locale?: string | undefined;
  /** The calendar of the card. */
  readonly calendar: Calendar;
  /** Other limits than the default. */
  readonly limits?: Partial<TableLimits> | undefined;
  /** Name of the table, for positions in diagnostics. */
  readonly source?: string | undefined;
}

/** One value of a table and where it stood. */
export interface ValueRow {
  /** In its exact form, such as `2026-06`. */
  readonly period: string;
  /** Id, `indicator.item` or `indicator.member`. */
  readonly key: string;
  /** A number, the text of a label or answer, or null where the cell is blank or not applicable. */
  readonly value: number | string | null;
  /** Whether it was measured. */
  readonly kind: ValueKind;
  /** Present where the cell says that the value is not applicable, as opposed to not yet there. */
  readonly na?: true;
  /** What the table says beside it. */
  readonly note?: string;
  /** The day it was recorded, such as `2026-05-31`. */
  readonly recorded?: string;
  /** Counts from 1; the header is row 1. */
  readonly row: number;
  /** Counts from 1. */
  readonly column: number;
}

/** The actual values of one key, in the order of the table. */
export interface ValueSeries {
  /** In the order of the table. */
  readonly periods: readonly Period[];
  /** One for each period; null where there is none. */
  readonly values: readonly (number | string | null)[];
}

/** What was read of a table, and what was not. */
export interface TableResult {
  /** Values of every kind, in the order of the table. */
  readonly rows: readonly ValueRow[];
  /** Actual values by key. */
  readonly series: ReadonlyMap<string, ValueSeries>;
  /** What was not taken and why, with row and column. */
  readonly diagnostics: readonly Diagnostic[];
}
