import { type ScaleSpec, statusOf } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import { type ScaleAnchors, scaleAnchors } from '../../scale/index.js';
import type { MemberRows } from '../compiled.js';
import { inAmounts } from '../in-force/amounts.js';
import { edgesInForce } from '../in-force/edges.js';
import { scaleInNumbers } from '../in-force/scale.js';
import type { CaseFacts } from '../scores/case-facts.js';
import type { MemberScore, MemberValue } from '../scores/member-score.js';
import { once } from '../lazy/once.js';
import { caseFacts, sampleOfMember } from './cases.js';
import { weighedMembers } from './member-shares.js';
import { knownAnchors, resolverAt } from './scale.js';
import { fewestPoints } from './weakest.js';
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
  const resolved = state.model.indicators.get(id) as ResolvedIndicator;
  const edges = edgesInForce(state, resolved.indicator, lane);
  const made: { [name: string]: MemberScore } = Object.create(null) as Record<string, MemberScore>;
  for (const [place, one] of weighedMembers(state, rows, lane).entries()) {
    const { rows: member, value, points, weight, share } = one;
    made[member.name] = Object.freeze({
      ...(Number.isNaN(value) ? {} : { value }),
      ...(Number.isNaN(points) ? {} : { points }),
      status: statusOf(points, edges),
      ...(weight === undefined ? {} : { weight }),
      ...(share === undefined ? {} : { share }),
      ...memberAnchors(state, resolved, member, place, lane),
      ...(Number.isNaN(value) ? {} : casesOfMember(state, resolved, member, place, lane)),
    });
  }
  return Object.freeze(made);
}

/** Baseline and target of a member in force. */
function memberAnchors(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  rows: MemberRows,
  place: number,
  lane: number,
): ScaleAnchors {
  const { indicator } = resolved;
  // The ends of a range of performance are no target.
  if (indicator.scaling.scoreBy === 'performance') return {};
  const scale = memberScale(state, resolved, rows, place, lane);
  return scale === undefined
    ? {}
    : knownAnchors(scaleAnchors(scale, resolverAt(state, indicator.id, rows, lane)));
}

/** The scale of a member in force: with the amounts of the lane, and numbers where data make the anchors. */
function memberScale(
  state: EvaluationState,
  { members, amounts }: ResolvedIndicator,
  { anchors }: MemberRows,
  place: number,
  lane: number,
): ScaleSpec | undefined {
  const stated = members[place]?.scale;
  const inLane = stated && inAmounts(state, stated, amounts, lane);
  return scaleInNumbers(state, inLane, anchors, lane);
}

/** What is said of the cases of a member. */
function casesOfMember(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  rows: MemberRows,
  place: number,
  lane: number,
): CaseFacts {
  const { indicator, formula } = resolved;
  // What is worked out for it rests on no cases of its own.
  if (formula !== undefined) return {};
  const scale = memberScale(state, resolved, rows, place, lane);
  const sample = sampleOfMember(state, indicator.id, rows, lane);
  return caseFacts(state, indicator, sample, rows, scale, lane);
}

const worstOf = (members: { readonly [name: string]: MemberScore }): string | undefined =>
  fewestPoints(Object.entries(members).map(([member, { points }]) => ({ member, points })))?.member;

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
