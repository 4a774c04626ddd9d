import type { Dated, DatedPath, DiagnosticPath, ScaleSpec } from '../core/index.js';
import {
  datedSteps,
  type Indicator,
  type ScaleInput,
  type ScalingInput,
} from '../document/index.js';
import { checkScale } from '../scale/index.js';
import { historyOf, scaleFromHistory } from './history-baseline.js';
import type { Report } from './report.js';

/** What working out a scale needs beside the indicator. */
export interface ScaleContext {
  readonly report: Report;
  /** Month in which the fiscal year starts: dates are put in order by it. */
  readonly yearStart: number;
}

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
  const spec = specOf(indicator, scaling, path, context, member);
  if (spec === undefined) return undefined;
  const base = scaling.scale === undefined ? path : [...path, 'scale'];
  let sound = true;
  checkScale(spec, (code, params, key) => {
    sound = false;
    context.report.add(code, [...base, ...key], params);
  });
  return sound ? spec : undefined;
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
    return statedScale(scaling.scale as ScaleInput, context);
  }
  if (indicator.checklist !== undefined) return { kind: 'checklist' };
  if (scaling.better === 'inside') return bandOf(indicator, scaling, path, context);
  return linearOf(indicator, scaling, path, context, member);
}

function statedScale(scale: ScaleInput, context: ScaleContext): ScaleSpec {
  switch (scale.kind) {
    case 'linear':
      return {
        kind: 'linear',
        baseline: datedSteps(scale.baseline, context),
        target: datedSteps(scale.target, context),
        path: scale.path ?? 'linear',
      };
    case 'threshold3':
      return { ...scale, points: scale.points ?? [0, 50, 100] };
    case 'piecewise':
      return { ...scale, ends: scale.ends ?? 'clamp' };
    case 'band':
      return scale;
    case 'step':
      return { ...scale, op: scale.op ?? '>=', pass: scale.pass ?? 100, fail: scale.fail ?? 0 };
    case 'labels':
      return { kind: 'labels', labels: Object.entries(scale.labels) };
  }
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

function rangeOf(target: NonNullable<ScalingInput['target']>): [number, number] | undefined {
  if (typeof target !== 'object' || !('min' in target) || !('max' in target)) return undefined;
  return [target.min as number, target.max as number];
}

function linearOf(
  indicator: Indicator,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
  member: string | undefined,
): ScaleSpec | undefined {
  const { id } = indicator;
  const lacks = (['baseline', 'target'] as const).filter((key) => scaling[key] === undefined);
  if (lacks.length > 0) {
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
  checkDirection(scaling.better, baseline, target, path, context);
  return { kind: 'linear', baseline, target, path: scaling.path ?? ('linear' satisfies DatedPath) };
}

/** A plain, dated or per-member number. */
function numberOf(
  input: unknown,
  context: ScaleContext,
  member: string | undefined,
): Dated<number> | undefined {
  if (typeof input === 'number') return datedSteps(input, context);
  if (typeof input !== 'object' || input === null) return undefined;
  if (member !== undefined && Object.hasOwn(input, member))
    return datedSteps((input as Record<string, number>)[member] as number, context);
  const keys = Object.keys(input);
  return keys.length > 0 && keys.every((key) => /^\d{4}/.test(key))
    ? datedSteps(input as Record<string, number>, context)
    : undefined;
}

function targetOf(
  { target, better }: ScalingInput,
  baseline: Dated<number>,
  context: ScaleContext,
  member: string | undefined,
): Dated<number> | undefined {
  if (typeof target === 'object' && 'improve' in target) {
    const sign = better === 'lower' ? -1 : 1;
    return baseline.map(({ value, ...at }) => ({
      ...at,
      value: value + sign * Math.abs(value) * ((target.improve as number) / 100),
    }));
  }
  if (typeof target === 'object' && 'target' in target && typeof target.target === 'number')
    return datedSteps(target.target, context);
  return numberOf(target, context, member);
}

function checkDirection(
  better: ScalingInput['better'],
  baseline: Dated<number>,
  target: Dated<number>,
  path: DiagnosticPath,
  context: ScaleContext,
): void {
  const [from, to] = [baseline, target].map((series) =>
    series.length === 1 ? series[0]?.value : undefined,
  );
  if (from === undefined || to === undefined || from === to) return;
  if ((better === 'higher' && to < from) || (better === 'lower' && to > from)) {
    context.report.add('scale.direction', [...path, 'target'], {
      better,
      baseline: from,
      target: to,
    });
  }
}
