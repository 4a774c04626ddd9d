import { createWorkspace, type Plan, run, type Workspace } from '../../runtime/index.js';

/** A number that differs between the two ends of a walk: a cell of an input row some lanes before the last, or a number of the plan. */
export interface Place {
  readonly row?: number;
  /** Lanes before the last one. */
  readonly back?: number;
  /** Place among the numbers of the plan; such a place has no row. */
  readonly number?: number;
  readonly from: number;
  readonly to: number;
}

/** Places that move together and make one line. */
export interface Group {
  readonly places: readonly Place[];
  /** Whether they are there at one end only: then they come or go at once, halfway. */
  readonly jumps: boolean;
}

/** A plan over the lanes of one side. */
export interface Walk {
  readonly plan: Plan;
  readonly space: Workspace;
  /** Row whose number at the last lane is followed. */
  readonly root: number;
  /** What the number counts as where it is missing on the way. */
  readonly otherwise: number;
}

/**
 * A walk over lanes of a plan, with everything in place that does not differ.
 *
 * @param lanes - how many; what lies before them does not exist
 * @param otherwise - what the number counts as where it is missing on the way
 */
export function newWalk(
  plan: Plan,
  root: number,
  lanes: number,
  otherwise: number,
  still: Iterable<Place> = [],
): Walk {
  const walk = { plan, root, otherwise, space: createWorkspace(plan, lanes) };
  for (const place of still) write(walk, place, place.from);
  return walk;
}

function write({ plan, space }: Walk, { row, back = 0, number }: Place, value: number): void {
  if (row === undefined) plan.numbers[number as number] = value;
  else if (back < space.lanes) space.cells[(row + 1) * space.lanes - 1 - back] = value;
}

/** Puts a group at a share of its way; a group that jumps is on the one side or on the other. */
export function put(walk: Walk, { places, jumps }: Group, share: number): void {
  for (const place of places) {
    const { from, to } = place;
    const value =
      share === 0 ? from : share === 1 ? to : jumps ? Number.NaN : between(from, to, share);
    write(walk, place, value);
  }
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** The number that is followed, where everything stands now. */
export function look({ plan, space, root, otherwise }: Walk): number {
  run(plan, space);
  const found = space.cells[(root + 1) * space.lanes - 1] as number;
  return Number.isNaN(found) ? otherwise : found;
}

/**
 * What each group does to the number on one stretch of the walk: the mean of moving them one after the other, and of moving them in
 * the opposite order. The parts sum to the difference over the stretch, whatever its length; where the number is a product of
 * two groups they are exact, and otherwise their error falls with the square of the length.
 *
 * @param amounts - takes the part of each group, added to what is there
 */
export function stretch(
  walk: Walk,
  groups: readonly Group[],
  [start, end]: readonly [number, number],
  amounts: Float64Array,
): void {
  for (const group of groups) put(walk, group, start);
  let last = look(walk);
  for (const there of [true, false]) {
    for (const [i, group] of groups.entries()) {
      put(walk, group, there ? end : start);
      const now = look(walk);
      amounts[i] = (amounts[i] as number) + (there ? 0.5 : -0.5) * (now - last);
      last = now;
    }
  }
}
