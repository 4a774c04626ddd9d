import { idsIn } from '../../expression/index.js';
import { leavesBelow } from '../nodes/leaves.js';
import type { NodeRef } from '../nodes/node-ref.js';
import { durationInPeriods, parseDuration } from '../../period/index.js';
import { inputOf } from '../compile/input-of.js';
import { actingOverride } from '../in-force/override.js';
import { cell, type EvaluationState } from '../state.js';

/** Periods since the oldest value that a metric or indicator rests on was observed; 0 is fresh. */
export function ageOfValue(state: EvaluationState, id: string, lane: number): number {
  if (!state.facts.held) return 0;
  return measuredFor(state, id, lane).reduce(
    (most, one) => Math.max(most, ownAge(state, one, lane)),
    0,
  );
}

/** Whether a value rests on one that is held for as long as it is measured, or longer, or lacks one that was and is too old now. */
export const isStale = (state: EvaluationState, id: string, lane: number): boolean =>
  measuredFor(state, id, lane).some((one) => isOwnStale(state, one, lane));

/** What a value rests on that is measured and not worked out, through formulas of formulas: itself where it has none. */
function measuredFor(state: EvaluationState, id: string, lane: number): readonly string[] {
  const { model } = state;
  // A loop, as formulas may refer to each other for thousands of steps.
  const reached = new Set([id]);
  const measured: string[] = [];
  for (const one of reached) {
    // What is stated was not observed at all (S2).
    if (actingOverride(state, 'value', one, lane) !== undefined) continue;
    const { formula } = model.metrics.get(one) ?? model.indicators.get(one) ?? {};
    if (formula === undefined) measured.push(one);
    else for (const name of idsIn(formula)) reached.add(name);
  }
  return measured;
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
