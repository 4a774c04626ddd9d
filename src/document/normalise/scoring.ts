import { DEFAULT_STATUS_EDGES, HIGH_POINTS, type StatusEdges } from '../../core/index.js';
import type { MeasuresInput, MissingInput, ScoringInput, StatusEdgesInput } from '../input.js';
import type { MeasurePolicy, Missing, Scoring } from '../normal.js';

/** Share of weight that must be measured, unless a card says otherwise (S2). */
const MINIMUM_COVERAGE = 0.5;

/** Scoring of a card with every default filled in. */
export function normaliseScoring(input: ScoringInput = {}): Scoring {
  return {
    cap: input.cap ?? HIGH_POINTS,
    missing: normaliseMissing(input.missing, { kind: 'renormalise' }),
    minCoverage: input.minCoverage ?? MINIMUM_COVERAGE,
    driverShare: input.driverShare ?? 0,
    infer: input.infer ?? true,
    measures: normaliseMeasures(input.measures, { kind: 'all' }),
    status: normaliseEdges(input.status, DEFAULT_STATUS_EDGES),
  };
}

/** A missing policy, or the inherited one. */
export function normaliseMissing(input: MissingInput | undefined, inherited: Missing): Missing {
  if (input === undefined) return inherited;
  if (typeof input === 'string') return { kind: input };
  return 'neutral' in input
    ? { kind: 'neutral', points: input.neutral }
    : { kind: 'carry', periods: input.carry };
}

/** A measure policy, or the inherited one. */
export function normaliseMeasures(
  input: MeasuresInput | undefined,
  inherited: MeasurePolicy,
): MeasurePolicy {
  if (input === undefined) return inherited;
  return typeof input === 'string' ? { kind: input } : { kind: 'split', lead: input.split };
}

/** Status edges: each that is stated, over the inherited ones. */
export function normaliseEdges(
  input: StatusEdgesInput | undefined,
  inherited: StatusEdges,
): StatusEdges {
  if (input === undefined) return inherited;
  const above = input.above ?? inherited.above;
  return {
    poor: input.poor ?? inherited.poor,
    watch: input.watch ?? inherited.watch,
    good: input.good ?? inherited.good,
    ...(above === undefined ? {} : { above }),
  };
}
