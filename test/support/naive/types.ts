import type { PeriodUnit } from '../../../src/document/input/index.js';

/** Observations by key (`metric`, `indicator`, `indicator.member`, `indicator.item`) and period; null is explicitly blank, `n/a` does not apply. */
export type NaiveData = {
  readonly [key: string]: { readonly [period: string]: number | string | null };
};

/** What to evaluate: the unit of the lanes, and the lanes, as a list without gaps or by both ends. */
export interface NaiveOptions {
  /** Unit of the lanes; the calendar's own period by default. */
  readonly by?: PeriodUnit;
  /** Every lane from the first to the last of these is told of. */
  readonly periods?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /**
   * By how much the points that go into powers, geometric means and products are off, 0 by default. Near 0 these make much of little:
   * what differs by rounding there lies between the results with a little less and a little more.
   */
  readonly off?: number;
}

export type NaiveBasis = 'overridden' | 'measured' | 'partial' | 'inferred' | 'missing';
export type NaiveStatus = 'poor' | 'watch' | 'good' | 'above' | 'none';

/** The present indicator with the fewest points below a node; the path runs from the node to the indicator. */
export interface NaiveWorst {
  readonly indicator: string;
  readonly points: number;
  readonly path: readonly string[];
}

/** One node in one lane. Absent means missing. */
export interface NaiveScore {
  readonly points?: number;
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  readonly basis: NaiveBasis;
  readonly status: NaiveStatus;
  readonly trend?: number;
  readonly worst?: NaiveWorst;
  /** Children by status; not of indicators. */
  readonly statusCounts?: Readonly<Record<NaiveStatus, number>>;
  readonly conflict?: true;
}

export interface NaiveIndicator extends NaiveScore {
  readonly value?: number | string;
  /** Lanes since the observation that stands here; absent for formulas. */
  readonly age?: number;
  readonly reason?: string;
  readonly unclamped?: number;
  readonly clamped?: 'low' | 'high';
  readonly worstMember?: string;
}

export interface NaiveObjective extends NaiveScore {
  readonly lead?: number;
  readonly lag?: number;
  readonly direct?: number;
  readonly driver?: number;
  readonly gap?: number;
  readonly evidence?: number;
  readonly guarded?: {
    readonly by: readonly string[];
    readonly cap: number;
    readonly before: number;
  };
  readonly riskLoss?: number;
}

export interface NaiveMetric {
  readonly value?: number | string;
  readonly age?: number;
  readonly reason?: string;
}

export interface NaivePeriod {
  readonly total: NaiveScore;
  readonly perspectives: ReadonlyMap<string, NaiveScore>;
  readonly themes: ReadonlyMap<string, NaiveScore>;
  readonly objectives: ReadonlyMap<string, NaiveObjective>;
  readonly indicators: ReadonlyMap<string, NaiveIndicator>;
  readonly metrics: ReadonlyMap<string, NaiveMetric>;
}

/** Scores by the text of the lane, in order. */
export type NaiveResult = ReadonlyMap<string, NaivePeriod>;
