import { sweep } from '../../runtime/sweep-index.js';
import { look, newWalk, put, stretch, type Group, type Place, type Walk } from './walk.js';

/** Largest part of a difference that a sweep may miss before the groups are moved one by one instead, in points. */
const MISSED = 1e-10;

/** Most groups that are moved one by one; of more, what a sweep misses stays in the residual. */
export const MOST_BY_ONE = 300;

/**
 * What each group does on one stretch of the walk, by one pass back over the plan: every operation hands its change on to what it rests
 * on, exactly. Where the number is missing at an end, or the pass misses something, the groups are moved one by one.
 *
 * @param still - places that do not differ
 * @param others - groups that stay where they are meanwhile
 * @param side - and where that is
 * @param trips - which caps act
 * @returns as `stretch`; whether a cap began or ended on the way
 */
export function sweptStretch(
  walk: Walk,
  groups: readonly Group[],
  still: Iterable<Place>,
  others: readonly Group[],
  side: number,
  trips: (cells: Float64Array, lanes: number) => string,
): (ends: readonly [number, number], amounts: Float64Array) => boolean {
  const { plan, root, otherwise, space } = walk;
  const later = newWalk(plan, root, space.lanes, otherwise, still);
  for (const group of others) put(later, group, side);
  const fromNumbers = plan.numbers.slice();
  const parts = new Float64Array(groups.length);
  return (ends, amounts) => {
    for (const group of groups) put(walk, group, ends[0]);
    const start = look(walk);
    const before = trips(space.cells, space.lanes);
    fromNumbers.set(plan.numbers);
    for (const group of groups) put(later, group, ends[1]);
    const end = look(later);
    const leapt = before !== trips(later.space.cells, space.lanes);
    const pair = { from: space, to: later.space, fromNumbers, toNumbers: plan.numbers };
    const found = sweep(plan, pair, [{ row: root, lane: space.lanes - 1, value: 1 }]);
    let sum = 0;
    for (const [i, { places }] of groups.entries()) {
      let part = 0;
      for (const { row, back = 0, number, from, to } of places) {
        const moved = (to - from) * (ends[1] - ends[0]);
        if (row === undefined) part += (found.numbers[number as number] as number) * moved;
        else {
          const lane = space.lanes - 1 - back - found.first;
          if (lane < 0) continue;
          const at = row * found.stride + lane;
          // What is there at one end only has no movement, but an amount.
          part += Number.isNaN(moved) ? 0 : (found.cells[at] as number) * moved;
          part += found.arrived[at] ?? 0;
        }
      }
      parts[i] = part;
      sum += part;
    }
    const missed = end - start - sum;
    if (!(Math.abs(missed) <= MISSED) && groups.length <= MOST_BY_ONE)
      stretch(walk, groups, ends, amounts);
    else for (const [i, part] of parts.entries()) amounts[i] = (amounts[i] as number) + part;
    return leapt;
  };
}
