import type { ValueKind } from './words.js';

/** One value in the long shape. */
export interface LongRow {
  readonly period: string;
  readonly key: string;
  readonly value: number | string | null;
  /** `actual` if absent. */
  readonly kind?: ValueKind;
  /** Not applicable, as opposed to not yet there. */
  readonly na?: true;
  readonly note?: string;
}

/**
 * Values as plain row objects in the long shape, ready for JSON and for `readTable`: `{ period, key, value }` with `kind` and
 * `note` where they say something. A value that is not applicable is written as `N/A`.
 */
export function toRows(rows: Iterable<LongRow>): LongRow[] {
  return Array.from(rows, ({ period, key, value, kind, na, note }) => ({
    period,
    key,
    value: na === true ? 'N/A' : value,
    ...(kind === undefined || kind === 'actual' ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
  }));
}
