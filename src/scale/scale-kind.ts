import type { CardCode, Dated, DatedPath, DiagnosticParams, ScaleSpec } from '../core/index.js';
import type { PlanBuilder } from '../runtime/index.js';

/** Reports a problem of a scale; `key` is where in the scale it lies. */
export type ReportScale = <C extends CardCode>(
  code: C,
  params: DiagnosticParams<C>,
  key: readonly (string | number)[],
) => void;

/** What lowering a scale may use. */
export interface ScaleLowering {
  readonly builder: PlanBuilder;
  /** Id of what has the value. */
  readonly id: string;
  /** Row of the value. */
  readonly value: number;
  /** Highest points. */
  readonly cap: number;
  /** The row of a number that changes over time. */
  readonly dated: (series: Dated<number>, path: DatedPath) => number;
  /** Whole lanes of the view in a duration. */
  readonly lanesIn: (duration: string) => number;
  /** The row that counts the definitions of what has an id, or -1 where it never meant anything else. */
  readonly definition: (id: string) => number;
}

/** A number that may change over time, at the period in question; with `past` also what the period looks back on. */
export interface ResolveDated {
  (series: Dated<number>, path: DatedPath): number;
  /** Own values of a window before the period, NaN where missing; absent where there is no history. */
  readonly past?: (window: string) => ArrayLike<number>;
}

/** Slopes of the points just below and just above a value; the same away from kinks. */
export type SlopePair = readonly [left: number, right: number];

/** Baseline and target of a scale in force at a period, as far as it has them. */
export interface ScaleAnchors {
  readonly baseline?: number;
  readonly target?: number | readonly [number, number];
}

/** Why a value that is there has no points. */
export type NoPointsReason = 'zero-width' | 'not-positive' | 'no-history' | 'not-a-number';

/** A kind of scale: everything that shared code needs to know of it. */
export interface ScaleKind<S extends ScaleSpec> {
  readonly kind: S['kind'];
  /** How points move with the value. */
  readonly shape: 'monotone' | 'unimodal' | 'any';
  /** Whether points have no jumps. */
  readonly continuous: boolean;
  /** Reports parameters that make no scale. */
  readonly check: (spec: S, report: ReportScale) => void;
  /** Points of a value before they are clamped; NaN where it has none in the period. */
  readonly points: (spec: S, value: number, resolve: ResolveDated) => number;
  /** Points gained per unit of the value, before clamping, on both sides of it; NaN where it has no points. */
  readonly slope: (spec: S, value: number, resolve: ResolveDated) => SlopePair;
  /**
   * Values that earn exactly these points before clamping, ascending; of a stretch of such values its ends. Empty where there is none.
   * Absent where there is no such formula.
   */
  readonly inverse?: (spec: S, points: number, resolve: ResolveDated) => readonly number[];
  /** Values at which points may be higher or lower than on both sides; absent where a scale only rises or only falls. */
  readonly bends?: (spec: S) => readonly number[];
  /** Values to look at between two others; present where points may turn anywhere. */
  readonly between?: (low: number, high: number) => readonly number[];
  /** Adds the operations that turn a row of values into a row of clamped points, and returns that row. */
  readonly lower: (spec: S, lowering: ScaleLowering) => number;
  /** Which values earn more; absent where that is not one side, undefined where it changes over time. */
  readonly better?: (spec: S) => 'higher' | 'lower' | undefined;
  /** Absent where it has none. */
  readonly anchors?: (spec: S, resolve: ResolveDated) => ScaleAnchors;
  /** Why a value has no points; absent where that can only be for want of width. */
  readonly reason?: (spec: S, value: number, resolve: ResolveDated) => NoPointsReason;
}

/** The number of a series that does not change, or undefined. */
export function constantOf(series: Dated<number>): number | undefined {
  return series.length === 1 ? series[0]?.value : undefined;
}

/** Which way is better where the value rises from one number to another. */
export function towards(
  from: number | undefined,
  to: number | undefined,
): 'higher' | 'lower' | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  return to > from ? 'higher' : 'lower';
}

/** Points as an indicator reports them. */
export const clamped = (points: number, cap: number): number => Math.min(Math.max(points, 0), cap);

/** The same slope on both sides. */
export const even = (slope: number): SlopePair => [slope, slope];

/** Reports numbers that do not rise strictly; with `eitherWay`, that neither rise nor fall strictly. */
export function checkOrder(
  values: readonly number[],
  what: string,
  key: readonly (string | number)[],
  report: ReportScale,
  eitherWay = false,
): void {
  const rises = values.every((value, i) => i === 0 || value > (values[i - 1] as number));
  const falls =
    eitherWay && values.every((value, i) => i === 0 || value < (values[i - 1] as number));
  if (!rises && !falls) report('scale.order', { what, values }, key);
}
