import { EDGE_TOLERANCE } from '../../core/index.js';
import type { Missing, ResolvedObjective } from '../../model/index.js';
import { guardTrips, pointsBefore } from '../../runtime/index.js';
import type { ObjectiveRows } from '../compiled.js';
import type { LazyFields } from '../lazy/lazy-record.js';
import { combiningOf, nodeChildren, setAside } from '../nodes/children.js';
import type { NodeRef } from '../nodes/node-ref.js';
import type { GuardedRecord } from '../scores/score.js';
import { appliesAt, cell, type EvaluationState, inForce } from '../state.js';
import { countStatuses } from '../nodes/status-by.js';

/** How many of the children of a node stand in each status. */
export const CHILDREN_FIELDS: LazyFields<{
  readonly state: EvaluationState;
  readonly node: NodeRef;
  readonly lane: number;
}> = {
  statusCounts: ({ state, node, lane }) => countStatuses(nodeChildren(state, node, lane)),
};

/** Whether the operator of a node found no answer. */
export function conflictField(
  state: EvaluationState,
  node: NodeRef,
  computed: number | undefined,
  lane: number,
): object {
  const { combine } = combiningOf(state, node);
  const inner = combine.kind === 'gate' ? combine.inner : combine;
  const missing = computed === undefined || Number.isNaN(cell(state, computed, lane));
  const conflict =
    inner.kind === 'xor' && inner.marked && missing && disagree(state, node, inner.cut, lane);
  return conflict ? { conflict: true } : {};
}

/** Whether none or several of the children reach a cut, where any of them is there (S4.1). */
function disagree(state: EvaluationState, node: NodeRef, cut: number, lane: number): boolean {
  const { card } = state.model;
  const { missing } =
    (node.kind === 'total'
      ? card.scoring
      : { perspective: card.perspectives, theme: card.themes, objective: card.objectives }[
          node.kind
        ].get(node.id)) ?? card.scoring;
  const points = nodeChildren(state, node, lane)
    .filter(({ id }) => countsAt(state, node, id, lane))
    .map((child) => child.points);
  const reaching = points.filter(
    (own) => (Number.isNaN(own) ? standIn(missing) : own) >= cut - EDGE_TOLERANCE,
  );
  return points.some((own) => !Number.isNaN(own)) && reaching.length !== 1;
}

/** Whether a child applies and weighs anything in a lane; twins have the weight of their first. */
function countsAt(state: EvaluationState, node: NodeRef, id: string, lane: number): boolean {
  const { card } = state.model;
  const { rows } = state.compiled;
  const { twins } = node.kind === 'objective' ? (rows.objectives.get(node.id) ?? rows) : rows;
  const group = twins?.find(({ ids }) => ids.includes(id))?.ids ?? [id];
  if (!group.some((one) => appliesAt(state, one, lane))) return false;
  const measures = node.kind === 'objective' ? card.objectives.get(node.id)?.measures : undefined;
  const weight =
    measures?.find(({ indicator }) => indicator === group[0])?.weight ??
    card.objectives.get(id)?.weight ??
    card.perspectives.get(id)?.weightSteps;
  return weight === undefined || inForce(state, weight, 'stepped', lane) > 0;
}

const standIn = (missing: Missing): number =>
  missing.kind === 'neutral' ? missing.points : missing.kind === 'worst' ? 0 : Number.NaN;

/** Parts of an objective, twins that do not count, and guards that trip; each only where there is one. */
export function structureFields(
  state: EvaluationState,
  { objective: { id }, parts }: ResolvedObjective,
  { twins }: ObjectiveRows,
  lane: number,
): object {
  const aside = [...setAside(state, twins, lane)].toSorted();
  const guarded = guardedOf(state, id, lane);
  return {
    ...(parts.length === 0 ? {} : { parts: Object.freeze([...parts]) }),
    ...(aside.length === 0 ? {} : { setAside: Object.freeze(aside) }),
    ...(guarded === undefined ? {} : { guarded }),
  };
}

/** The guards of an objective that trip in a lane (S6.2). */
function guardedOf(state: EvaluationState, id: string, lane: number): GuardedRecord | undefined {
  const rows = state.compiled.rows.guarded.get(id);
  if (rows === undefined) return undefined;
  const before = cell(state, rows.before, lane);
  if (Number.isNaN(before)) return undefined;
  const at = (row: number): number => cell(state, row, lane);
  const tripping = rows.guards.filter(({ points, edge, tolerance, when, era }) => {
    const { space } = state;
    const last = pointsBefore(space.cells, space.cells, [points, era], lane, space);
    return guardTrips(at(points), last, at(edge), tolerance, when);
  });
  if (tripping.length === 0) return undefined;
  return Object.freeze({
    by: Object.freeze([...new Set(tripping.map(({ counter }) => counter))].toSorted()),
    cap: Math.min(...tripping.map(({ cap }) => at(cap))),
    before,
  });
}
