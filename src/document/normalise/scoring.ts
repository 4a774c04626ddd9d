import { DEFAULT_STATUS_EDGES, HIGH_POINTS, type StatusEdges } from '../../core/index.js';
import type {
  DatedEdgesInput,
  DatedInput,
  MeasuresInput,
  MissingInput,
  ScoringInput,
  StatusEdgesInput,
} from '../input/index.js';
import type { MeasurePolicy, Missing, Scoring, StatusRules } from '../normal/index.js';
import { normaliseCombining } from './combine.js';
import { byStart, type Context, datedSteps } from './context.js';

/** Share of weight that must be measured, unless a card says otherwise (S2). */
const MINIMUM_COVERAGE = 0.5;

/** Cases below which a sample is small, unless a card says otherwise (S8). */
const MINIMUM_SAMPLE = 30;

/** Scoring of a card with every default filled in. */
export function normaliseScoring(
  input: ScoringInput = {},
  context: Pick<Context, 'yearStart'> = { yearStart: 1 },
): Scoring {
  const { driverShare, driverShareSteps } = shareRules(input.driverShare, NO_SHARE, context);
  const { combine, statusBy } = normaliseCombining(input);
  const { status, statusSteps } = normaliseStatus(input.status, NO_STATUS, context);
  const scoring: { -readonly [K in keyof Scoring]: Scoring[K] } = {
    cap: input.cap ?? HIGH_POINTS,
    missing: normaliseMissing(input.missing, { kind: 'renormalise' }),
    minCoverage: input.minCoverage ?? MINIMUM_COVERAGE,
    minSample: input.minSample ?? MINIMUM_SAMPLE,
    driverShare,
    infer: input.infer ?? true,
    measures: normaliseMeasures(input.measures, { kind: 'all' }),
    combine,
    statusBy,
    loops: input.loops ?? 'error',
    status,
  };
  if (driverShareSteps !== undefined) scoring.driverShareSteps = driverShareSteps;
  if (statusSteps !== undefined) scoring.statusSteps = statusSteps;
  return scoring;
}

/** What a card inherits that states neither a share of drivers nor edges. */
const NO_SHARE = { driverShare: 0 };
const NO_STATUS: StatusRules = { status: DEFAULT_STATUS_EDGES };

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

/** A driver share that may change over time, or the inherited one. */
export function shareRules(
  input: DatedInput<number> | undefined,
  inherited: Pick<Scoring, 'driverShare' | 'driverShareSteps'>,
  context: Pick<Context, 'yearStart'>,
): Pick<Scoring, 'driverShare' | 'driverShareSteps'> {
  if (input === undefined) {
    const { driverShare, driverShareSteps } = inherited;
    return driverShareSteps === undefined ? { driverShare } : { driverShare, driverShareSteps };
  }
  if (typeof input === 'number') return { driverShare: input };
  const steps = datedSteps(input, context);
  const driverShare = steps.at(-1)?.value ?? 0;
  return steps.length < 2 ? { driverShare } : { driverShare, driverShareSteps: steps };
}

/** Status edges that may change over time, each stated edge over the inherited ones of the same time. */
export function normaliseStatus(
  input: DatedEdgesInput | undefined,
  inherited: StatusRules,
  context: Pick<Context, 'yearStart'>,
): StatusRules {
  const { status, statusSteps } = inherited;
  if (input === undefined) return statusSteps === undefined ? { status } : { status, statusSteps };
  if (!isByPeriod(input)) {
    const steps = statusSteps?.map((step) => ({
      ...step,
      value: normaliseEdges(input, step.value),
    }));
    return {
      status: normaliseEdges(input, status),
      ...(steps === undefined ? {} : { statusSteps: steps }),
    };
  }
  const steps = byStart(input, context).map(([at, edges]) => ({
    at,
    value: normaliseEdges(edges, status),
  }));
  return { status: steps.at(-1)?.value ?? status, statusSteps: steps };
}

const isByPeriod = (
  input: DatedEdgesInput,
): input is { readonly [period: string]: StatusEdgesInput } =>
  Object.keys(input).some((key) => /^\d/.test(key));

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
