import { cellAt, type Differences, type MeantGroup, type Side } from './groups.js';
import { integrate } from './integrate.js';
import { shapley } from './shapley.js';
import { tripsOf } from './trips.js';
import { MOST_BY_ONE, sweptStretch } from './sweep-stretch.js';
import { look, newWalk, put, stretch, type Walk } from './walk.js';

/** A group and the points it made. */
export interface Attributed {
  readonly group: MeantGroup;
  readonly amount: number;
  /** The part of them that came at once, where a cap or a step was crossed. */
  readonly leap: number;
}

/** The parts of a difference. */
export interface Attribution {
  readonly parts: readonly Attributed[];
  /** What it does by itself that the one side has more periods behind it. */
  readonly history: number;
  readonly settled: boolean;
}

/**
 * Attributes the difference between two sides to what differs, along the straight path: all numbers move together from the one
 * side to the other; what is there on one side only comes or goes halfway.
 *
 * @param otherwise - what the score counts as where it is missing on the way
 */
export function alongPath(
  found: Differences,
  root: number,
  [, end]: readonly [Side, Side],
  otherwise: number,
): Attribution {
  const trips = tripsOf(end.state.compiled);
  const moving = found.groups.filter(({ jumps }) => !jumps);
  const jumping = found.groups.filter(({ jumps }) => jumps);
  const walks = found.lanes.map((lanes) =>
    newWalk(found.sub.plan, root, lanes, otherwise, found.still),
  ) as [Walk, Walk];
  const amounts = new Map<MeantGroup, { amount: number; leap: number }>(
    found.groups.map((group) => [group, { amount: 0, leap: 0 }]),
  );
  const add = (groups: readonly MeantGroup[], parts: Float64Array, leaps?: Float64Array): void => {
    for (const [i, group] of groups.entries()) {
      const known = amounts.get(group) as { amount: number; leap: number };
      known.amount += parts[i] as number;
      known.leap += leaps?.[i] ?? 0;
    }
  };
  // Without anything that comes or goes the way has no middle.
  const whole = jumping.length === 0 && found.lanes[0] === found.lanes[1];
  const halves: readonly (readonly [Walk, number, number, number])[] = whole
    ? [[walks[0], 0, 1, 0]]
    : [
        [walks[0], 0, 0.5, 0],
        [walks[1], 0.5, 1, 1],
      ];
  let settled = true;
  let history = 0;
  for (const [walk, from, to, side] of halves) {
    for (const group of jumping) put(walk, group, side);
    const swept = sweptStretch(walk, moving, found.still, jumping, side, trips);
    const done = integrate(
      (start, end, into) => swept([from + (to - from) * start, from + (to - from) * end], into),
      moving.length,
    );
    settled &&= done.settled;
    add(moving, done.amounts, done.leaps);
  }
  if (!whole) {
    // Over the periods of either side, and half of each, so that the way back is the same.
    for (const walk of walks) {
      const parts = new Float64Array(jumping.length);
      for (const group of moving) put(walk, group, 0.5);
      if (jumping.length <= MOST_BY_ONE) stretch(walk, jumping, [0, 1], parts);
      else sweptStretch(walk, jumping, found.still, moving, 0.5, trips)([0, 1], parts);
      add(
        jumping,
        parts.map((part) => part / 2),
      );
    }
    for (const side of [0, 1]) {
      const [first, second] = walks.map((walk) => at(walk, [moving, 0.5], [jumping, side]));
      history += ((second as number) - (first as number)) / 2;
    }
  }
  return {
    parts: found.groups.map((group) => ({
      group,
      ...(amounts.get(group) as { amount: number; leap: number }),
    })),
    history,
    settled,
  };
}

/** The number followed, with groups in place. */
function at(
  walk: Walk,
  ...places: readonly (readonly [groups: readonly MeantGroup[], share: number])[]
): number {
  for (const [groups, share] of places) for (const group of groups) put(walk, group, share);
  return look(walk);
}

/** Attributes the difference by the Shapley value over what differs: the mean over all orders of changing one after the other. */
export function byShapley(
  found: Differences,
  root: number,
  [start]: readonly [Side, Side],
  otherwise: number,
): Attribution {
  const points = cellAt(start, root, 0);
  const before = Number.isNaN(points) ? otherwise : points;
  const walk = newWalk(found.sub.plan, root, found.lanes[1], otherwise, found.still);
  const amounts = shapley(found.groups.length, (inside) => {
    for (const [i, group] of found.groups.entries()) put(walk, group, inside(i) ? 1 : 0);
    return look(walk);
  });
  return {
    parts: found.groups.map((group, i) => ({ group, amount: amounts[i] as number, leap: 0 })),
    history: at(walk, [found.groups, 0]) - before,
    settled: true,
  };
}
