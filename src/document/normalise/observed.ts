import type {
  AcrossInput,
  BenchmarkInput,
  IndicatorInput,
  MetricInput,
  MetricObjectInput,
  RollupInput,
  SourceInput,
} from '../input.js';
import type { Indicator, Metric, Observed, Rollup, Scoring } from '../normal.js';
import { source as sourceShape } from '../schema/element.js';
import { benchmark } from '../schema/measured.js';
import { byStart, type Context, element, inlineValues, localized } from './context.js';
import { normaliseGuards } from './combine.js';
import { fill } from './given.js';
import { normaliseLinks } from './links.js';
import { scalingOf } from './scaling.js';
import { normaliseStatus } from './scoring.js';

/** A metric in its one form. */
export function normaliseMetric(id: string, input: MetricInput, context: Context): Metric {
  return observed(id, isRollup(input) ? { rollup: input } : input, context);
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
  const checklist =
    input.checklist === undefined
      ? undefined
      : new Map(
          Object.entries(input.checklist).map(([item, text]) => [item, localized(text, context)]),
        );
  return fill(observed(id, input, context), {
    scaling: scalingOf(input),
    cap: input.cap ?? scoring.cap,
    guard: normaliseGuards(input.guard),
    benchmarks: (input.benchmarks ?? []).map(
      (one) => benchmark.canonical(one, context.language) as BenchmarkInput,
    ),
    ...normaliseStatus(input.status, scoring, context),
    weight: input.weight ?? 1,
    versions: byStart(
      Object.fromEntries((input.versions ?? []).map(({ from }) => [from, true])),
      context,
    ).map(([from]) => from),
    minSample: input.minSample ?? scoring.minSample,
    repeats: input.repeats,
    drives: normaliseLinks(input.drives, context),
    owner: input.owner,
    twin: input.twin,
    checklist,
    byView: input.byView ?? 'weighted',
  }) as Indicator;
}

function observed(
  id: string,
  input: MetricObjectInput | IndicatorInput,
  context: Context,
): Observed {
  const { unit, formula, every, staleAfter, over, source, by } = input;
  const rollup = normaliseRollup(input.rollup);
  return fill(element(id, input, context), {
    rollup,
    rollupStated: input.rollup !== undefined,
    values: inlineValues(input, context),
    unit,
    formula,
    every,
    staleAfter,
    over,
    source: source === undefined ? undefined : canonicalSource(source, context),
    by,
    across: ('across' in input ? input.across : undefined) ?? acrossOf(rollup),
  }) as Observed;
}

function canonicalSource(input: SourceInput, { language }: Context): SourceInput {
  return sourceShape.canonical(input, language) as SourceInput;
}

/** What is summed over time is summed over members; extremes stay extremes; anything else is averaged. */
function acrossOf({ kind }: Rollup): AcrossInput {
  return kind === 'sum' || kind === 'min' || kind === 'max' ? kind : 'mean';
}

function normaliseRollup(input: RollupInput | undefined): Rollup {
  if (input === undefined) return { kind: 'last' };
  return typeof input === 'string' ? { kind: input } : { kind: 'weightedMean', weight: input.mean };
}
