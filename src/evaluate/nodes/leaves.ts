import type { Dated } from '../../core/index.js';
import { countedObjectives, everWeighs, type Objective } from '../../model/index.js';
import type { ResolvedObjective } from '../../model/index.js';
import type { ObjectiveRows } from '../compiled.js';
import { setAside, weighingParts } from './children.js';
import type { NodeRef } from './node-ref.js';
import { appliesAt, cell, type EvaluationState, inForce } from '../state.js';

/** One indicator below a node, with its points there. */
export interface Leaf {
  readonly indicator: string;
  /** NaN when missing. */
  readonly points: number;
  /** Row of its points there; -1 where it is not scored. */
  readonly row: number;
}

/**
 * The indicators below a node that weigh anything. Where the direct score of an objective is missing its
 * drivers count as well, since its points come from them.
 */
export function* leavesBelow(state: EvaluationState, node: NodeRef, lane: number): Generator<Leaf> {
  if (node.kind === 'objective') yield* leavesOf(state, node.id, lane, new Set());
  else if (isOperational(state, node)) yield* operationalLeaves(state, lane);
  else {
    const seen = new Set<string>();
    for (const { id } of objectivesBelow(state, node, lane)) yield* leavesOf(state, id, lane, seen);
  }
}

/** Ids of the indicators below a node that have no points, sorted, each once. */
export function missingLeaves(
  state: EvaluationState,
  node: NodeRef,
  lane: number,
): readonly string[] {
  const missing = new Set<string>();
  for (const { indicator, points } of leavesBelow(state, node, lane))
    if (Number.isNaN(points) && appliesAt(state, indicator, lane)) missing.add(indicator);
  return Object.freeze([...missing].toSorted());
}

/** Whether a weight that may change over time is above 0 in a lane. */
export const weighsAt = (state: EvaluationState, weight: Dated<number>, lane: number): boolean =>
  inForce(state, weight, 'stepped', lane) > 0;

/** Whether a card has no objectives, so that its total rests on the indicators themselves. */
export const isOperational = ({ model }: EvaluationState, node: NodeRef): boolean =>
  node.kind === 'total' && model.objectives.size === 0;

/** The indicators of a card without objectives that weigh anything. */
export function* operationalLeaves(state: EvaluationState, lane: number): Generator<Leaf> {
  const { rows } = state.compiled;
  const aside = setAside(state, rows.twins, lane);
  for (const [id, { points }] of rows.indicators) {
    const weight = state.model.card.indicators.get(id)?.weight ?? 1;
    if (points !== undefined && weight > 0 && !aside.has(id))
      yield { indicator: id, points: cell(state, points, lane), row: points };
  }
}

/** The objectives that weigh anything in the card, a perspective or a theme, with what stands above them in it. */
export function* objectivesBelow(
  state: EvaluationState,
  node: Exclude<NodeRef, { kind: 'objective' }>,
  lane: number,
  counts: (perspective: string) => boolean = () => true,
): Generator<{ readonly id: string; readonly above: string }> {
  const { model } = state;
  if (node.kind !== 'total') {
    const where = node.kind === 'theme' ? { theme: node.id } : { perspective: node.id };
    for (const { id, weight } of countedObjectives(model.card, where))
      if (weighsAt(state, weight, lane)) yield { id, above: node.id };
    return;
  }
  for (const [id, { objective }] of model.objectives) {
    const { perspective, partOf } = objective;
    if (partOf !== undefined || !weighsAt(state, objective.weight, lane)) continue;
    const { weight = 1, weightSteps = [{ value: weight }] } =
      model.card.perspectives.get(perspective) ?? {};
    if (weighsAt(state, weightSteps, lane) && counts(perspective)) yield { id, above: perspective };
  }
}

/** The measures of an objective that weigh anything; without `all`, only those that its direct score is made of. */
export function* measuresOf(
  state: EvaluationState,
  id: string,
  lane: number,
  all: boolean,
): Generator<Leaf> {
  const rows = state.compiled.rows.objectives.get(id) as ObjectiveRows;
  const { objective, measures } = state.model.objectives.get(id) as ResolvedObjective;
  const aside = setAside(state, rows.twins, lane);
  for (const [i, { indicator, points }] of rows.measures.entries()) {
    if (aside.has(indicator)) continue;
    const measure = measures[i]?.measure;
    if (measure === undefined) continue;
    // A twin stands in the role and with the weight of the first of its group.
    const first = rows.twins?.find(({ ids }) => ids.includes(indicator))?.ids[0] ?? indicator;
    const { role, weight } =
      first === indicator
        ? measure
        : (measures.find((one) => one.measure.indicator === first)?.measure ?? measure);
    if (!all && !counts(state, objective, rows, role, lane)) continue;
    if (!everWeighs(measure) || !weighsAt(state, weight, lane)) continue;
    yield { indicator, points: cell(state, points, lane), row: points };
  }
}

/**
 * Whether the measures of a role are part of the direct score: lags alone by choice, and of a split that is there only the roles that are
 * there.
 */
function counts(
  state: EvaluationState,
  { measurePolicy: { kind } }: Objective,
  { lead, lag, split }: ObjectiveRows,
  role: 'lead' | 'lag',
  lane: number,
): boolean {
  if (kind === 'lagOnly') return role === 'lag';
  // Where one role alone has measures nothing is split.
  if (kind === 'all' || lead === undefined || lag === undefined) return true;
  if (split !== undefined && Number.isNaN(cell(state, split, lane))) return false;
  return !Number.isNaN(cell(state, role === 'lead' ? lead : lag, lane));
}

/** Not recursive: a map may chain more objectives than calls may nest. */
function* leavesOf(
  state: EvaluationState,
  top: string,
  lane: number,
  seen: Set<string>,
): Generator<Leaf> {
  const { rows } = state.compiled;
  const waiting = [top];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    yield* measuresOf(state, id, lane, true);
    waiting.push(...weighingParts(state, state.model.objectives.get(id) as ResolvedObjective));
    const direct = rows.objectives.get(id)?.direct;
    if (direct !== undefined && !Number.isNaN(cell(state, direct, lane))) continue;
    for (const { from, fromKind } of state.model.objectives.get(id)?.drivers ?? []) {
      if (fromKind === 'objective') waiting.push(from);
      else {
        const points = rows.indicators.get(from)?.points;
        yield {
          indicator: from,
          points: points === undefined ? Number.NaN : cell(state, points, lane),
          row: points ?? -1,
        };
      }
    }
  }
}
