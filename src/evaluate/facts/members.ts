import { statusOf } from '../../core/index.js';
import type { MemberRows } from '../compiled.js';
import { edgesInForce } from '../in-force/edges.js';
import type { MemberScore, MemberValue } from '../scores/member-score.js';
import { once } from '../lazy/once.js';
import { cell, type EvaluationState } from '../state.js';

/** What the record of a broken-down indicator has beside that of any other: its members, and the worst of them. */
export function memberFields(state: EvaluationState, id: string, lane: number): object {
  const rows = state.compiled.rows.members.get(id);
  if (rows === undefined) return {};
  const members = once(() => memberScores(state, id, rows, lane));
  return {
    members,
    worstMember: () => worstOf(members()),
  };
}

function memberScores(
  state: EvaluationState,
  id: string,
  rows: readonly MemberRows[],
  lane: number,
): { readonly [name: string]: MemberScore } {
  const { indicators, scoring } = state.model.card;
  const edges = edgesInForce(state, indicators.get(id) ?? scoring, lane);
  const read = (row: number | undefined): number =>
    row === undefined ? Number.NaN : cell(state, row, lane);
  const all = rows.map(({ name, value, points, weight }) => ({
    ...{ name, value: read(value), points: read(points), weight: read(weight) },
  }));
  const counts = ({ value, points }: (typeof all)[number]): boolean =>
    !Number.isNaN(points) || !Number.isNaN(value);
  // As the mean of members does it: by weight where every present member has one, else equally (S4).
  const present = all.filter(counts);
  const total = present.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = present.every(({ weight }) => weight >= 0) && total > 0;
  const made: { [name: string]: MemberScore } = Object.create(null) as Record<string, MemberScore>;
  for (const member of all) {
    const { name, value, points, weight } = member;
    const share = weighted ? weight / total : 1 / present.length;
    made[name] = Object.freeze({
      ...(Number.isNaN(value) ? {} : { value }),
      ...(Number.isNaN(points) ? {} : { points }),
      status: statusOf(points, edges),
      ...(weighted && weight >= 0 ? { weight } : {}),
      ...(counts(member) ? { share } : {}),
    });
  }
  return Object.freeze(made);
}

function worstOf(members: { readonly [name: string]: MemberScore }): string | undefined {
  let worst: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of Object.keys(members).toSorted()) {
    const points = members[name]?.points ?? Number.POSITIVE_INFINITY;
    if (points < fewest) {
      worst = name;
      fewest = points;
    }
  }
  return worst;
}

/** Members of a broken-down metric with their shares. */
export function memberValues(state: EvaluationState, id: string, lane: number): object {
  const rows = state.compiled.rows.members.get(id);
  if (rows === undefined) return {};
  const members = (): { readonly [name: string]: MemberValue } => {
    const values = rows.map(({ value }) => cell(state, value, lane));
    const present = values.filter((value) => !Number.isNaN(value));
    const total = present.reduce((sum, value) => sum + value, 0);
    const adds =
      state.model.card.metrics.get(id)?.across === 'sum' &&
      present.every((value) => value >= 0) &&
      total > 0;
    const made = Object.create(null) as { [name: string]: MemberValue };
    for (const [i, { name }] of rows.entries()) {
      const value = values[i] as number;
      made[name] = Object.freeze(
        Number.isNaN(value) ? {} : { value, ...(adds ? { share: value / total } : {}) },
      );
    }
    return Object.freeze(made);
  };
  return { members };
}

/** Whether some members of a broken-down element are there. */
export function someMembers(state: EvaluationState, id: string, lane: number): boolean {
  const rows = state.compiled.rows.members.get(id) ?? [];
  return rows.some(({ value }) => !Number.isNaN(cell(state, value, lane)));
}
