import type { Dated, DiagnosticPath, ScaleSpec } from '../core/index.js';
import type { Indicator, ScaleInput, ScalingInput } from '../document/index.js';
import { checkScale, scaleBetter } from '../scale/index.js';
import { numberOf, pathOf, rangeOf, targetOf, zonesOf } from './anchors.js';
import { historyOf, scaleFromHistory } from './history-baseline.js';
import { performanceOf } from './progress.js';
import type { ScaleContext } from './scale-context.js';
import { statedScale } from './stated-scale.js';

export type { ScaleContext } from './scale-context.js';

/**
 * The scale of an indicator, or of one use or member of it; undefined when the card does not say how to score it.
 * Problems are reported at `path`.
 */
export function scaleOf(
  indicator: Indicator,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
  member?: string,
): ScaleSpec | undefined {
  if (scaling.scale !== undefined && !('kind' in scaling.scale)) {
    // Whole scales by date are taken apart by `scalesOf`; members have none.
    context.report.add('scale.dated-kind', [...path, 'scale'], { kind: 'breakdown' });
    return undefined;
  }
  const spec = specOf(indicator, scaling, path, context, member);
  if (spec === undefined) return undefined;
  const base = scaling.scale === undefined ? path : [...path, 'scale'];
  let sound = !contradictsBetter(indicator, scaling, spec, base, context);
  checkScale(spec, (code, params, key) => {
    sound = false;
    context.report.add(code, [...base, ...key], params);
  });
  return sound ? spec : undefined;
}

/**
 * A stated scale must run the way `better` says, where the two stand side by side: a use may turn an indicator round by a scale of its
 * own.
 */
function contradictsBetter(
  { scaling: own }: Indicator,
  { better, scale, target }: ScalingInput,
  spec: ScaleSpec,
  path: DiagnosticPath,
  { report }: ScaleContext,
): boolean {
  if (spec.kind === 'linear' && scale === undefined) return false;
  const together = (scale ?? target) === (own.scale ?? own.target) && better === own.better;
  const runs = scaleBetter(spec);
  if (!together || runs === undefined || better === undefined || better === runs) return false;
  report.add('scale.contradicts-better', path, { better, scale: runs });
  return true;
}

function specOf(
  indicator: Indicator,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
  member: string | undefined,
): ScaleSpec | undefined {
  if (scaling.scale !== undefined) {
    for (const key of ['baseline', 'target', 'limits'] as const) {
      if (scaling[key] !== undefined && (scaling.scale as ScaleInput).kind !== 'linear') {
        // Baselines and targets stay readable beside a stated scale; only limits would be silently dead.
        if (key === 'limits')
          context.report.add('scale.unused', [...path, key], { id: indicator.id, what: key });
      }
    }
    if (scaling.scoreBy !== undefined)
      context.report.add('scale.unused', [...path, 'scoreBy'], {
        id: indicator.id,
        what: 'scoreBy',
      });
    const place = [...path, 'scale'];
    const use = { indicator, scaling, path: place, context, member };
    return statedScale(scaling.scale as ScaleInput, use);
  }
  if (indicator.checklist !== undefined) return { kind: 'checklist' };
  if (scaling.scoreBy === 'performance') {
    const performance = performanceOf(scaling);
    if (performance === undefined)
      context.report.add('scale.range-missing', path, { id: indicator.id });
    return performance;
  }
  if (scaling.better === 'inside') return bandOf(indicator, scaling, path, context);
  return linearOf(indicator, scaling, path, context, member);
}

function bandOf(
  { id }: Indicator,
  { target, limits }: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
): ScaleSpec | undefined {
  if (target === undefined) {
    context.report.add('scale.missing', path, { id, lacks: 'target range' });
    return undefined;
  }
  const range = rangeOf(target);
  if (range === undefined) {
    context.report.add('scale.band-needs-range', [...path, 'target'], { id });
    return undefined;
  }
  if (limits === undefined) {
    context.report.add('scale.limits-missing', path, { id });
    return undefined;
  }
  return { kind: 'band', zero: [limits.min, limits.max], full: range };
}

function linearOf(
  indicator: Indicator,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
  member: string | undefined,
): ScaleSpec | undefined {
  const { id } = indicator;
  if (scaling.baseline === undefined || scaling.target === undefined) {
    const lacks = (['baseline', 'target'] as const).filter((key) => scaling[key] === undefined);
    context.report.add('scale.missing', path, { id, lacks: lacks.join(' and no ') });
    return undefined;
  }
  const history = historyOf(scaling);
  if (history !== undefined) return scaleFromHistory(indicator, history, scaling, path, context);
  const baseline = numberOf(scaling.baseline, context, member);
  if (baseline === undefined) {
    context.report.add('scale.needs-number', [...path, 'baseline'], { id, what: 'baseline' });
    return undefined;
  }
  const target = targetOf(scaling, baseline, context, member);
  if (target === undefined) {
    if (rangeOf(scaling.target as NonNullable<ScalingInput['target']>) === undefined)
      context.report.add('scale.needs-number', [...path, 'target'], { id, what: 'target' });
    else context.report.add('scale.range-needs-inside', [...path, 'target'], { id });
    return undefined;
  }
  const zones = zonesOf(scaling);
  if (zones !== undefined) {
    const start = constantOf(baseline);
    if (start !== undefined) return { kind: 'commitTarget', baseline: start, ...zones };
    context.report.add('scale.needs-number', [...path, 'baseline'], { id, what: 'baseline' });
    return undefined;
  }
  checkDirection(scaling.better, baseline, target, path, context);
  return { kind: 'linear', baseline, target, path: pathOf(scaling) };
}

const constantOf = (series: Dated<number>): number | undefined =>
  series.length === 1 ? series[0]?.value : undefined;

function checkDirection(
  better: ScalingInput['better'],
  baseline: Dated<number>,
  target: Dated<number>,
  path: DiagnosticPath,
  context: ScaleContext,
): void {
  const [from, to] = [constantOf(baseline), constantOf(target)];
  if (from === undefined || to === undefined || from === to) return;
  if ((better === 'higher' && to < from) || (better === 'lower' && to > from)) {
    context.report.add('scale.direction', [...path, 'target'], {
      better,
      baseline: from,
      target: to,
    });
  }
}
