import type { Duration } from './duration.js';
import type { RollUpKind, RollUpReason } from './fold.js';
import type { Period } from './period.js';
import type { Series } from './series.js';
import type { Calendar, PeriodUnit } from './unit.js';

/** The lanes of a view: consecutive periods of one unit. */
export interface Lanes {
  readonly unit: PeriodUnit;
  /** Ordinal of the first lane. */
  readonly first: number;
  /** Number of lanes. */
  readonly count: number;
}

/** What a roll-up needs to know beside the series. */
export interface RollUpOptions extends Lanes {
  readonly calendar: Calendar;
  /** Share of the calendar periods of a lane that must be there, 0 to 1; 0.5 by default. A sum needs all. */
  readonly minCoverage?: number;
  /** How often the series is measured. */
  readonly every?: Duration;
  /** How long a value coarser than the lane is held; by default the longer of its own period and `every`. */
  readonly staleAfter?: Duration;
  /** The weights of a weighted mean. */
  readonly weights?: WeightSource;
}

/** What weighs: a series, with what says how it rolls up and how long its values are held. */
export interface WeightSource extends Pick<RollUpOptions, 'every' | 'staleAfter' | 'weights'> {
  readonly series: Series;
  readonly kind: RollUpKind;
}

/** Two observations that claim the same time; `used` won. */
export interface RollUpClash {
  readonly ignored: Period;
  readonly used: Period;
}

/** A series by lane. */
export interface RolledUp {
  /** One number a lane; NaN is missing. */
  readonly values: Float64Array;
  /** Lanes since the value was observed, if any lane is held; 0 is fresh, and also stands where a lane is missing. */
  readonly ages?: Int32Array;
  /** Why a lane is missing, by index of the lane; a missing lane without an entry was never observed. */
  readonly reasons?: ReadonlyMap<number, RollUpReason>;
  readonly clashes: readonly RollUpClash[];
}
