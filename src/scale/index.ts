import type { ScaleName, ScaleSpec } from '../core/index.js';
import { band } from './band.js';
import { checklist } from './checklist.js';
import { labels } from './labels.js';
import { linear } from './linear.js';
import { piecewise } from './piecewise.js';
import type { ReportScale, ResolveDated, ScaleKind, ScaleLowering } from './scale-kind.js';
import { step } from './step.js';
import { threshold3 } from './threshold3.js';

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
  };

/** Reports parameters that make no scale. */
export function checkScale(spec: ScaleSpec, report: ReportScale): void {
  kindOf(spec).check(spec, report);
}

/** Points of a value before they are clamped. */
export function scalePoints(spec: ScaleSpec, value: number, resolve: ResolveDated): number {
  return kindOf(spec).points(spec, value, resolve);
}

/** Adds the operations of a scale to a plan and returns the row of its points. */
export function lowerScale(spec: ScaleSpec, lowering: ScaleLowering): number {
  return kindOf(spec).lower(spec, lowering);
}

// The table pairs each spec with its own kind; the union cannot say so.
function kindOf(spec: ScaleSpec): ScaleKind<ScaleSpec> {
  return scaleKinds[spec.kind] as unknown as ScaleKind<ScaleSpec>;
}

export type { ReportScale, ResolveDated, ScaleKind, ScaleLowering } from './scale-kind.js';
