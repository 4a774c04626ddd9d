import { type RowChange, update, type Workspace } from '../../runtime/index.js';
import { rolledWith } from '../levers.js';
import type { Driver } from './driver.js';
import type { Scene } from './scene.js';

/** Values of all drivers, in their order. */
export type Stand = readonly number[];

/** What counts as no points at all: less than any points there are. */
export const NO_POINTS = -1;

/** Tries values out: one workspace, brought from one try to the next by running only what a changed value reaches. */
export interface Trial {
  readonly drivers: readonly Driver[];
  /** Points of the target with the drivers standing so; `NO_POINTS` where there are none. */
  readonly points: (stand: Stand) => number;
  /** The workspace with the drivers standing so; good until the next try. */
  readonly space: (stand: Stand) => Workspace;
  /** Tries so far. */
  readonly count: () => number;
}

/** Tries on a scene. Where a driver stands where it was, its cells are those of the scene. */
export function trialOf(
  { compiled, ground, space, lane, end, target }: Scene,
  drivers: readonly Driver[],
): Trial {
  const { lanes, cells } = space;
  const held = (row: number): Float64Array =>
    cells.slice(row * lanes + lane, row * lanes + end + 1);
  const before = drivers.map(({ row }) => held(row));
  const levers = drivers.flatMap(({ lever }, i) => (lever === undefined ? [] : [{ lever, i }]));
  const rolledRows = [...new Set(levers.flatMap(({ lever }) => lever.rows))];
  const unrolled = new Map(rolledRows.map((row) => [row, held(row)]));
  /** Rows of windows and weights: a value and its weight may both move, so that all are rolled up together. */
  const rolledChanges = (stand: Stand): RowChange[] => {
    const values = new Map<string, number>();
    const moved = new Set<number>();
    for (const { lever, i } of levers) {
      if (stand[i] === (drivers[i] as Driver).from) continue;
      values.set(lever.key, stand[i] as number);
      for (const row of lever.rows) moved.add(row);
    }
    const rolled = rolledWith(ground, lane, values, [...moved]);
    return rolledRows.map((row) => {
      const there = rolled.get(row)?.[0];
      const was = unrolled.get(row) as Float64Array;
      return { row, lane, values: there === undefined ? was : was.map(() => there) };
    });
  };
  const now: number[] = drivers.map(({ from }) => from);
  let tries = 0;
  const move = (stand: Stand): void => {
    const changes: RowChange[] = [];
    let rolls = false;
    for (let i = 0; i < now.length; i++) {
      const value = stand[i] as number;
      if (value === now[i]) continue;
      const { row, from, lever } = drivers[i] as Driver;
      now[i] = value;
      rolls ||= lever !== undefined;
      if (lever !== undefined) continue;
      const values = before[i] as Float64Array;
      changes.push({
        row,
        lane,
        values: value === from ? values : new Float64Array(values.length).fill(value),
      });
    }
    if (rolls) changes.push(...rolledChanges(stand));
    if (changes.length === 0) return;
    tries++;
    update(compiled.plan, space, changes);
  };
  return {
    drivers,
    points: (stand) => {
      move(stand);
      const found = cells[target * lanes + end] as number;
      return Number.isNaN(found) ? NO_POINTS : found;
    },
    space: (stand) => {
      move(stand);
      return space;
    },
    count: () => tries,
  };
}

/** A stand with one driver elsewhere. */
export function withValue(stand: Stand, i: number, value: number): number[] {
  const next = stand.slice();
  next[i] = value;
  return next;
}

/** Where all drivers stand. */
export const standing = (drivers: readonly Driver[]): number[] => drivers.map(({ from }) => from);
