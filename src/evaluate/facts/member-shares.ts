import type { MemberRows } from '../compiled.js';
import { cell, type EvaluationState } from '../state.js';
import { type MemberShare, sharesOf } from './share-out.js';

/** The numbers of a member in a lane, and what it counts; NaN is missing. */
export interface WeighedMember extends MemberShare {
  readonly rows: MemberRows;
  readonly value: number;
  readonly points: number;
}

/** Members as their mean takes them (S4). */
export function weighedMembers(
  state: EvaluationState,
  members: readonly MemberRows[],
  lane: number,
): readonly WeighedMember[] {
  const read = (row: number | undefined): number =>
    row === undefined ? Number.NaN : cell(state, row, lane);
  const all = members.map((rows) => ({
    ...{ rows, value: read(rows.value), points: read(rows.points), weight: read(rows.weight) },
  }));
  const shares = sharesOf(all);
  return all.map(({ rows, value, points }, i) => ({ rows, value, points, ...shares[i] }));
}
