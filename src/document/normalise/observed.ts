import type {
  AcrossInput,
  BenchmarkInput,
  ByViewInput,
  IndicatorInput,
  MetricInput,
  MetricObjectInput,
  RollupInput,
  SourceInput,
} from '../input/index.js';
import type { Indicator, Metric, Observed, Rollup, Scoring } from '../normal/index.js';
import { source as sourceShape } from '../schema/element.js';
import { benchmark } from '../schema/measured.js';
import { addBreakdown, namesOf } from './breakdown.js';
import { byStart, type Context, inlineValues, localized } from './context.js';
import { normaliseGuards, normaliseStatusRules } from './combine.js';
import { NONE } from './none.js';
import { normaliseLinks } from './links.js';
import { scalingOf } from './scaling.js';
import { normaliseStatus } from './scoring.js';

/** A metric in its one form. */
export function normaliseMetric(id: string, input: MetricInput, context: Context): Metric {
  const long: MetricObjectInput = isRollup(input) ? { rollup: input } : input;
  const rollup = normaliseRollup(long.rollup);
  const one: Writable<Metric> = {
    id,
    title: localized(long.title ?? id, context),
    tags: long.tags ?? NONE,
    rollup,
    rollupStated: long.rollup !== undefined,
    values: inlineValues(long, context),
    across: long.across ?? acrossOf(rollup),
  };
  addStated(one, long, context);
  return one;
}

function isRollup(input: MetricInput): input is RollupInput {
  return typeof input === 'string' || 'mean' in input;
}

/** An indicator in its one form. */
export function normaliseIndicator(
  id: string,
  input: IndicatorInput,
  scoring: Scoring,
  context: Context,
): Indicator {
  const { status, statusSteps } =
    input.status === undefined ? scoring : normaliseStatus(input.status, scoring, context);
  const rollup = normaliseRollup(input.rollup);
  const one: Writable<Indicator> = {
    id,
    title: localized(input.title ?? id, context),
    tags: input.tags ?? NONE,
    rollup,
    rollupStated: input.rollup !== undefined,
    values: inlineValues(input, context),
    across: acrossOf(rollup),
    scaling: scalingOf(input),
    cap: input.cap ?? scoring.cap,
    guard: normaliseGuards(input.guard),
    benchmarks: input.benchmarks === undefined ? NONE : benchmarksOf(input.benchmarks, context),
    status,
    weight: input.weight ?? 1,
    versions: input.versions === undefined ? NONE : versionsOf(input.versions, context),
    minSample: input.minSample ?? scoring.minSample,
    drives: normaliseLinks(input.drives, context),
    byView: input.byView ?? viewOf(input),
  };
  addStated(one, input, context);
  if (statusSteps !== undefined) one.statusSteps = statusSteps;
  if (typeof input.statusBy === 'object') one.statusBy = normaliseStatusRules(input.statusBy);
  if (input.repeats !== undefined) one.repeats = input.repeats;
  if (input.owner !== undefined) one.owner = input.owner;
  if (input.twin !== undefined) one.twin = input.twin;
  if (input.checklist !== undefined)
    one.checklist = new Map(
      Object.entries(input.checklist).map(([item, text]) => [item, localized(text, context)]),
    );
  return one;
}

/**
 * A ratio is recomputed of the wholes, and its points are those of that value: a mean of the members' points may rise while it falls.
 * Targets by member have no whole to be compared with.
 */
function viewOf({ formula, by, baseline, target }: IndicatorInput): ByViewInput {
  if (formula === undefined || by === undefined) return 'weighted';
  const names = new Set(Object.values(by).flatMap(namesOf));
  const byMember = (stated: unknown): boolean =>
    typeof stated === 'object' &&
    stated !== null &&
    Object.keys(stated).some((key) => key.split('.').every((name) => names.has(name)));
  return byMember(baseline) || byMember(target) ? 'weighted' : 'total';
}

// What is always there is written at once and the rest added key by key: cards have thousands of these, and gathering keys first
// takes several times as long.
type Writable<T> = { -readonly [K in keyof T]: T[K] };

function benchmarksOf(
  input: readonly BenchmarkInput[],
  { language }: Context,
): readonly BenchmarkInput[] {
  return input.map((one) => benchmark.canonical(one, language) as BenchmarkInput);
}

/** First periods of later definitions, in order of time. */
function versionsOf(
  input: NonNullable<IndicatorInput['versions']>,
  context: Context,
): Indicator['versions'] {
  const periods = Object.fromEntries(input.map(({ from }) => [from, true]));
  return byStart(periods, context).map(([from]) => from);
}

/** What is there only where it is stated. */
function addStated(
  one: Writable<Observed>,
  input: MetricObjectInput | IndicatorInput,
  context: Context,
): void {
  const { description, unit, formula, every, staleAfter, over, source, by } = input;
  if (description !== undefined) one.description = localized(description, context);
  if (unit !== undefined) one.unit = unit;
  if (formula !== undefined) one.formula = formula;
  if (every !== undefined) one.every = every;
  if (staleAfter !== undefined) one.staleAfter = staleAfter;
  if (over !== undefined) one.over = over;
  if (source !== undefined) one.source = canonicalSource(source, context);
  if (by !== undefined) addBreakdown(one, by, context);
}

function canonicalSource(input: SourceInput, { language }: Context): SourceInput {
  return sourceShape.canonical(input, language) as SourceInput;
}

/** What is summed over time is summed over members; extremes stay extremes; anything else is averaged. */
function acrossOf({ kind }: Rollup): AcrossInput {
  return kind === 'sum' || kind === 'min' || kind === 'max' ? kind : 'mean';
}

const LAST: Rollup = Object.freeze({ kind: 'last' });

function normaliseRollup(input: RollupInput | undefined): Rollup {
  if (input === undefined) return LAST;
  return typeof input === 'string' ? { kind: input } : { kind: 'weightedMean', weight: input.mean };
}
