import { rowsOf } from './rows-of.js';
import type { ValueKind } from './words.js';

/** One value in the long shape. */
export interface LongRow {
  /** Such as `2026-06`. */
  readonly period: string;
  /** Id, `indicator.item` or `indicator.member`. */
  readonly key: string;
  /** A number, a text, or null for "not yet". */
  readonly value: number | string | null;
  /** `actual` if absent. */
  readonly kind?: ValueKind;
  /** Not applicable, as opposed to not yet there. */
  readonly na?: true;
  /** A text beside the value. */
  readonly note?: string;
  /** The day it was recorded. */
  readonly recorded?: string;
}

/**
 * Values as plain row objects in the long shape, ready for JSON and for `readTable`: `{ period, key, value }` with `kind` and
 * `note` where they say something. A value that is not applicable is written as `N/A`.
 */
export function toRows(rows: Iterable<LongRow>): LongRow[] {
  return Array.from(rowsOf(rows), ({ period, key, value, kind, na, note, recorded }) => ({
    period,
    key,
    value: na === true ? 'N/A' : value,
    ...(kind === undefined || kind === 'actual' ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
    ...(recorded === undefined ? {} : { recorded }),
  }));
}
