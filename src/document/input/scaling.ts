import type { DatedPath } from '../../core/index.js';
import type { DatedInput, DurationText, PeriodText, PeriodUnit } from './common.js';
import type { FurtherScaleInput } from './scale-kinds.js';

// What people write about how a value becomes points.

/** A target (S3). */
export type TargetInput =
  | DatedInput<number>
  | {
      /** Lower end. */
      readonly min: number;
      /** Upper end. */
      readonly max: number;
    }
  | {
      /** What is promised. */
      readonly commit?: number;
      /** What is aimed at; it earns 100 points, or 70 where commit and stretch are stated. */
      readonly target: number;
      /** What would be outstanding. */
      readonly stretch?: number;
    }
  | {
      /** Percent on the baseline. */
      readonly improve: number;
    };

/** Where the journey starts: a number, numbers by date, the own history, or a number per breakdown member. */
export type BaselineInput =
  | DatedInput<number>
  | HistoryBaselineInput
  | { readonly [member: string]: number };

/** A baseline that the own past values make (S3). */
export interface HistoryBaselineInput {
  /** How much of the own history it is made of: P12M. */
  readonly history: DurationText;
  /** What is made of the values of the window. Default mean. */
  readonly by?: 'mean' | 'median' | 'best' | 'worst' | 'first';
  /** Last period of a window that does not move. Without it the window ends before the period looked at. */
  readonly until?: PeriodText;
}

/** A stated scale (S3). */
export type ScaleInput =
  | {
      /** Kind of scale. */
      readonly kind: 'linear';
      /** Value that earns 0 points. */
      readonly baseline: DatedInput<number>;
      /** Value that earns 100 points. */
      readonly target: DatedInput<number>;
      /** How dated numbers move between their dates. Default linear. */
      readonly path?: DatedPath;
    }
  | {
      /** Kind of scale. */
      readonly kind: 'threshold3';
      /** Value that earns the first points. */
      readonly worst: number;
      /** Value that earns the second points. */
      readonly middle: number;
      /** Value that earns the third points. */
      readonly target: number;
      /** Points at worst, middle and target. Default 0, 50, 100. */
      readonly points?: readonly [number, number, number];
    }
  | {
      /** Kind of scale. */
      readonly kind: 'piecewise';
      /** Pairs of value and points, values rising. */
      readonly knots: readonly (readonly [number, number])[];
      /** What happens beyond the ends. Default clamp. */
      readonly ends?: 'clamp' | 'extend';
    }
  | {
      /** Kind of scale. */
      readonly kind: 'band';
      /** Values where points reach 0, lower and upper. */
      readonly zero: readonly [number, number];
      /** Values between which points are 100. */
      readonly full: readonly [number, number];
    }
  | {
      /** Kind of scale. */
      readonly kind: 'step';
      /** The threshold. */
      readonly at: number;
      /** How a value passes. Default >=. */
      readonly op?: '>=' | '>' | '<=' | '<' | '=';
      /** Points for passing. Default 100. */
      readonly pass?: number;
      /** Points for failing. Default 0. */
      readonly fail?: number;
    }
  | {
      /** Kind of scale. */
      readonly kind: 'labels';
      /** Points of each label, or labels from worst to best, evenly spaced from 0 to 100. */
      readonly labels: { readonly [label: string]: number } | readonly string[];
    }
  | FurtherScaleInput;

/**
 * For which period numbers in the unit of a sum are stated; `view`: for whatever period is looked at, however long.
 */
export type PerInput = PeriodUnit | 'view';

/** Keys that belong to scoring and may be stated again on one use of an indicator. */
export interface ScalingInput {
  /** Which way is better. */
  readonly better?: 'higher' | 'lower' | 'inside';
  /** Earns 0 points. */
  readonly baseline?: BaselineInput;
  /** Earns 100 points. */
  readonly target?: TargetInput | { readonly [member: string]: number };
  /** Where points reach 0 on both sides of a target range. */
  readonly limits?: {
    /** Lower end. */
    readonly min: number;
    /** Upper end. */
    readonly max: number;
  };
  /** Worst and best the value could be: performance is measured between them, beside progress from baseline to target. */
  readonly range?: {
    /** Value of 0 percent performance. */
    readonly worst: number;
    /** Value of 100 percent performance. */
    readonly best: number;
  };
  /** Whether progress or performance makes the points. Default progress. */
  readonly scoreBy?: 'progress' | 'performance';
  /** How dated numbers move between their dates. Default linear. */
  readonly path?: DatedPath;
  /** For which period its baseline, target and other numbers in its unit are stated, where its values add up over time: they add up with them. */
  readonly per?: PerInput;
  /** Another scale than the one from baseline to target. */
  readonly scale?: ScaleInput | { readonly [period: PeriodText]: ScaleInput };
  /** Highest points this indicator can earn, 100 to 200. */
  readonly cap?: number;
}
