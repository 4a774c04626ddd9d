import { leavesBelow } from '../nodes/leaves.js';
import type { NodeRef } from '../nodes/node-ref.js';
import { durationInPeriods, parseDuration } from '../../period/index.js';
import { actingOverride } from '../in-force/override.js';
import { cell, type EvaluationState } from '../state.js';

/** Periods since the oldest value that a metric or indicator rests on was observed; 0 is fresh. */
export function ageOfValue(
  state: EvaluationState,
  id: string,
  lane: number,
  seen: Set<string> = new Set(),
): number {
  const { facts, compiled, model } = state;
  if (!facts.held || seen.has(id)) return 0;
  seen.add(id);
  // What is stated was not observed at all (S2).
  if (actingOverride(state, 'value', id, lane) !== undefined) return 0;
  const resolved = model.indicators.get(id);
  const formula = (model.metrics.get(id) ?? resolved)?.formula;
  if (formula !== undefined)
    return Math.max(0, ...formula.names.map((name) => ageOfValue(state, name, lane, seen)));
  const keys = new Set([
    id,
    ...(resolved?.items ?? []),
    ...(resolved?.members ?? []).map(({ key }) => key),
  ]);
  const ages = compiled.inputs
    .filter(({ key }) => keys.has(key))
    .map(({ row }) => ageOfInput(state, row, lane));
  return Math.max(0, ...ages);
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
  const input = compiled.inputs.find((one) => one.key === key);
  return input && facts.reasons.get(input.row)?.get(lane);
}

/** Whether a value rests on one that is held for as long as it is measured, or longer, or lacks one that was and is too old now. */
export function isStale(
  state: EvaluationState,
  id: string,
  lane: number,
  seen: Set<string> = new Set(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (actingOverride(state, 'value', id, lane) !== undefined) return false;
  const { compiled, model, lanes } = state;
  const resolved = model.indicators.get(id);
  const { formula } = model.metrics.get(id) ?? resolved ?? {};
  if (formula !== undefined) return formula.names.some((name) => isStale(state, name, lane, seen));
  const row = compiled.rows.values.get(id);
  if (row !== undefined && Number.isNaN(cell(state, row, lane)))
    return inputReason(state, id, lane) === 'stale';
  const every = (model.metrics.get(id)?.metric ?? resolved?.indicator)?.every;
  const duration = every === undefined ? undefined : parseDuration(every);
  const age = ageOfValue(state, id, lane);
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
