import type { Duration } from './duration.js';
import type { RollUpKind } from './fold.js';
import { observationsBehind } from './behind.js';
import { rollUpOver, type Window, type WindowOptions } from './over.js';
import type { Period } from './period.js';
import { rollUp } from './roll-up.js';
import type { Lanes, RolledUp, RollUpOptions, WeightSource } from './roll-up-options.js';
import { isAligned, type AlignedSeries, type Observation, type Series } from './series.js';
import { firstWithin } from './span.js';
import { type Calendar, compareUnits } from './unit.js';

/** How the values of a key become a row: what a metric or indicator says of its values in time, as plain data. */
export interface Intake {
  readonly kind: RollUpKind;
  /** How often it is measured. */
  readonly every?: Duration;
  /** How long a value is held. */
  readonly staleAfter?: Duration;
  /** The window that each value sums up. */
  readonly window?: Window;
  /** From when its later definitions hold, ascending; no window reaches across one. */
  readonly definitions?: readonly Period[];
  /** What weighs a weighted mean, and, where that is one itself, what weighs it in turn. */
  readonly weighers?: readonly Weigher[];
}

/** A key whose values are weights, and how those roll up. */
export interface Weigher extends Pick<Intake, 'kind' | 'every' | 'staleAfter'> {
  readonly key: string;
}

/** What holds for all values of a card. */
export interface IntakeRules {
  readonly calendar: Calendar;
  /** Share of the periods of a lane that must be there. */
  readonly minCoverage: number;
}

/** Whether a series is an array with a value for each lane, and nothing is rolled up or held. */
export function isTakenAsIs(
  series: Series,
  { window, every, staleAfter }: Intake,
  { unit }: Lanes,
): series is AlignedSeries {
  return (
    isAligned(series) &&
    series.unit === unit &&
    window === undefined &&
    every === undefined &&
    staleAfter === undefined
  );
}

/**
 * A series by lane, rolled up as its key says (S8).
 *
 * @param seriesOf - the series of another key, for weights
 */
export function takeIn(
  series: Series,
  intake: Intake,
  lanes: Lanes,
  rules: IntakeRules,
  seriesOf: (key: string) => Series | undefined,
): RolledUp {
  const options = optionsOf(intake, lanes, rules, seriesOf);
  return 'window' in options
    ? rollUpOver(series, intake.kind, options)
    : rollUp(series, intake.kind, options);
}

/**
 * The observations that the value of a lane is made of (S8.5), in order of time.
 *
 * @param lane - a lane that has a value; where it is held, the one it was observed in, counted like those of `lanes`
 */
export function takenFrom(
  series: Series,
  intake: Intake,
  lanes: Lanes,
  rules: IntakeRules,
  seriesOf: (key: string) => Series | undefined,
  lane: number,
): readonly Observation[] {
  return observationsBehind(series, intake.kind, optionsOf(intake, lanes, rules, seriesOf), lane);
}

function optionsOf(
  { every, staleAfter, window, definitions = [], weighers }: Intake,
  lanes: Lanes,
  { calendar, minCoverage }: IntakeRules,
  seriesOf: (key: string) => Series | undefined,
): RollUpOptions | WindowOptions {
  const weights = weighers === undefined ? undefined : weightsOf(weighers, seriesOf);
  // Assigned one by one: this runs for every key of every tenant, and spreading costs more than rolling up.
  const options: { -readonly [O in keyof RollUpOptions]: RollUpOptions[O] } = {
    unit: lanes.unit,
    first: lanes.first,
    count: lanes.count,
    calendar,
    minCoverage,
  };
  if (every !== undefined) options.every = every;
  if (staleAfter !== undefined) options.staleAfter = staleAfter;
  if (weights !== undefined) options.weights = weights;
  if (window === undefined) return options;
  const base = compareUnits(calendar.period, lanes.unit) <= 0 ? calendar.period : lanes.unit;
  const breaks = definitions.map((from) => firstWithin(from, base, calendar).ordinal);
  return { ...options, window, breaks };
}

/** The weights of a weighted mean; those behind a weigher without values are not asked for. */
function weightsOf(
  weighers: readonly Weigher[],
  seriesOf: (key: string) => Series | undefined,
): WeightSource | undefined {
  let weights: WeightSource | undefined;
  for (const { key, ...how } of weighers.toReversed()) {
    const series = seriesOf(key);
    weights =
      series === undefined
        ? undefined
        : { series, ...how, ...(weights === undefined ? {} : { weights }) };
  }
  return weights;
}
