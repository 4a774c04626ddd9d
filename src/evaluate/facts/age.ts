import { idsIn } from '../../expression/index.js';
import { leavesBelow } from '../nodes/leaves.js';
import type { NodeRef } from '../nodes/node-ref.js';
import { durationInPeriods, parseDuration } from '../../period/index.js';
import { inputOf } from '../compile/input-of.js';
import { actingOverride } from '../in-force/override.js';
import { byLane } from '../lazy/by-lane.js';
import { cell, type EvaluationState } from '../state.js';

/** Periods since the oldest value that a metric or indicator rests on was observed; 0 is fresh. */
export const ageOfValue = (state: EvaluationState, id: string, lane: number): number =>
  state.facts.held ? mostMeasured(state, id, lane, ownAge, agesWorkedOut) : 0;

/** Whether a value rests on one that is held for as long as it is measured, or longer, or lacks one that was and is too old now. */
export const isStale = (state: EvaluationState, id: string, lane: number): boolean =>
  mostMeasured(state, id, lane, ownStale, staleWorkedOut) > 0;

type Found = (state: EvaluationState, id: string, lane: number) => number;

const agesWorkedOut = byLane<number>();
const staleWorkedOut = byLane<number>();

/** The largest that is found of what a value rests on that is measured and not worked out, through formulas of formulas: itself where it has none. */
function mostMeasured(
  state: EvaluationState,
  id: string,
  lane: number,
  own: Found,
  workedOut: typeof agesWorkedOut,
): number {
  const { model } = state;
  const namesOf = (one: string): readonly string[] | undefined => {
    const { formula } = model.metrics.get(one) ?? model.indicators.get(one) ?? {};
    return formula && idsIn(formula);
  };
  // What is stated was not observed at all (S2).
  const isStated = (one: string) => actingOverride(state, 'value', one, lane) !== undefined;
  const measured = (one: string) => (isStated(one) ? 0 : own(state, one, lane));
  if (namesOf(id) === undefined) return measured(id);
  // A loop, as formulas may refer to each other for thousands of steps; each is gone through once for a lane, whichever of them is asked about.
  const found = workedOut(state, lane);
  const open = [id];
  for (let one = open.at(-1); one !== undefined; one = open.at(-1)) {
    const names = found.has(one) || isStated(one) ? [] : (namesOf(one) ?? []);
    const before = names.filter((name) => namesOf(name) !== undefined && !found.has(name));
    if (before.length > 0) open.push(...before);
    else {
      open.pop();
      if (!found.has(one))
        found.set(
          one,
          names.reduce((most, name) => Math.max(most, found.get(name) ?? measured(name)), 0),
        );
    }
  }
  return found.get(id) as number;
}

function ownAge(state: EvaluationState, id: string, lane: number): number {
  const { items = [], members = [] } = state.model.indicators.get(id) ?? {};
  return [id, ...items, ...members.map(({ key }) => key)].reduce((most, key) => {
    const input = inputOf(state.compiled, key);
    return input === undefined ? most : Math.max(most, ageOfInput(state, input.row, lane));
  }, 0);
}

/** Periods since the value in an input row was observed. */
export const ageOfInput = ({ facts }: EvaluationState, row: number, lane: number): number =>
  facts.ages.get(row)?.[lane] ?? 0;

/** Why a key has no value of its own in a lane, where data tell; kept by the row that takes its values, whatever is put in their place. */
export function inputReason(
  { facts, compiled }: EvaluationState,
  key: string,
  lane: number,
): string | undefined {
  const input = inputOf(compiled, key);
  return input && facts.reasons.get(input.row)?.get(lane);
}

/** 1 where a measured value is stale, else 0. */
const ownStale: Found = (state, id, lane) => (isOwnStale(state, id, lane) ? 1 : 0);

function isOwnStale(state: EvaluationState, id: string, lane: number): boolean {
  const { compiled, model, lanes } = state;
  const row = compiled.rows.values.get(id);
  if (row !== undefined && Number.isNaN(cell(state, row, lane)))
    return inputReason(state, id, lane) === 'stale';
  const { every } = model.metrics.get(id)?.metric ?? model.indicators.get(id)?.indicator ?? {};
  const duration = every === undefined ? undefined : parseDuration(every);
  const age = state.facts.held ? ownAge(state, id, lane) : 0;
  return age > 0 && duration !== undefined && age >= durationInPeriods(duration, lanes.unit) - 1e-9;
}

/** Age of the oldest present value below a node. */
export function ageBelow(state: EvaluationState, node: NodeRef, lane: number): number {
  if (!state.facts.held) return 0;
  let oldest = 0;
  for (const { indicator, points } of leavesBelow(state, node, lane)) {
    if (!Number.isNaN(points)) oldest = Math.max(oldest, ageOfValue(state, indicator, lane));
  }
  return oldest;
}
