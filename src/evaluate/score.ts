import type { Status } from '../core/index.js';

/** How a score came about: every leaf measured, some, implied by drivers, or not at all (S2). */
export type Basis = 'measured' | 'partial' | 'inferred' | 'missing';

/** The present indicator with the fewest points below a node, with the way to it. */
export interface WorstLeaf {
  /** Id of the indicator. */
  readonly id: string;
  /** Its points there. */
  readonly points: number;
  /** Their band. */
  readonly status: Status;
  /** Ids from the node down to the indicator. */
  readonly path: readonly string[];
}

/** What every score has, present or not. */
export interface ScoreFacts {
  /** Share of the weight below that is measured, 0 to 1. */
  readonly coverage: number;
  /** Points if everything missing were at 0. */
  readonly low: number;
  /** Points if everything missing were at its highest. */
  readonly high: number;
  /** Ids of indicators below that have no points. */
  readonly missing: readonly string[];
}

/** A score that is there. */
export interface PresentScore extends ScoreFacts {
  /** There are points. */
  readonly ok: true;
  /** 0 to 100, or to the cap where a card raises it. */
  readonly points: number;
  /** Their band. */
  readonly status: Exclude<Status, 'none'>;
  /** How they came about. */
  readonly basis: 'measured' | 'partial' | 'inferred';
  /** Periods since the oldest value below was observed; 0 is fresh. */
  readonly age: number;
  /** Points gained since the period before, when that has a score. */
  readonly trend?: number;
}

/** A score that is not there; nothing can be read from it by mistake. */
export interface AbsentScore extends ScoreFacts {
  /** There are no points. */
  readonly ok: false;
  /** No band. */
  readonly status: 'none';
  /** Nothing to score. */
  readonly basis: 'missing';
}

/** A score: look at `ok` before reading its points. */
export type Score = PresentScore | AbsentScore;

/** The score of the card, a perspective or a theme. */
export type NodeScore = Score & {
  /** The weakest indicator below, if any has points. */
  readonly worst?: WorstLeaf;
};

/** The score of an objective: reported points, and the three scores they come from (S6). */
export type ObjectiveScore = NodeScore & {
  /** Points of its leading indicators. */
  readonly lead?: number;
  /** Points of its lagging indicators. */
  readonly lag?: number;
  /** Points of its own indicators. */
  readonly direct?: number;
  /** Points its drivers imply. */
  readonly driver?: number;
  /** Direct minus driver. */
  readonly gap?: number;
  /** Mean confidence of the links into it, weighted by strength, 0 to 1. */
  readonly evidence?: number;
};

/** Why an indicator has no value or no points. */
export type MissingReason =
  | 'no-value'
  | 'blank'
  | 'incomplete'
  | 'stale'
  | 'zero-weight'
  | 'input-missing'
  | 'division-by-zero'
  | 'not-a-number'
  | 'overflow'
  | 'not-scored'
  | 'zero-width'
  | 'too-few-answers';

/** The score of an indicator with the value and scale it comes from. */
export type IndicatorScore = Score & {
  /** In the unit of the indicator. */
  readonly value?: number;
  /** Instead of a value, where the indicator is scored by label. */
  readonly label?: string;
  /** Unit of the value, as the card names it. */
  readonly unit?: string;
  /** Baseline in force, where the scale has one. */
  readonly baseline?: number;
  /** Target in force: a number, or the range it is best inside. */
  readonly target?: number | readonly [number, number];
  /** Points before clamping. */
  readonly unclamped?: number;
  /** Which end the points were clamped at. */
  readonly clamped?: 'low' | 'high';
  /** Why there is no value or no points. */
  readonly reason?: MissingReason;
  /** Metrics and indicators its formula lacks. */
  readonly lacks?: readonly string[];
};

/** The value of a metric. */
export interface MetricValue {
  /** Absent when missing. */
  readonly value?: number;
  /** Unit of the value, as the card names it. */
  readonly unit?: string;
  /** Periods since a held value was observed. */
  readonly age?: number;
  /** Why there is no value. */
  readonly reason?: MissingReason;
}
