import type { Link, ResolvedObjective } from '../../model/index.js';
import { type ComparedRows, YEAR_FIELDS } from './comparisons.js';
import type { ObjectiveRows } from '../compiled.js';
import { ageBelow } from '../facts/age.js';
import { CHILDREN_FIELDS, conflictField, structureFields } from './combining-record.js';
import { type LazyFields, lazyRecord } from '../lazy/lazy-record.js';
import { missingLeaves } from '../nodes/leaves.js';
import { ruleOfNode, statusOfNode, statusOfObjective } from '../nodes/children.js';
import type { NodeRef } from '../nodes/node-ref.js';
import { objectiveOverride, riskLoss } from '../facts/overrides.js';
import type { NodeScore, ObjectiveScore, WorstLeaf } from '../scores/score.js';
import { appliesAt, cell, type EvaluationState, inForce } from '../state.js';
import { endsOf, scoreFields, trendOf, walkedFields } from './score-fields.js';
import { worstLeaf } from './worst-leaf.js';

/** What the fields of a node that cost a walk or a run are worked out from. */
interface NodeSource extends ComparedRows {
  readonly state: EvaluationState;
  readonly node: NodeRef;
  /** Row of its points; coverage in the next. */
  readonly points: number;
  readonly lane: number;
}

const nodeEnds = ({ state, points, lane }: NodeSource): readonly [number, number] =>
  endsOf(state, points, cell(state, points + 1, lane), lane);

const walked = walkedFields<NodeSource>({
  ends: nodeEnds,
  missing: ({ state, node, lane }) => missingLeaves(state, node, lane),
  age: ({ state, node, lane }) => ageBelow(state, node, lane),
});

const BELOW: LazyFields<NodeSource> = {
  worst: ({ state, node, points, lane }): WorstLeaf | undefined =>
    Number.isNaN(cell(state, points, lane)) ? undefined : worstLeaf(state, node, lane),
  ...YEAR_FIELDS,
  ...CHILDREN_FIELDS,
};

/** The record of the card, a perspective or a theme; undefined when it has nothing below it. */
export function nodeRecord(
  state: EvaluationState,
  node: Exclude<NodeRef, { kind: 'objective' }>,
  lane: number,
): NodeScore | undefined {
  const row = rowOf(state, node);
  if (row === undefined) return undefined;
  const points = cell(state, row, lane);
  const base = scoreFields({
    points,
    coverage: cell(state, row + 1, lane),
    trend: trendOf(state, row, lane),
    status: statusOfNode(state, node, points, lane),
    inferred: false,
    applies: node.kind === 'total' || appliesAt(state, node.id, lane),
  });
  const conflict = conflictField(state, node, row, lane);
  const source: NodeSource = { state, node, points: row, lane };
  const ruled = ruleOfNode(state, node, points, lane);
  return Object.freeze(
    lazyRecord(source, [base, walked(points), BELOW, conflict, ruled]),
  ) as NodeScore;
}

function rowOf(
  { compiled }: EvaluationState,
  node: Exclude<NodeRef, { kind: 'objective' }>,
): number | undefined {
  if (node.kind === 'total') return compiled.rows.total;
  return (node.kind === 'perspective' ? compiled.rows.perspectives : compiled.rows.themes).get(
    node.id,
  );
}

/** The record of an objective. */
export function objectiveRecord(state: EvaluationState, id: string, lane: number): ObjectiveScore {
  const rows = state.compiled.rows.objectives.get(id) as ObjectiveRows;
  const resolved = state.model.objectives.get(id) as ResolvedObjective;
  const { objective } = resolved;
  const read = (row: number | undefined): number =>
    row === undefined ? Number.NaN : cell(state, row, lane);
  const [lead, lag, direct, driver] = [rows.lead, rows.lag, rows.direct, rows.driver].map(read) as [
    number,
    number,
    number,
    number,
  ];
  const node: NodeRef = { kind: 'objective', id };
  const points = cell(state, rows.reported, lane);
  const base = scoreFields({
    points,
    coverage: cell(state, rows.reported + 1, lane),
    trend: trendOf(state, rows.reported, lane),
    status: statusOfObjective(state, id, lane),
    inferred: Number.isNaN(direct),
    applies: appliesAt(state, id, lane),
  });
  const numbers = {
    lead,
    lag,
    direct,
    driver,
    gap: direct - driver,
    evidence: evidenceOf(state, state.model.declared(objective.id), lane),
  };
  const known = Object.fromEntries(
    Object.entries(numbers).filter(([, value]) => !Number.isNaN(value)),
  );
  const source: NodeSource = { state, node, points: rows.reported, lane };
  const parts = [
    base,
    walked(points),
    known,
    BELOW,
    conflictField(state, node, rows.direct, lane),
    structureFields(state, resolved, rows, lane),
    riskLoss(state, id, lane),
    ruleOfNode(state, node, points, lane),
    objectiveOverride(state, resolved, lane, rows.reported),
  ];
  return Object.freeze(lazyRecord(source, parts)) as ObjectiveScore;
}

/** Mean confidence of the links into an objective, weighted by strength (S5); NaN without links. */
function evidenceOf(state: EvaluationState, links: readonly Link[], lane: number): number {
  let held = 0;
  let all = 0;
  for (const { strength, confidence, confidenceSteps = [{ value: confidence }] } of links) {
    const weight = inForce(state, strength, 'stepped', lane);
    held += weight * inForce(state, confidenceSteps, 'stepped', lane);
    all += weight;
  }
  return held / all;
}
