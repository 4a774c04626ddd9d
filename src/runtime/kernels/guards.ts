import { EDGE_TOLERANCE } from '../../core/index.js';
import { argument, destination, type Kernel } from './kernel.js';

/** When a guard trips, by number (S6.2). */
export const GUARD_WHEN = ['poor', 'worsens', 'both'] as const;

/**
 * Whole numbers a guard takes in a list: row of the counter, of its watch edge, of the cap; when it trips; row of the definition of the
 * counter, -1 where it has but one.
 */
export const GUARD_WIDTH = 5;

/**
 * Points of a counter in the lane before, where there is such a lane, of the same definition (S8.2); else NaN.
 *
 * @param points - cells with the points; those of the other end in a completed run
 * @param cells - cells with the definitions
 */
export function pointsBefore(
  points: Float64Array,
  cells: Float64Array,
  [counter, era]: readonly [counter: number, era: number],
  t: number,
  { lanes, span }: { readonly lanes: number; readonly span: number },
): number {
  if (t % span === 0) return Number.NaN;
  const now = era * lanes + t;
  if (era >= 0 && cells[now] !== cells[now - 1]) return Number.NaN;
  return points[counter * lanes + t - 1] as number;
}

/**
 * Whether a guard trips. Missing counters compare as false, so they never trip.
 *
 * @param now - points of the counter
 * @param before - its points in the lane before
 * @param edge - points below which it is poor
 * @param when - index in `GUARD_WHEN`
 */
export function guardTrips(
  now: number,
  before: number,
  edge: number,
  tolerance: number,
  when: number,
): boolean {
  const poor = now < edge - EDGE_TOLERANCE;
  const worsens = now < before - tolerance - EDGE_TOLERANCE;
  return when === 0 ? poor : when === 1 ? worsens : poor || worsens;
}

/**
 * Reported points, capped while a counter-indicator trips (S6.2). In a completed run the lane before is at its other end.
 * Arguments: row of the node; list: guards; numbers: tolerances; count.
 */
const guard: Kernel = {
  name: 'guard',
  width: 2,
  uses: (plan, at) => ({
    list: [argument(plan, at, 1), GUARD_WIDTH * argument(plan, at, 3)],
    numbers: [argument(plan, at, 2), argument(plan, at, 3)],
  }),
  reads: (plan, at) => {
    const node = argument(plan, at, 0);
    const list = argument(plan, at, 1);
    const rows = [...plan.lists.subarray(list, list + GUARD_WIDTH * argument(plan, at, 3))];
    return [node, node + 1, ...rows.filter((row, i) => i % GUARD_WIDTH !== 3 && row >= 0)];
  },
  reach: (plan, at) => {
    for (let i = 0; i < argument(plan, at, 3); i++) {
      if (plan.lists[argument(plan, at, 1) + GUARD_WIDTH * i + 3] !== 0) return 1;
    }
    return 0;
  },
  run: (plan, at, space, lo, hi) => {
    const { cells, lanes } = space;
    const d = destination(plan, at) * lanes;
    const node = argument(plan, at, 0) * lanes;
    const numbers = argument(plan, at, 2);
    const count = argument(plan, at, 3);
    for (let t = lo; t < hi; t++) {
      cells[d + t] = cells[node + t]!;
      cells[d + lanes + t] = cells[node + lanes + t]!;
    }
    for (let i = 0; i < count; i++) {
      const list = argument(plan, at, 1) + GUARD_WIDTH * i;
      const counter = plan.lists[list]! * lanes;
      const edge = plan.lists[list + 1]! * lanes;
      const cap = plan.lists[list + 2]! * lanes;
      const when = plan.lists[list + 3]!;
      const tolerance = plan.numbers[numbers + i]!;
      const rows = [plan.lists[list]!, plan.lists[list + 4]!] as const;
      for (let t = lo; t < hi; t++) {
        const before = pointsBefore(space.mirror.cells, cells, rows, t, space);
        const trips = guardTrips(cells[counter + t]!, before, cells[edge + t]!, tolerance, when);
        if (trips && cells[d + t]! > cells[cap + t]!) cells[d + t] = cells[cap + t]!;
      }
    }
  },
};

/** Kernels of counter-indicators. */
export const guards: readonly Kernel[] = [guard];
