import { type RowChange, update, type Workspace } from '../../runtime/index.js';
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
  { compiled, space, lane, end, target }: Scene,
  drivers: readonly Driver[],
): Trial {
  const { lanes, cells } = space;
  const before = drivers.map(({ row }) => cells.slice(row * lanes + lane, row * lanes + end + 1));
  const now: number[] = drivers.map(({ from }) => from);
  let tries = 0;
  const move = (stand: Stand): void => {
    const changes: RowChange[] = [];
    for (const [i, { row, from }] of drivers.entries()) {
      const value = stand[i] as number;
      if (value === now[i]) continue;
      now[i] = value;
      const values = before[i] as Float64Array;
      changes.push({
        row,
        lane,
        values: value === from ? values : new Float64Array(values.length).fill(value),
      });
    }
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
  const next = [...stand];
  next[i] = value;
  return next;
}

/** Where all drivers stand. */
export const standing = (drivers: readonly Driver[]): number[] => drivers.map(({ from }) => from);
