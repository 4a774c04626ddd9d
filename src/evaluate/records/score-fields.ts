import { EDGE_TOLERANCE, type Status } from '../../core/index.js';
import type { LazyFields } from '../lazy/lazy-record.js';
import type { Basis } from '../scores/score.js';
import { cell, type EvaluationState } from '../state.js';

// What records of nodes and of indicators have in common.

/** What every score says at once. */
export interface ScoreNumbers {
  readonly points: number;
  readonly coverage: number;
  readonly trend: number;
  readonly status: Status;
  readonly inferred: boolean;
  /** Whether anything below applies to the period. */
  readonly applies: boolean;
}

/** The fields that every score begins with. */
export function scoreFields(score: ScoreNumbers): object {
  const { points, status, trend } = score;
  const coverage = Math.min(1, score.coverage);
  if (Number.isNaN(points)) {
    const out = score.applies ? {} : { notApplicable: true };
    return { ok: false, status: 'none', basis: 'missing', ...out, coverage };
  }
  const complete = coverage >= 1 - EDGE_TOLERANCE;
  const basis: Basis = score.inferred ? 'inferred' : complete ? 'measured' : 'partial';
  return Number.isNaN(trend)
    ? { ok: true, points, status, basis, coverage }
    : { ok: true, points, status, basis, trend, coverage };
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

/** How the fields of a score that cost a walk or a run are worked out. */
interface Walks<S> {
  /** Points with everything missing at its lowest and at its highest. */
  readonly ends: (source: S) => readonly [low: number, high: number];
  /** Ids of the indicators without points. */
  readonly missing: (source: S) => readonly string[];
  /** Periods since the oldest value was observed. */
  readonly age: (source: S) => number;
}

/** The fields that cost a walk or a run, of a score with these points: what is missing has no age. */
export function walkedFields<S>({
  ends,
  missing,
  age,
}: Walks<S>): (points: number) => LazyFields<S> {
  const absent: LazyFields<S> = {
    low: (source) => ends(source)[0],
    high: (source) => ends(source)[1],
    missing,
  };
  const present: LazyFields<S> = { ...absent, age };
  return (points) => (Number.isNaN(points) ? absent : present);
}
