import { leavesBelow } from './leaves.js';
import type { NodeRef } from './node-ref.js';
import type { EvaluationState } from './state.js';

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
    .map(({ row }) => facts.ages.get(row)?.[lane] ?? 0);
  return Math.max(0, ...ages);
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
