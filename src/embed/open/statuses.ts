import { type Status, statusOf } from '../../core/index.js';
import { statusByChildren } from '../../evaluate/page-index.js';
import type { StatusRule } from '../form.js';
import { atLane } from '../runs.js';

/** The status that each rule gives in a lane, in their order. */
export function statusesIn(
  rules: readonly StatusRule[],
  at: (row: number) => number,
  lane: number,
): readonly Status[] {
  const found: Status[] = [];
  for (const { row, edges, by, ruled, stated, children = [] } of rules) {
    const inForce = atLane(edges, lane) ?? { poor: 0, watch: 0, good: 0 };
    const byPoints = statusOf(at(row), inForce);
    const said = stated === undefined ? null : (atLane(stated, lane) ?? null);
    if (byPoints === 'none') found.push(byPoints);
    else if (said !== null) found.push(said);
    else if (ruled !== undefined) {
      const is = ruled.is[at(ruled.row)] ?? 'points';
      found.push(is === 'points' ? byPoints : is);
    } else if (by === undefined) found.push(byPoints);
    else {
      const counted = children
        .filter(({ twin }) => twin === undefined || at(twin[0]) === twin[1])
        .map(({ id, rule }) => ({ id, status: found[rule] as Status }));
      found.push(statusByChildren(by, counted, byPoints));
    }
  }
  return found;
}
