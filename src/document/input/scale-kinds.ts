import type { DatedPath } from '../../core/index.js';
import type { DatedInput, DurationText } from './common.js';

// Further kinds of scales that people write beside those of `scaling.ts` (S3).

/** A share of the target. */
export interface RatioScaleInput {
  /** Kind of scale. */
  readonly kind: 'ratio';
  /** Value that earns 100 points, above 0. Default the target beside the scale. */
  readonly target?: DatedInput<number>;
  /** Which way is better. Default that beside the scale, or higher. */
  readonly better?: 'higher' | 'lower';
  /** How dated numbers move between their dates. Default linear. */
  readonly path?: DatedPath;
}

/** Points that halve. */
export interface HalfLifeScaleInput {
  /** Kind of scale. */
  readonly kind: 'halfLife';
  /** Value up to which points are 100. */
  readonly best: number;
  /** Value that earns 50 points. */
  readonly half: number;
}

/** An S-shaped curve. */
export interface LogisticScaleInput {
  /** Kind of scale. */
  readonly kind: 'logistic';
  /** Value that earns 50 points. */
  readonly mid: number;
  /** Steepness per unit of the value; negative where lower is better. */
  readonly slope: number;
}

/** Against the own history. */
export interface HistoryScaleInput {
  /** Kind of scale. */
  readonly kind: 'history';
  /** How far back: P12M. At least three values must lie there. */
  readonly window: DurationText;
  /** By distance from the mean (z, the default) or by rank. */
  readonly by?: 'z' | 'rank';
  /** Which way is better. Default that beside the scale, or higher. */
  readonly better?: 'higher' | 'lower';
}

/** A formula of one's own. */
export interface FormulaScaleInput {
  /** Kind of scale. */
  readonly kind: 'formula';
  /** Points by value, baseline, target, worst and best: `100 * (value / target) ^ 2`. */
  readonly formula: string;
}

/** A net promoter score. */
export interface NpsScaleInput {
  /** Kind of scale. */
  readonly kind: 'nps';
}

/** Goal and red flag. */
export interface GoalRedFlagScaleInput {
  /** Kind of scale. */
  readonly kind: 'goalRedFlag';
  /** Value that earns two thirds of the points. */
  readonly goal: number;
  /** Value that earns one third of the points. */
  readonly redFlag: number;
}

/** Two colours with a break. */
export interface TwoColourScaleInput {
  /** Kind of scale. */
  readonly kind: 'twoColour';
  /** Value that earns 0 points. */
  readonly worst: number;
  /** Value that earns 50 points. */
  readonly break: number;
  /** Value that earns 100 points. */
  readonly best: number;
}

/** All or nothing below a limit. */
export interface StayBelowScaleInput {
  /** Kind of scale. */
  readonly kind: 'stayBelow';
  /** The limit. */
  readonly limit: number;
  /** Whether the limit itself fails. Default false. */
  readonly strict?: boolean;
}

/** All or nothing above a limit. */
export interface StayAboveScaleInput {
  /** Kind of scale. */
  readonly kind: 'stayAbove';
  /** The limit. */
  readonly limit: number;
  /** Whether the limit itself fails. Default false. */
  readonly strict?: boolean;
}

/** Zones of a commitment. */
export interface CommitTargetScaleInput {
  /** Kind of scale. */
  readonly kind: 'commitTarget';
  /** Value that earns 0 points. Default 0. */
  readonly baseline?: number;
  /** What is promised; it earns 30 points. */
  readonly commit: number;
  /** What is aimed at; it earns 70 points. */
  readonly target: number;
  /** What would be outstanding; it earns 100 points. */
  readonly stretch: number;
}

/** A service level objective. */
export interface SloScaleInput {
  /** Kind of scale. */
  readonly kind: 'slo';
  /** Percent that must be good: 99.9. */
  readonly objective: number;
}

/** Kinds of scales beside the first ones. */
export type FurtherScaleInput =
  | RatioScaleInput
  | HalfLifeScaleInput
  | LogisticScaleInput
  | HistoryScaleInput
  | FormulaScaleInput
  | NpsScaleInput
  | GoalRedFlagScaleInput
  | TwoColourScaleInput
  | StayBelowScaleInput
  | StayAboveScaleInput
  | CommitTargetScaleInput
  | SloScaleInput;
