import type { ScaleName, ScaleSpec } from '../core/index.js';
import { band } from './band.js';
import { checklist } from './checklist.js';
import { commitTarget } from './commit-target.js';
import { formula } from './formula.js';
import { goalRedFlag } from './goal-red-flag.js';
import { halfLife } from './half-life.js';
import { history } from './history.js';
import { labels } from './labels.js';
import { stayAbove, stayBelow } from './limits.js';
import { linear, wayOf } from './linear.js';
import { logistic } from './logistic.js';
import { nps } from './nps.js';
import { piecewise } from './piecewise.js';
import { ratio } from './ratio.js';
import type {
  NoPointsReason,
  ReportScale,
  ResolveDated,
  ScaleAnchors,
  ScaleKind,
  ScaleLowering,
  SlopePair,
} from './scale-kind.js';
import { slo } from './slo.js';
import { step } from './step.js';
import { threshold3 } from './threshold3.js';
import { twoColour } from './two-colour.js';

/** Every kind of scale by name. A new kind is a file with its declaration, a line here, and its spec in `core/scale-spec.ts`. */
export const scaleKinds: { readonly [K in ScaleName]: ScaleKind<Extract<ScaleSpec, { kind: K }>> } =
  {
    linear,
    threshold3,
    piecewise,
    band,
    step,
    labels,
    checklist,
    ratio,
    halfLife,
    logistic,
    history,
    formula,
    nps,
    goalRedFlag,
    twoColour,
    stayBelow,
    stayAbove,
    commitTarget,
    slo,
  };

/** Reports parameters that make no scale. */
export function checkScale(spec: ScaleSpec, report: ReportScale): void {
  kindOf(spec).check(spec, report);
}

/** Points of a value before they are clamped. */
export function scalePoints(spec: ScaleSpec, value: number, resolve: ResolveDated): number {
  return kindOf(spec).points(spec, value, resolve);
}

/** Points gained per unit of the value before clamping, just below it and just above it. */
export function scaleSlope(spec: ScaleSpec, value: number, resolve: ResolveDated): SlopePair {
  return kindOf(spec).slope(spec, value, resolve);
}

/** Values at which points may be higher or lower than on both sides, so that an interval is not judged by its ends alone. */
export function scaleBends(spec: ScaleSpec): readonly number[] {
  return kindOf(spec).bends?.(spec) ?? [];
}

/** Values from one to another, ends included, among which the fewest and the most points are to be found. */
export function scalePlaces(spec: ScaleSpec, low: number, high: number): readonly number[] {
  const inside = scaleBends(spec).filter((x) => x > low && x < high);
  return [low, ...inside, ...(kindOf(spec).between?.(low, high) ?? []), high];
}

/** Values that earn exactly these points before clamping, ascending; undefined where the kind has no such formula. */
export function scaleInverse(
  spec: ScaleSpec,
  points: number,
  resolve: ResolveDated,
): readonly number[] | undefined {
  return kindOf(spec).inverse?.(spec, points, resolve);
}

/** Baseline and target of a scale in force, as far as it has them. */
export function scaleAnchors(spec: ScaleSpec, resolve: ResolveDated): ScaleAnchors {
  return kindOf(spec).anchors?.(spec, resolve) ?? {};
}

/** Which values earn more, where that is one side and always the same. */
export function scaleBetter(spec: ScaleSpec): 'higher' | 'lower' | undefined {
  return kindOf(spec).better?.(spec);
}

/** Why a value that is there has no points. */
export function noPointsReason(
  spec: ScaleSpec,
  value: number,
  resolve: ResolveDated,
): NoPointsReason {
  return kindOf(spec).reason?.(spec, value, resolve) ?? 'zero-width';
}

/** Adds the operations of a scale to a plan and returns the row of its points. */
export function lowerScale(spec: ScaleSpec, lowering: ScaleLowering): number {
  return kindOf(spec).lower(spec, lowering);
}

// The table pairs each spec with its own kind; the union cannot say so.
function kindOf(spec: ScaleSpec): ScaleKind<ScaleSpec> {
  return scaleKinds[spec.kind] as unknown as ScaleKind<ScaleSpec>;
}

export type {
  NoPointsReason,
  ReportScale,
  ResolveDated,
  ScaleAnchors,
  ScaleKind,
  ScaleLowering,
  SlopePair,
} from './scale-kind.js';
export { wayOf };
export { knowsAmounts, scaleTimes } from './times.js';
export { type ErrorBudget, errorBudgetOf } from './slo.js';
