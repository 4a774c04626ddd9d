import {
  beside,
  checkArguments,
  type Diagnostic,
  isPlain,
  type OptionForm,
  ScorecardError,
} from '../core/index.js';
import {
  cardAsOf,
  dayOf,
  type Model,
  modelOf,
  type OverrideInput,
  overridesBeside,
  type Scorecard,
  type ScorecardKeys,
  unsaidInView,
} from '../model/index.js';
import { formatPeriod, type Lanes, type PeriodUnit, type Series } from '../period/index.js';
import { createWorkspace, firstVersion, run, type Workspace } from '../runtime/index.js';
import { checkedCompileOptions, checkedOptions, type EvaluateOptions } from './evaluate-options.js';
import { type CompileOptions, compileModel } from './compile/index.js';
import type { CompiledScorecard } from './compiled.js';
import type { DataKey } from './data/data-keys.js';
import { type EvaluationData, type ReadData, readData, refuseBadData } from './data/read-data.js';
import { longerSums } from './doubts/longer-sums.js';
import { type Evaluation, evaluationOf, stateOf } from './evaluation.js';
import { lanesOf, MOST_CELLS } from './load/lanes.js';
import { mergedData, NO_CHANGES } from './changes/merged-data.js';
import { storedData } from './load/stored-data.js';
import { load } from './load/load.js';
import { periodNames } from './load/period-names.js';
import { type EvaluationState, evaluationState } from './state.js';

/**
 * Compiles a card for a view: the plan that `evaluate` runs, and where everything stands in it. Plans are kept with the card, so
 * calling this again is free.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param options - `by`: length of the periods, the calendar's own by default
 * @throws ScorecardError `invalid-option` if the periods are shorter than the calendar's
 */
export function compile(
  card: Scorecard,
  options: { readonly by?: PeriodUnit | undefined } | null = {},
): CompiledScorecard {
  return compiledFor(modelOf(card), checkedCompileOptions(card, options).by);
}

const views = beside<Model, Map<PeriodUnit, readonly Diagnostic[]>>();

/** What is worth knowing of a card in a view; found once. */
function toldOfView(model: Model, unit: PeriodUnit): readonly Diagnostic[] {
  if (unit === model.card.calendar.period) return [];
  const known = views.get(model) ?? new Map<PeriodUnit, readonly Diagnostic[]>();
  views.set(model, known);
  const told = known.get(unit) ?? unsaidInView(model, unit);
  known.set(unit, told);
  return told;
}

const plans = beside<Model, Map<string, CompiledScorecard>>();

/** Most plans that are kept of one card. */
const MOST_PLANS = 16;

function compiledFor(
  model: Model,
  by: PeriodUnit = model.card.calendar.period,
  overrides?: readonly OverrideInput[],
  options: Pick<CompileOptions, 'notApplicable' | 'acrossVersions'> = {},
): CompiledScorecard {
  // Overrides of a call need rows of their own, so their plan is made for the call.
  const beside = overrides === undefined ? [] : overridesBeside(model, overrides);
  if (beside.length > 0) return compileModel(model, by, { ...options, overrides: beside });
  const known = plans.get(model) ?? new Map<string, CompiledScorecard>();
  plans.set(model, known);
  const keys = [...(options.notApplicable ?? [])].toSorted();
  const name = [by, options.acrossVersions === true, ...keys].join(' ');
  const compiled = known.get(name) ?? compileModel(model, by, options);
  if (known.size >= MOST_PLANS && !known.has(name)) known.delete([...known.keys()][0] as string);
  known.set(name, compiled);
  return compiled;
}

/**
 * Evaluates a card on values: from metrics to indicators to points, and up the cause-effect map, for every period.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param data - values by key, for one moment or by period, or rows of period, key and value
 * @param options - view and periods
 * @returns scores as a value that never changes; the latest period on top, every other through `at`
 * @throws ScorecardError `invalid-data` with every finding; `period-needed` for values without a period on a card with dated numbers;
 * `invalid-option` for options that do not exist
 * @source docs/semantics.md
 */
export function evaluate<K extends ScorecardKeys>(
  card: Scorecard<K>,
  data: EvaluationData<DataKey<K>> = {},
  options: EvaluateOptions = {},
): Evaluation<K> {
  const checked = checkedOptions(card, options);
  const { known, model, read } = knownThen(card, data as EvaluationData, checked);
  return evaluateRead(known, model, read, checked);
}

/** Most rows of data: a list of holes has no end of them. */
const MOST_ROWS = 1e8;

const DATA: OptionForm = {
  expected: 'values by key, or rows of period, key and value',
  fits: (data) => isPlain(data) || (Array.isArray(data) && data.length <= MOST_ROWS),
  code: 'invalid-data',
};

/**
 * Card and values as they were known on the day asked for (S8).
 *
 * @param passing - whether the values read last no longer than the data
 */
function knownThen<K extends ScorecardKeys>(
  card: Scorecard<K>,
  data: EvaluationData,
  { asOf, acrossVersions }: EvaluateOptions,
  passing = false,
) {
  checkArguments({ data }, { data: DATA });
  const known = asOf === undefined ? card : cardAsOf(card, asOf);
  const model = modelOf(known);
  const until = asOf === undefined ? undefined : dayOf(asOf, model.card.calendar);
  const read = readData(model, data, {
    until,
    passing,
    acrossVersions: acrossVersions === true,
    editions: modelOf(card).editions,
  });
  refuseBadData(read);
  return { known, model, read };
}

/**
 * Evaluates values that have been read.
 *
 * @param shown - period to show if there is such a one and the options name none
 */
function evaluateRead<K extends ScorecardKeys>(
  card: Scorecard<K>,
  model: Model,
  read: ReadData,
  options: EvaluateOptions,
  shown?: string,
): Evaluation<K> {
  const { compiled, space, lanes, facts, periods, hidden } = placed(model, read, options);
  run(compiled.plan, space);
  const version = firstVersion(compiled.plan, space);
  const acrossVersions = read.acrossVersions === true;
  const state = evaluationState({
    ...{ model, compiled, lanes, version, facts, acrossVersions },
    data: storedData(read),
  });
  const again = (changed: ReadData, current: string): Evaluation<K> => {
    refuseBadData(changed);
    // Who looks at the last period goes on looking at the last one.
    const kept = current === periods.at(-1) ? undefined : current;
    return evaluateRead(card, model, changed, { ...options, at: undefined }, kept);
  };
  return evaluationOf({
    ground: {
      ...{ card, periods: periodNames(periods, lanes, hidden), again },
      told: toldOfView(model, lanes.unit),
    },
    state,
    at: options.at ?? (shown !== undefined && periods.includes(shown) ? shown : undefined),
    diagnostics: withLonger(read.diagnostics, longerSums(model, lanes.unit, read.series)),
  });
}

const withLonger = (
  found: readonly Diagnostic[],
  longer: readonly Diagnostic[],
): readonly Diagnostic[] => (longer.length === 0 ? found : [...longer, ...found]);

/**
 * An evaluation of another card on the values, view and periods of this one; values that the other card does not take are left aside.
 *
 * @param card - the other card, such as this one with a number changed
 * @throws ScorecardError as `evaluate` does
 */
export function evaluateAgain<K extends ScorecardKeys>(
  evaluation: Evaluation<K>,
  card: Scorecard<K>,
): Evaluation<K> {
  const state = stateOf(evaluation) as EvaluationState;
  const { periods, period } = evaluation;
  const [first, last] = [periods[0] as string, periods.at(-1) as string];
  return evaluateRead(card, modelOf(card), mergedData(state, NO_CHANGES), {
    ...(first === '' ? {} : { by: state.compiled.unit, from: first, to: last, at: period }),
    overrides: state.compiled.overrides
      .slice(state.model.card.overrides.length)
      .map(({ kind, stated, ...rest }) => ({ ...rest, [kind]: stated })),
    acrossVersions: state.acrossVersions === true,
  });
}

/** A card compiled, with data in place, ready for `run` of `stratmap/runtime`. */
export interface PreparedScorecard {
  /** The plan, and where everything stands in it. */
  readonly compiled: CompiledScorecard;
  /** Its rows, inputs filled in. */
  readonly space: Workspace;
  /** The periods of the lanes, in order. */
  readonly periods: readonly string[];
  /** How many of the first lie before the option `from`: they are there for what looks back on them. */
  readonly hidden: number;
}

/**
 * Everything `evaluate` does before it runs the plan: for those who run it themselves, again and again.
 *
 * @throws ScorecardError as `evaluate` does
 */
export function prepare<K extends ScorecardKeys>(
  card: Scorecard<K>,
  data: EvaluationData<DataKey<K>> = {},
  options: EvaluateOptions = {},
): PreparedScorecard {
  const checked = checkedOptions(card, options);
  return preparedRead(knownThen(card, data as EvaluationData, checked, true), checked);
}

/** The same for options that were checked, and whether any values were there, or known by the day asked for. */
export function preparedTenant<K extends ScorecardKeys>(
  card: Scorecard<K>,
  data: EvaluationData,
  options: EvaluateOptions,
): { readonly prepared: PreparedScorecard; readonly hasValues: boolean } {
  const known = knownThen(card, data, options, true);
  const { series, moment } = known.read;
  return { prepared: preparedRead(known, options), hasValues: series.size + moment.size > 0 };
}

function preparedRead(
  { model, read }: { readonly model: Model; readonly read: ReadData },
  options: EvaluateOptions,
): PreparedScorecard {
  const { compiled, space, periods, hidden } = placed(model, read, options);
  return { compiled, space, periods, hidden };
}

/** A workspace with values in place. */
function placed(model: Model, read: ReadData, options: EvaluateOptions) {
  const { notApplicable } = read;
  const acrossVersions = options.acrossVersions === true;
  const compiled = compiledFor(
    model,
    options.by,
    options.overrides,
    notApplicable === undefined ? { acrossVersions } : { notApplicable, acrossVersions },
  );
  const { lanes, named, hidden } = lanesFor(model, compiled, read, options);
  if (compiled.plan.rows * lanes.count > MOST_CELLS) {
    throw new ScorecardError(
      'invalid-data',
      `${compiled.plan.rows} rows by ${lanes.count} periods are more than ${MOST_CELLS} numbers; check the dates, or evaluate by a longer period`,
    );
  }
  const space = createWorkspace(compiled.plan, lanes.count);
  const facts = load(compiled, model, read, lanes, space);
  const periods = named ? namesOf(lanes) : [''];
  return { compiled, space, lanes, facts, periods, hidden };
}

function namesOf({ unit, first, count }: Lanes): string[] {
  const names: string[] = [];
  for (let i = 0; i < count; i++) names.push(formatPeriod({ unit, ordinal: first + i }));
  return names;
}

/** The lanes of an evaluation, how many of the first are not shown, and whether they have names. */
function lanesFor(
  model: Model,
  compiled: CompiledScorecard,
  { series, moment }: ReadData,
  options: EvaluateOptions,
): { readonly lanes: Lanes; readonly hidden: number; readonly named: boolean } {
  const { calendar } = model.card;
  const { unit } = compiled;
  const named = (some: Iterable<Series>, from?: string, to?: string) => {
    const { hidden, ...lanes } = lanesOf(some, unit, calendar, from, to);
    return { lanes, hidden, named: true };
  };
  if (series.size > 0 || options.from !== undefined)
    return named(series.values(), options.from, options.to);
  if (options.at !== undefined) return named([], options.at, options.at);
  if (compiled.dated.length + compiled.overrides.length > 0 && moment.size > 0) {
    throw new ScorecardError(
      'period-needed',
      'this card has numbers that change over time, or overrides, so it matters when these values were; say it with the option `at`, such as `at: "2026-06"`',
    );
  }
  return { lanes: { unit, first: 0, count: 1 }, hidden: 0, named: false };
}
