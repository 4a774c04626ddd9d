import { statusOf } from '../core/index.js';
import type { ResolvedObjective } from '../model/index.js';
import type { ObjectiveRows } from './compiled.js';
import type { WorstLeaf } from './score.js';
import { cell, type EvaluationState } from './state.js';

/** A node of the card, by kind. */
export type NodeRef =
  | { readonly kind: 'total' }
  | { readonly kind: 'perspective'; readonly id: string }
  | { readonly kind: 'theme'; readonly id: string }
  | { readonly kind: 'objective'; readonly id: string };

/** One indicator below a node, with its points there. */
export interface Leaf {
  readonly indicator: string;
  /** NaN when missing. */
  readonly points: number;
  /** Ids from the node down to the indicator. */
  readonly path: readonly string[];
}

/**
 * The indicators below a node that weigh anything, with the way to them. Below an objective without own score stand those of
 * its drivers, since its points come from them.
 */
export function* leavesBelow(state: EvaluationState, node: NodeRef, lane: number): Generator<Leaf> {
  const { model } = state;
  if (node.kind === 'objective') {
    yield* leavesOfObjective(state, node.id, lane, [node.id], new Set());
    return;
  }
  if (node.kind === 'total' && model.objectives.size === 0) {
    for (const [id, { points, isNode }] of state.compiled.rows.indicators) {
      void isNode;
      if (points !== undefined && (model.card.indicators.get(id)?.weight ?? 1) > 0)
        yield { indicator: id, points: cell(state, points, lane), path: [id] };
    }
    return;
  }
  for (const [id, { objective }] of model.objectives) {
    const { perspective, themes, weight } = objective;
    if (node.kind === 'theme' && !themes.includes(node.id)) continue;
    if (node.kind === 'perspective' && perspective !== node.id) continue;
    if (node.kind === 'total' && model.card.perspectives.get(perspective)?.weight === 0) continue;
    if (weight.every(({ value }) => value === 0)) continue;
    const start = node.kind === 'total' ? [perspective, id] : [node.id, id];
    yield* leavesOfObjective(state, id, lane, start, new Set());
  }
}

function* leavesOfObjective(
  state: EvaluationState,
  id: string,
  lane: number,
  path: readonly string[],
  seen: Set<string>,
): Generator<Leaf> {
  if (seen.has(id)) return;
  seen.add(id);
  const rows = state.compiled.rows.objectives.get(id) as ObjectiveRows;
  const resolved = state.model.objectives.get(id) as ResolvedObjective;
  for (const [i, { indicator, points }] of rows.measures.entries()) {
    const weight = resolved.measures[i]?.measure.weight ?? [];
    if (weight.every(({ value }) => value === 0)) continue;
    yield { indicator, points: cell(state, points, lane), path: [...path, indicator] };
  }
  if (rows.direct !== undefined && !Number.isNaN(cell(state, rows.direct, lane))) return;
  for (const { from, fromKind } of resolved.drivers) {
    if (fromKind === 'objective')
      yield* leavesOfObjective(state, from, lane, [...path, from], seen);
    else {
      const points = state.compiled.rows.indicators.get(from)?.points;
      yield {
        indicator: from,
        points: points === undefined ? Number.NaN : cell(state, points, lane),
        path: [...path, from],
      };
    }
  }
}

/** The present leaf with the fewest points, ties by id. */
export function worstLeaf(
  state: EvaluationState,
  node: NodeRef,
  lane: number,
): WorstLeaf | undefined {
  let worst: Leaf | undefined;
  for (const leaf of leavesBelow(state, node, lane)) {
    if (Number.isNaN(leaf.points)) continue;
    if (
      worst === undefined ||
      leaf.points < worst.points ||
      (leaf.points === worst.points && leaf.indicator < worst.indicator)
    )
      worst = leaf;
  }
  if (worst === undefined) return undefined;
  const edges =
    state.model.card.indicators.get(worst.indicator)?.status ?? state.model.card.scoring.status;
  return Object.freeze({
    id: worst.indicator,
    points: worst.points,
    status: statusOf(worst.points, edges),
    path: Object.freeze(worst.path),
  });
}

/** Ids of the indicators below a node that have no points, sorted, each once. */
export function missingLeaves(
  state: EvaluationState,
  node: NodeRef,
  lane: number,
): readonly string[] {
  const missing = new Set<string>();
  for (const { indicator, points } of leavesBelow(state, node, lane))
    if (Number.isNaN(points)) missing.add(indicator);
  return Object.freeze([...missing].sort());
}
