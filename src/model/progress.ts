import type { DiagnosticPath, LinearScale } from '../core/index.js';
import type { Indicator, ScalingInput } from '../document/index.js';
import { numberOf, pathOf, targetOf } from './anchors.js';
import { turnsAround } from './check-range.js';
import { lineOf } from './line.js';
import type { Report } from './report.js';
import type { ScaleContext } from './scale-context.js';

/** The two measures of an indicator with a range, never mixed: how far it has come, and how good it is. */
export interface TwoMeasures {
  /** From baseline to target; absent where they are not numbers. */
  readonly progress?: LinearScale;
  /** From the worst to the best it could be. */
  readonly performance?: LinearScale;
}

/** Progress and performance of an indicator that states its range (S3). Problems are reported at `path`. */
export function measuresOf(
  { scaling }: Indicator,
  path: DiagnosticPath,
  context: ScaleContext,
): TwoMeasures {
  const performance = performanceOf(scaling);
  if (performance === undefined) return {};
  checkRange(scaling, [...path, 'range'], context.report);
  const progress = progressOf(scaling, context);
  return progress === undefined ? { performance } : { performance, progress };
}

/** A line from baseline to target, where both are numbers. */
export function progressOf(scaling: ScalingInput, context: ScaleContext): LinearScale | undefined {
  const baseline = numberOf(scaling.baseline, context, undefined);
  const target =
    baseline === undefined ? undefined : targetOf(scaling, baseline, context, undefined);
  if (baseline === undefined || target === undefined) return undefined;
  return lineOf(baseline, target, pathOf(scaling), scaling.better, context).line;
}

/** A line from the worst to the best it could be. */
export function performanceOf({ range }: ScalingInput): LinearScale | undefined {
  if (range === undefined) return undefined;
  const { worst, best } = range;
  return {
    kind: 'linear',
    baseline: [{ value: worst }],
    target: [{ value: best }],
    path: 'linear',
  };
}

function checkRange({ range, better }: ScalingInput, path: DiagnosticPath, report: Report): void {
  if (range === undefined) return;
  const { worst, best } = range;
  if (worst === best)
    report.add('scale.zero-width', [...path, 'best'], { what: '`worst` and `best` of the range' });
  else if (better !== undefined && turnsAround(range, better))
    report.add('scale.contradicts-better', path, {
      better,
      scale: better === 'higher' ? 'lower' : 'higher',
    });
}
