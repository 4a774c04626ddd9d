import type {
  Dated,
  DatedPath,
  DiagnosticCode,
  DiagnosticParams,
  ScaleSpec,
} from '../core/index.js';
import type { PlanBuilder } from '../runtime/index.js';

/** Reports a problem of a scale; `key` is where in the scale it lies. */
export type ReportScale = <C extends DiagnosticCode>(
  code: C,
  params: DiagnosticParams<C>,
  key: readonly (string | number)[],
) => void;

/** What lowering a scale may use. */
export interface ScaleLowering {
  readonly builder: PlanBuilder;
  /** Row of the value. */
  readonly value: number;
  /** Highest points. */
  readonly cap: number;
  /** The row of a number that changes over time. */
  readonly dated: (series: Dated<number>, path: DatedPath) => number;
}

/** A number that may change over time, at the period in question. */
export type ResolveDated = (series: Dated<number>, path: DatedPath) => number;

/** A kind of scale: everything that shared code needs to know of it. */
export interface ScaleKind<S extends ScaleSpec> {
  readonly kind: S['kind'];
  /** How points move with the value. */
  readonly shape: 'monotone' | 'unimodal' | 'any';
  /** Whether points have no jumps. */
  readonly continuous: boolean;
  /** Reports parameters that make no scale. */
  readonly check: (spec: S, report: ReportScale) => void;
  /** Points of a value before they are clamped; NaN where the scale has no width in the period. */
  readonly points: (spec: S, value: number, resolve: ResolveDated) => number;
  /** Adds the operations that turn a row of values into a row of clamped points, and returns that row. */
  readonly lower: (spec: S, lowering: ScaleLowering) => number;
}

/** The number of a series that does not change, or undefined. */
export function constantOf(series: Dated<number>): number | undefined {
  return series.length === 1 ? series[0]?.value : undefined;
}

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

/** Adds a line through knots. */
export function lowerKnots(
  knots: readonly (readonly [number, number])[],
  extend: boolean,
  { builder, value, cap }: ScaleLowering,
): number {
  return builder.op('piecewise', [
    value,
    builder.numbers([cap, ...knots.flat()]),
    knots.length,
    extend ? 1 : 0,
  ]);
}
