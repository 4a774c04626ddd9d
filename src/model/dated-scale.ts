import type { Dated, DiagnosticPath, ScaleSpec } from '../core/index.js';
import { byStart, type Indicator, type ScaleInput, type ScalingInput } from '../document/index.js';
import { withoutRepeats } from './report.js';
import { type ScaleContext, scaleOf } from './scale-of.js';

/** The scale in force, or the scales by date; `scale` is then the last of them. */
export interface Scales {
  readonly scale?: ScaleSpec;
  readonly scaleSteps?: Dated<ScaleSpec>;
}

/** All of them. */
export const allOf = ({ scale, scaleSteps }: Scales): readonly ScaleSpec[] =>
  scaleSteps?.map(({ value }) => value) ?? (scale === undefined ? [] : [scale]);

/** The scales of an indicator or of one use of it, which may be stated whole by date (S3). Problems are reported at `path`. */
export function scalesOf(
  indicator: Indicator,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
): Scales {
  const { scale: stated } = scaling;
  if (stated === undefined || !isByPeriod(stated)) {
    const scale = scaleOf(indicator, scaling, path, context);
    return scale === undefined ? {} : { scale };
  }
  // What stands beside the scales is told once.
  const once = { ...context, report: withoutRepeats(context.report) };
  const steps: { at: string; value: ScaleSpec }[] = [];
  for (const [at, one] of byStart(stated, context)) {
    const place = [...path, 'scale', at];
    if (one.kind === 'labels') context.report.add('scale.dated-kind', place, { kind: one.kind });
    const value = scaleOf(indicator, { ...scaling, scale: one }, path, once, {
      among: scaling,
      at,
    });
    if (value !== undefined) steps.push({ at, value });
  }
  const last = steps.at(-1)?.value;
  return last === undefined ? {} : { scale: last, scaleSteps: steps };
}

function isByPeriod(
  scale: NonNullable<ScalingInput['scale']>,
): scale is { readonly [period: string]: ScaleInput } {
  return !('kind' in scale);
}
