import { type Status, statusOf } from '../../core/index.js';
import {
  type Combining,
  countedMeasures,
  countedObjectives,
  everWeighs,
  type Objective,
  type ResolvedObjective,
  type StatusBy,
  type StatusRules,
} from '../../model/index.js';
import { byLane } from '../lazy/by-lane.js';
import type { ObjectiveRows, TwinRows } from '../compiled.js';
import { edgesInForce } from '../in-force/edges.js';
import type { NodeRef } from './node-ref.js';
import { actingOverride } from '../in-force/override.js';
import { cell, type EvaluationState } from '../state.js';
import { CARD, ruleFacts, statusByRules } from './ruled.js';
import { statusByChildren } from './status-by.js';

/** A child of a node, with what its own record says. */
export interface NodeChild {
  readonly id: string;
  /** NaN when missing. */
  readonly points: number;
  readonly status: Status;
}

/** How a node makes its score and its status. */
export function combiningOf(
  { model: { card } }: EvaluationState,
  node: NodeRef,
): Combining & StatusRules {
  if (node.kind === 'total') return card.scoring;
  const section = {
    perspective: card.perspectives,
    theme: card.themes,
    objective: card.objectives,
  };
  return section[node.kind].get(node.id) ?? card.scoring;
}

/** The children of the score of a node: what weighs anything, of twins the one that counts (S4.2). */
export function nodeChildren(
  state: EvaluationState,
  node: NodeRef,
  lane: number,
): readonly NodeChild[] {
  const { card, objectives } = state.model;
  if (node.kind === 'objective')
    return objectiveChildren(state, node.id, lane, statusesBelow(state, [node.id], lane));
  if (node.kind !== 'total') {
    const counted = countedObjectives(
      card,
      node.kind === 'theme' ? { theme: node.id } : { perspective: node.id },
    ).filter(everWeighs);
    return objectiveRecords(state, counted, lane);
  }
  if (objectives.size === 0) return indicatorChildren(state, lane);
  return [...state.compiled.rows.perspectives].flatMap(([id, row]) => {
    const perspective = card.perspectives.get(id);
    if (perspective === undefined || perspective.weight === 0) return [];
    const points = cell(state, row, lane);
    return [{ id, points, status: statusOfNode(state, { kind: 'perspective', id }, points, lane) }];
  });
}

/** The status of the card, a perspective or a theme (S4.2). */
export function statusOfNode(
  state: EvaluationState,
  node: Exclude<NodeRef, { kind: 'objective' }>,
  points: number,
  lane: number,
): Status {
  const own = combiningOf(state, node);
  const byPoints = statusOf(points, edgesInForce(state, own, lane));
  const children = () => nodeChildren(state, node, lane);
  return statusByPolicy(state, keyOf(node), own.statusBy, byPoints, lane, children);
}

/** Under which key the rules of a node stand. */
const keyOf = (node: NodeRef): string => (node.kind === 'total' ? CARD : node.id);

/** What a policy makes of the band of the points (S4.2). */
function statusByPolicy(
  state: EvaluationState,
  id: string,
  statusBy: StatusBy,
  byPoints: Status,
  lane: number,
  children: () => readonly NodeChild[],
): Status {
  if (statusBy.kind === 'points' || byPoints === 'none') return byPoints;
  return statusBy.kind === 'rules'
    ? statusByRules(state, id, statusBy, byPoints, lane)
    : statusByChildren(statusBy, children(), byPoints);
}

/** The status of an indicator by its own points (S4.2). */
export function statusOfIndicator(
  state: EvaluationState,
  id: string,
  points: number,
  lane: number,
): Status {
  const { card } = state.model;
  const indicator = card.indicators.get(id);
  const byPoints = statusOf(points, edgesInForce(state, indicator ?? card.scoring, lane));
  return indicator?.statusBy === undefined
    ? byPoints
    : statusByRules(state, id, indicator.statusBy, byPoints, lane);
}

/** Which rule gives the status of an indicator, as a field of its record. */
export function ruleOfIndicator(
  state: EvaluationState,
  id: string,
  points: number,
  lane: number,
): object {
  const indicator = state.model.card.indicators.get(id);
  return indicator === undefined ? {} : ruleField(state, id, indicator, points, lane);
}

/** Which rule gives the status of a node, as a field of its record; none does where an override states it. */
export function ruleOfNode(
  state: EvaluationState,
  node: NodeRef,
  points: number,
  lane: number,
): object {
  const stated = node.kind === 'objective' && actingOverride(state, 'status', node.id, lane);
  return stated ? {} : ruleField(state, keyOf(node), combiningOf(state, node), points, lane);
}

function ruleField(
  state: EvaluationState,
  id: string,
  own: StatusRules & { readonly statusBy?: StatusBy },
  points: number,
  lane: number,
): object {
  if (own.statusBy?.kind !== 'rules') return {};
  const byPoints = statusOf(points, edgesInForce(state, own, lane));
  const statusRule = ruleFacts(state, id, own.statusBy, byPoints, lane);
  return statusRule === undefined ? {} : { statusRule };
}

/** The status of one use of an indicator: on a scale of the use, which its rules know nothing of, by the bands alone (S4.2). */
export function statusOfUse(state: EvaluationState, id: string, row: number, lane: number): Status {
  const points = cell(state, row, lane);
  if (state.compiled.rows.indicators.get(id)?.points === row)
    return statusOfIndicator(state, id, points, lane);
  const { card } = state.model;
  return statusOf(points, edgesInForce(state, card.indicators.get(id) ?? card.scoring, lane));
}

/** The status of an objective, overrides of it included. */
export function statusOfObjective(state: EvaluationState, id: string, lane: number): Status {
  return statusesBelow(state, [id], lane).get(id) as Status;
}

/** Ids of twins of a node that do not count in a lane. */
export function setAside(
  state: EvaluationState,
  twins: readonly TwinRows[] | undefined,
  lane: number,
): ReadonlySet<string> {
  const aside = new Set<string>();
  for (const { ids, chosen } of twins ?? []) {
    const place = cell(state, chosen, lane);
    for (const [i, id] of ids.entries()) if (i !== place) aside.add(id);
  }
  return aside;
}

function indicatorChildren(state: EvaluationState, lane: number): readonly NodeChild[] {
  const { rows } = state.compiled;
  const aside = setAside(state, rows.twins, lane);
  return [...rows.indicators].flatMap(([id, row]) => {
    const indicator = state.model.card.indicators.get(id);
    if (row.points === undefined || indicator?.weight === 0 || aside.has(id)) return [];
    const points = cell(state, row.points, lane);
    return [{ id, points, status: statusOfIndicator(state, id, points, lane) }];
  });
}

function objectiveRecords(
  state: EvaluationState,
  objectives: readonly Objective[],
  lane: number,
): readonly NodeChild[] {
  const ids = objectives.map(({ id }) => id);
  const statuses = statusesBelow(state, ids, lane);
  return ids.map((id) => ({
    id,
    points: cell(state, (state.compiled.rows.objectives.get(id) as ObjectiveRows).reported, lane),
    status: statuses.get(id) as Status,
  }));
}

function objectiveChildren(
  state: EvaluationState,
  id: string,
  lane: number,
  statuses: ReadonlyMap<string, Status>,
): readonly NodeChild[] {
  const resolved = state.model.objectives.get(id) as ResolvedObjective;
  const rows = state.compiled.rows.objectives.get(id) as ObjectiveRows;
  const aside = setAside(state, rows.twins, lane);
  const counted = new Set(countedMeasures(resolved.objective).map(({ indicator }) => indicator));
  const measures = rows.measures.flatMap(({ indicator, points: row }) => {
    if (!counted.has(indicator) || aside.has(indicator)) return [];
    const status = statusOfUse(state, indicator, row, lane);
    return [{ id: indicator, points: cell(state, row, lane), status }];
  });
  const parts = weighingParts(state, resolved).map((part) => ({
    id: part,
    points: cell(state, (state.compiled.rows.objectives.get(part) as ObjectiveRows).reported, lane),
    status: statuses.get(part) as Status,
  }));
  return [...measures, ...parts];
}

/** Parts that weigh anything. */
export function weighingParts(
  { model }: EvaluationState,
  { parts }: ResolvedObjective,
): readonly string[] {
  return parts.filter((id) =>
    everWeighs((model.objectives.get(id) as ResolvedObjective).objective),
  );
}

const foundStatuses = byLane<Status>();

/** Statuses of objectives and of the parts they need, parts first. Not recursive: parts may nest deeper than calls. */
function statusesBelow(
  state: EvaluationState,
  tops: readonly string[],
  lane: number,
): ReadonlyMap<string, Status> {
  const statuses = foundStatuses(state, lane);
  const open: string[] = [];
  const waiting = [...tops];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (statuses.has(id)) continue;
    open.push(id);
    const resolved = state.model.objectives.get(id) as ResolvedObjective;
    const { kind } = resolved.objective.statusBy;
    if (kind !== 'points' && kind !== 'rules') waiting.push(...weighingParts(state, resolved));
  }
  for (const id of open.toReversed()) statuses.set(id, ownStatus(state, id, lane, statuses));
  return statuses;
}

/** The status of an objective whose parts have theirs; an override goes first. */
function ownStatus(
  state: EvaluationState,
  id: string,
  lane: number,
  statuses: ReadonlyMap<string, Status>,
): Status {
  const { objective } = state.model.objectives.get(id) as ResolvedObjective;
  const { reported } = state.compiled.rows.objectives.get(id) as ObjectiveRows;
  const byPoints = statusOf(cell(state, reported, lane), edgesInForce(state, objective, lane));
  if (byPoints === 'none') return byPoints;
  const stated = actingOverride(state, 'status', id, lane)?.stated as Status | undefined;
  if (stated !== undefined) return stated;
  const children = () => objectiveChildren(state, id, lane, statuses);
  return statusByPolicy(state, id, objective.statusBy, byPoints, lane, children);
}
