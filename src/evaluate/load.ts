import type { Dated, DatedPath } from '../core/index.js';
import type { Observed } from '../model/index.js';
import type { Model } from '../model/index.js';
import {
  type AlignedSeries,
  compareUnits,
  type Duration,
  firstWithin,
  isAligned,
  type Lanes,
  parseDuration,
  parsePeriod,
  type Period,
  type PeriodUnit,
  placeAligned,
  type RolledUp,
  rollUp,
  type RollUpOptions,
  rollUpOver,
  type Series,
  type ValueNote,
  type WeightSource,
} from '../period/index.js';
import type { Workspace } from '../runtime/index.js';
import type { CompiledScorecard } from './compiled.js';
import type { Lookup } from './live/overlay.js';
import { datedValues } from './dated.js';
import { loadOverrides } from './override-lanes.js';

/** What is known of the loaded rows beside their numbers; by row, only where there is something to know. */
export interface LoadedFacts {
  /** Lanes since a held value was observed, by lane. */
  readonly ages: Lookup<number, Int32Array>;
  /** Whether any value is held at all. */
  readonly held: boolean;
  /** Why an input is missing, by lane. */
  readonly reasons: Lookup<number, ReadonlyMap<number, string>>;
}

/** Values by key. */
export interface InputData {
  readonly series: Lookup<string, Series>;
  readonly moment: Lookup<string, number | null>;
  /** What is known of values of the moment beside their number. */
  readonly momentNotes?: ReadonlyMap<string, ValueNote>;
  /** Whether windows reach across changes of a definition. */
  readonly acrossVersions?: boolean;
}

/** Fills the input rows of a workspace from data and the dated rows from the card. */
export function load(
  compiled: CompiledScorecard,
  model: Model,
  data: InputData,
  lanes: Lanes,
  space: Workspace,
): LoadedFacts {
  const ages = new Map<number, Int32Array>();
  const reasons = new Map<number, ReadonlyMap<number, string>>();
  for (const { key, row } of compiled.inputs) {
    const series = data.series.get(key);
    if (series !== undefined && isTakenAsIs(series, observedOf(model, key), lanes)) {
      placeAligned(series, lanes, space.cells, row * space.lanes);
      continue;
    }
    const rolled = rolledInput(model, data, key, lanes);
    if (rolled === undefined) continue;
    space.cells.set(rolled.values, row * space.lanes);
    if (rolled.ages !== undefined) ages.set(row, rolled.ages);
    if (rolled.reasons !== undefined) reasons.set(row, rolled.reasons);
  }
  loadMasks(compiled, reasons, space);
  for (const { row, series, path } of compiled.dated)
    loadDated(series, path, row, model, lanes, space);
  loadOverrides(compiled, model, lanes, space);
  return { ages, reasons, held: ages.size > 0 };
}

/** Whether a series is an array with a value for each lane, and nothing is rolled up or held: then it needs no array of its own on the way. */
function isTakenAsIs(
  series: Series,
  { over, every, staleAfter }: Observed,
  { unit }: Lanes,
): series is AlignedSeries {
  return (
    isAligned(series) &&
    series.unit === unit &&
    over === undefined &&
    every === undefined &&
    staleAfter === undefined
  );
}

/** Fills the rows that say where a value applies. */
function loadMasks(
  { masks, inputs }: CompiledScorecard,
  reasons: ReadonlyMap<number, ReadonlyMap<number, string>>,
  space: Workspace,
): void {
  for (const { key, row } of masks) {
    const at = row * space.lanes;
    space.cells.fill(1, at, at + space.lanes);
    const input = inputs.find((one) => one.key === key);
    for (const [lane, reason] of reasons.get(input?.row ?? -1) ?? [])
      if (reason === 'not-applicable') space.cells[at + lane] = 0;
  }
}

function everyLane<T>(count: number, reason: T): ReadonlyMap<number, T> {
  return new Map(Array.from({ length: count }, (_, lane) => [lane, reason]));
}

/**
 * The values of a key by lane, rolled up as its metric or indicator says; undefined when data have none.
 *
 * @param ownOnly - leaves its window out: the values of the lanes themselves
 */
export function rolledInput(
  model: Model,
  data: InputData,
  key: string,
  lanes: Lanes,
  ownOnly = false,
): RolledUp | undefined {
  const series = data.series.get(key);
  if (series === undefined) {
    const constant = data.moment.get(key);
    if (constant === undefined) return undefined;
    const out = data.momentNotes?.get(key)?.notApplicable === true;
    return {
      ...(out ? { reasons: everyLane(lanes.count, 'not-applicable') } : {}),
      values: new Float64Array(lanes.count).fill(constant ?? Number.NaN),
      clashes: [],
    };
  }
  const observed = observedOf(model, key);
  const options = optionsOf(model, observed, data, key, lanes);
  const { over, rollup } = observed;
  if (over === undefined || ownOnly) return rollUp(series, rollup.kind, options);
  const window = typeof over === 'string' ? over : (parseDuration(over.rolling) as Duration);
  return rollUpOver(series, rollup.kind, {
    ...options,
    window,
    breaks: data.acrossVersions === true ? [] : breaksOf(model, observed.id, lanes.unit),
  });
}

function loadDated(
  series: Dated<number>,
  path: DatedPath,
  row: number,
  { card }: Model,
  lanes: Lanes,
  space: Workspace,
): void {
  const values = datedValues(series, path, { ...lanes, count: space.span }, card.calendar);
  for (let lane = 0; lane < space.lanes; lane += space.span)
    space.cells.set(values, row * space.lanes + lane);
}

/** The metric or indicator that a data key belongs to. */
function observedOf({ card }: Model, key: string): Observed {
  const whole = card.indicators.get(key) ?? card.metrics.get(key);
  if (whole !== undefined) return whole;
  const id = key.slice(0, key.indexOf('.'));
  return (card.metrics.get(id) ?? card.indicators.get(id)) as Observed;
}

/** First calendar periods of later definitions of an indicator. */
function breaksOf({ card }: Model, id: string, unit: PeriodUnit): number[] {
  const { calendar } = card;
  const base = compareUnits(calendar.period, unit) <= 0 ? calendar.period : unit;
  const versions = card.indicators.get(id)?.versions ?? [];
  return versions.map((from) => firstWithin(parsePeriod(from) as Period, base, calendar).ordinal);
}

function optionsOf(
  { card }: Model,
  observed: Observed,
  data: InputData,
  key: string,
  lanes: Lanes,
): RollUpOptions {
  const { rollup, every, staleAfter } = observed;
  const member = key.slice(observed.id.length);
  const weights =
    rollup.kind === 'weightedMean' ? weightsOf(card, data, rollup.weight, member, []) : undefined;
  // Assigned one by one: this runs for every key of every tenant, and spreading costs more than rolling up.
  const options: { -readonly [O in keyof RollUpOptions]: RollUpOptions[O] } = {
    unit: lanes.unit,
    first: lanes.first,
    count: lanes.count,
    calendar: card.calendar,
    minCoverage: card.scoring.minCoverage,
  };
  if (every !== undefined) options.every = parseDuration(every) as Duration;
  if (staleAfter !== undefined) options.staleAfter = parseDuration(staleAfter) as Duration;
  if (weights !== undefined) options.weights = weights;
  return options;
}

/** What weighs a weighted mean, which may be a weighted mean itself; metrics that weigh each other in a circle have no weights at its end. */
function weightsOf(
  card: Model['card'],
  data: InputData,
  id: string,
  member: string,
  behind: readonly string[],
): WeightSource | undefined {
  const series = data.series.get(id + member);
  if (series === undefined || behind.includes(id)) return undefined;
  const { rollup, every, staleAfter } = (card.metrics.get(id) ??
    card.indicators.get(id)) as Observed;
  const weights =
    rollup.kind === 'weightedMean'
      ? weightsOf(card, data, rollup.weight, member, [...behind, id])
      : undefined;
  return {
    series,
    kind: rollup.kind,
    ...(every === undefined ? {} : { every: parseDuration(every) as Duration }),
    ...(staleAfter === undefined ? {} : { staleAfter: parseDuration(staleAfter) as Duration }),
    ...(weights === undefined ? {} : { weights }),
  };
}
