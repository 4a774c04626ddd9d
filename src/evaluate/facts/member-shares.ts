import type { MemberRows } from '../compiled.js';
import { cell, type EvaluationState } from '../state.js';

/** The numbers of a member in a lane; NaN is missing. */
export interface WeighedMember {
  readonly rows: MemberRows;
  readonly value: number;
  readonly points: number;
  /** What it is weighed by, where every present member has a weight. */
  readonly weight?: number;
  /** Its share of the weight of the present members, 0 to 1; absent when missing. */
  readonly share?: number;
}

/** Members as their mean takes them: by weight where every present one has one, else equally (S4). */
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
  const counts = ({ value, points }: (typeof all)[number]): boolean =>
    !Number.isNaN(points) || !Number.isNaN(value);
  const present = all.filter(counts);
  const total = present.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = present.every(({ weight }) => weight >= 0) && total > 0;
  return all.map((one) => {
    const { rows, value, points, weight } = one;
    const share = weighted ? weight / total : 1 / present.length;
    return {
      ...{ rows, value, points },
      ...(weighted && weight >= 0 ? { weight } : {}),
      ...(counts(one) ? { share } : {}),
    };
  });
}
