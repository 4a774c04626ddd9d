import { type Lever, leversOf, rolledWith } from '../levers.js';
import type { Subject } from '../subject.js';

/** Where values of a key go in. */
export interface Entry {
  readonly key: string;
  /** Rows that they reach. */
  readonly rows: readonly number[];
  /** Its values by lane, as `with` takes them. */
  readonly values: ArrayLike<number>;
  readonly lever?: Lever;
}

/** Entries by key; none for keys that no value of the card has. */
export function entriesOf({ state }: Subject): ReadonlyMap<string, Entry> {
  const { cells, lanes } = state.space;
  const rows = new Map<string, number[]>();
  for (const { key, row } of state.compiled.inputs) {
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  }
  const entries = new Map<string, Entry>();
  for (const [key, all] of rows) {
    const at = (all[0] as number) * lanes;
    entries.set(key, { key, rows: all, values: cells.subarray(at, at + lanes) });
  }
  for (const [key, lever] of leversOf(state))
    entries.set(key, { key, rows: lever.rows, values: lever.own, lever });
  return entries;
}

/** Ends of a key. */
export interface KeyRange extends Entry {
  readonly low: number;
  readonly high: number;
}

/** Ends of a row, and the key they come from. */
export interface RowRange {
  readonly key: string;
  readonly row: number;
  readonly low: number;
  readonly high: number;
  /** Whether other rows move with it, so that not every corner of the ranges can happen. */
  readonly tied: boolean;
}

/**
 * Ends of the rows that ranges of keys reach. Windows and weighted means rise or fall with each of their values, so that their ends are
 * found at the ends of these.
 */
export function rowRanges({ state, lane }: Subject, ranges: readonly KeyRange[]): RowRange[] {
  const found = ranges.flatMap(({ key, rows, low, high, lever }): RowRange[] =>
    lever === undefined ? rows.map((row) => ({ key, row, low, high, tied: false })) : [],
  );
  const levers = ranges.filter(({ lever }) => lever !== undefined);
  for (const row of new Set(levers.flatMap(({ rows }) => rows))) {
    const here = levers.filter(({ rows }) => rows.includes(row));
    const corners: number[] = [];
    for (let corner = 0; corner < 2 ** here.length; corner++) {
      const values = new Map(
        here.map(({ key, low, high }, i) => [key, (corner >> i) % 2 === 0 ? low : high] as const),
      );
      corners.push(rolledWith(state, lane, values, [row]).get(row)?.[0] as number);
    }
    const there = corners.filter((x) => !Number.isNaN(x));
    if (there.length === 0) continue;
    const tied = here.some(({ rows, low, high }) => rows.length > 1 && low < high);
    const key = (here[0] as KeyRange).key;
    found.push({ key, row, low: Math.min(...there), high: Math.max(...there), tied });
  }
  return found;
}

/** Draws of a key, in its own values. */
export interface Draws extends Entry {
  readonly drawn: Float64Array;
}

/** Draws of keys as draws of rows. */
export function rowDraws(
  { state, lane }: Subject,
  draws: readonly Draws[],
): { readonly row: number; readonly values: Float64Array }[] {
  const found = draws.flatMap(({ rows, drawn, lever }) =>
    lever === undefined ? rows.map((row) => ({ row, values: drawn })) : [],
  );
  const levers = draws.filter(({ lever }) => lever !== undefined);
  for (const row of new Set(levers.flatMap(({ rows }) => rows))) {
    const here = levers.filter(({ rows }) => rows.includes(row));
    const at = (values: readonly number[]): number => {
      const by = new Map(here.map(({ key }, i) => [key, values[i] as number]));
      return rolledWith(state, lane, by, [row]).get(row)?.[0] as number;
    };
    const [only] = here as [Draws, ...Draws[]];
    if (here.length === 1 && only.lever?.linear === true) {
      const start = at([0]);
      const rate = at([1]) - start;
      found.push({ row, values: only.drawn.map((x) => start + rate * x) });
    } else
      found.push({
        row,
        values: only.drawn.map((_, i) => at(here.map(({ drawn }) => drawn[i] as number))),
      });
  }
  return found;
}
