import { EDGE_TOLERANCE, type StatusEdges, statusOf, type Status } from '../core/index.js';
import type { Link } from '../model/index.js';
import type { ResolvedObjective } from '../model/index.js';
import { yearFacts } from './comparisons.js';
import type { ObjectiveRows } from './compiled.js';
import { ageBelow } from './age.js';
import { childrenFields, structureFields } from './combining-record.js';
import { edgesInForce } from './edges-in-force.js';
import { missingLeaves } from './leaves.js';
import { statusOfNode, statusOfObjective } from './node-children.js';
import type { NodeRef } from './node-ref.js';
import { once } from './once.js';
import { objectiveOverride, riskLoss } from './override-record.js';
import type { Basis, NodeScore, ObjectiveScore, WorstLeaf } from './score.js';
import { appliesAt, cell, type EvaluationState, inForce } from './state.js';
import { worstLeaf } from './worst-leaf.js';

/** What a record is made from; everything that costs a walk or a run is only worked out when read. */
export interface RecordParts {
  readonly points: number;
  readonly coverage: number;
  readonly trend: number;
  readonly edges: StatusEdges;
  /** Where points do not decide it. */
  readonly status?: Status;
  readonly inferred: boolean;
  readonly ends: () => readonly [low: number, high: number];
  readonly missing: () => readonly string[];
  readonly age: () => number;
  /** Whether anything below applies to the period. */
  readonly applies: boolean;
}

/** The fields every score has; those that cost something are getters. */
export function scoreRecord(parts: RecordParts): object {
  const { points, trend } = parts;
  const present = !Number.isNaN(points);
  const coverage = Math.min(1, parts.coverage);
  const ends = once(parts.ends);
  const missing = once(parts.missing);
  const age = once(parts.age);
  const facts = {
    coverage,
    get low() {
      return ends()[0];
    },
    get high() {
      return ends()[1];
    },
    get missing() {
      return missing();
    },
  };
  if (!present) {
    const out = parts.applies ? {} : { notApplicable: true };
    return withGetters({ ok: false, status: 'none', basis: 'missing', ...out }, facts);
  }
  const basis: Basis = parts.inferred
    ? 'inferred'
    : coverage >= 1 - EDGE_TOLERANCE
      ? 'measured'
      : 'partial';
  const status = parts.status ?? statusOf(points, parts.edges);
  return withGetters(
    { ok: true, points, status, basis, ...(Number.isNaN(trend) ? {} : { trend }) },
    facts,
    {
      get age() {
        return age();
      },
    },
  );
}

/** One object with the properties of several, getters kept as getters. */
export function withGetters(...parts: readonly object[]): object {
  const record = {};
  for (const part of parts) Object.defineProperties(record, Object.getOwnPropertyDescriptors(part));
  return record;
}

/** Points minus those of the lane before; NaN when either is missing. */
export function trendOf(state: EvaluationState, row: number, lane: number): number {
  return lane === 0 ? Number.NaN : cell(state, row, lane) - cell(state, row, lane - 1);
}

/** Points with everything missing at its lowest and at its highest. With full coverage both are the points (S2). */
export function endsOf(
  state: EvaluationState,
  row: number,
  coverage: number,
  lane: number,
): readonly [number, number] {
  const points = cell(state, row, lane);
  const { openEnds } = state.compiled.rows;
  if (!openEnds && coverage >= 1 - EDGE_TOLERANCE && !Number.isNaN(points)) return [points, points];
  const { low, high } = state.completed();
  const at = row * state.space.lanes + lane;
  // Where nothing applies there is nothing to complete.
  const [least, most] = [low.cells[at] as number, high.cells[at] as number];
  return [Number.isNaN(least) ? 0 : least, Number.isNaN(most) ? 100 : most];
}

/** The record of the card, a perspective or a theme; undefined when it has nothing below it. */
export function nodeRecord(
  state: EvaluationState,
  node: Exclude<NodeRef, { kind: 'objective' }>,
  lane: number,
): NodeScore | undefined {
  const row = rowOf(state, node);
  if (row === undefined) return undefined;
  const status = statusOfNode(state, node, cell(state, row, lane), lane);
  const parts = nodeParts(state, node, row, lane, edgesOf(state, node, lane), false);
  const base = scoreRecord({ ...parts, status });
  const there = !Number.isNaN(cell(state, row, lane));
  return Object.freeze(
    withGetters(
      base,
      worstGetter(state, node, there, lane),
      yearFacts(state, { points: row }, lane),
      childrenFields(state, node, row, lane),
    ),
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

function edgesOf(
  state: EvaluationState,
  node: Exclude<NodeRef, { kind: 'objective' }>,
  lane: number,
): StatusEdges {
  const { card } = state.model;
  const own =
    node.kind === 'perspective'
      ? card.perspectives.get(node.id)
      : node.kind === 'theme'
        ? card.themes.get(node.id)
        : undefined;
  return edgesInForce(state, own ?? card.scoring, lane);
}

function nodeParts(
  state: EvaluationState,
  node: NodeRef,
  row: number,
  lane: number,
  edges: StatusEdges,
  inferred: boolean,
): RecordParts {
  const coverage = cell(state, row + 1, lane);
  return {
    points: cell(state, row, lane),
    coverage,
    trend: trendOf(state, row, lane),
    edges,
    inferred,
    ends: () => endsOf(state, row, coverage, lane),
    missing: () => missingLeaves(state, node, lane),
    age: () => ageBelow(state, node, lane),
    applies: node.kind === 'total' || appliesAt(state, node.id, lane),
  };
}

function worstGetter(state: EvaluationState, node: NodeRef, there: boolean, lane: number): object {
  const worst = once((): WorstLeaf | undefined =>
    there ? worstLeaf(state, node, lane) : undefined,
  );
  return {
    get worst() {
      return worst();
    },
  };
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
  const there = !Number.isNaN(cell(state, rows.reported, lane));
  const edges = edgesInForce(state, objective, lane);
  const parts = nodeParts(state, node, rows.reported, lane, edges, Number.isNaN(direct));
  const base = scoreRecord({ ...parts, status: statusOfObjective(state, id, lane) });
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
  return Object.freeze(
    withGetters(
      base,
      known,
      worstGetter(state, node, there, lane),
      yearFacts(state, { points: rows.reported }, lane),
      childrenFields(state, node, rows.direct, lane),
      structureFields(state, resolved, rows, lane),
      riskLoss(state, id, lane),
      objectiveOverride(state, resolved, lane, rows.reported),
    ),
  ) as ObjectiveScore;
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
