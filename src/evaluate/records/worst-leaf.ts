import type { ResolvedObjective } from '../../model/index.js';
import { byLane } from '../lazy/by-lane.js';
import {
  isOperational,
  type Leaf,
  measuresOf,
  objectivesBelow,
  operationalLeaves,
  weighsAt,
} from '../nodes/leaves.js';
import { statusOfUse, weighingParts } from '../nodes/children.js';
import type { NodeRef } from '../nodes/node-ref.js';
import type { WorstLeaf } from '../scores/score.js';
import { cell, type EvaluationState } from '../state.js';

/** A leaf with its way down from a node, link by link: ways below one objective share what they have in common. */
interface Found extends Leaf {
  readonly way: Way;
}

interface Way {
  readonly id: string;
  readonly below?: Way | undefined;
}

/** The present leaf that pulls a mean down most: the one with the fewest points, ties by id (S4). */
export function worstLeaf(
  state: EvaluationState,
  node: NodeRef,
  lane: number,
): WorstLeaf | undefined {
  const worst = worstBelow(state, node, lane);
  if (worst === undefined) return undefined;
  const { indicator: id, points, row, way } = worst;
  const path = Object.freeze(idsOf(way));
  return Object.freeze({ id, points, status: statusOfUse(state, id, row, lane), path });
}

function worstBelow(state: EvaluationState, node: NodeRef, lane: number): Found | undefined {
  if (node.kind === 'objective') return worstOfObjective(state, node.id, lane);
  let worst: Found | undefined;
  if (isOperational(state, node)) {
    for (const leaf of operationalLeaves(state, lane))
      worst = worse(worst, { ...leaf, way: { id: leaf.indicator } });
    return worst;
  }
  const { rows } = state.compiled;
  const counts = (perspective: string): boolean =>
    isThere(state, rows.perspectives.get(perspective), lane);
  for (const { id, above } of objectivesBelow(state, node, lane, counts))
    worst = worse(worst, under(above, worstOfObjective(state, id, lane)));
  return worst;
}

/** What is worst below objectives: an objective's is one of its own measures or of its parts' worst. */
const foundAt = byLane<Found | undefined>();

/** Through present children alone. Not recursive: a map may chain more parts than calls may nest. */
function worstOfObjective(state: EvaluationState, top: string, lane: number): Found | undefined {
  const found = foundAt(state, lane);
  const { rows } = state.compiled;
  const resolvedOf = (id: string) => state.model.objectives.get(id) as ResolvedObjective;
  const partsOf = (id: string): string[] =>
    isThere(state, rows.objectives.get(id)?.direct, lane)
      ? weighingParts(state, resolvedOf(id)).filter(
          (part) =>
            isThere(state, rows.objectives.get(part)?.reported, lane) &&
            weighsAt(state, resolvedOf(part).objective.weight, lane),
        )
      : [];
  const order = found.has(top) ? [] : [{ id: top, parts: partsOf(top) }];
  for (const { parts } of order)
    for (const id of parts) if (!found.has(id)) order.push({ id, parts: partsOf(id) });
  for (const { id, parts } of order.toReversed()) {
    let worst: Found | undefined;
    if (isThere(state, rows.objectives.get(id)?.direct, lane)) {
      for (const leaf of measuresOf(state, id, lane, false))
        worst = worse(worst, { ...leaf, way: { id, below: { id: leaf.indicator } } });
      for (const part of parts) worst = worse(worst, under(id, found.get(part)));
    }
    found.set(id, worst);
  }
  return found.get(top);
}

const isThere = (state: EvaluationState, row: number | undefined, lane: number): boolean =>
  row !== undefined && !Number.isNaN(cell(state, row, lane));

const under = (id: string, found: Found | undefined): Found | undefined =>
  found && { ...found, way: { id, below: found.way } };

/** By points, then by id, then by way, so that the order of the card never matters. */
function worse(a: Found | undefined, b: Found | undefined): Found | undefined {
  if (b === undefined || Number.isNaN(b.points)) return a;
  if (a === undefined || b.points < a.points) return b;
  if (b.points > a.points) return a;
  if (a.indicator !== b.indicator) return a.indicator < b.indicator ? a : b;
  return idsOf(a.way).join(' ') <= idsOf(b.way).join(' ') ? a : b;
}

function idsOf(way: Way): string[] {
  const ids: string[] = [];
  for (let at: Way | undefined = way; at !== undefined; at = at.below) ids.push(at.id);
  return ids;
}
