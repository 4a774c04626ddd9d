import type { Dated, DiagnosticPath, ScaleSpec } from '../core/index.js';
import type { Indicator, ScaleInput, ScalingInput } from '../document/index.js';
import { checkScale, scaleBetter } from '../scale/index.js';
import { numberOf, pathOf, rangeOf, targetOf, zonesOf } from './anchors.js';
import { historyOf, scaleFromHistory } from './history-baseline.js';
import { checkTurns, type LineRuns, lineOf } from './line.js';
import { needsNumber } from './needs-number.js';
import { performanceOf } from './progress.js';
import type { ScaleContext } from './scale-context.js';
import { type StatedUse, statedScale } from './stated-scale.js';

export type { ScaleContext } from './scale-context.js';

/** What else is asked of a scale. */
interface ScaleUse {
  readonly member?: string;
  /** The scaling with all scales by date, and the date of the one asked for. */
  readonly among?: ScalingInput;
  readonly at?: string;
}

const PLAIN_USE: ScaleUse = {};

const placeOf = (path: DiagnosticPath, at: string | undefined): DiagnosticPath =>
  at === undefined ? [...path, 'scale'] : [...path, 'scale', at];

/**
 * The scale of an indicator, or of one use or member of it; undefined when the card does not say how to score it.
 * Problems are reported at `path`.
 */
export function scaleOf(
  indicator: Indicator,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
  { member, among = scaling, at }: ScaleUse = PLAIN_USE,
): ScaleSpec | undefined {
  const { scale } = scaling;
  if (scale !== undefined && !('kind' in scale)) {
    // Whole scales by date are taken apart by `scalesOf`; members have none.
    context.report.add('scale.dated-kind', [...path, 'scale'], { kind: 'breakdown' });
    return undefined;
  }
  const base = scale === undefined ? path : placeOf(path, at);
  const spec =
    scale === undefined
      ? specOf(indicator, scaling, path, context, member)
      : specOfStated(
          scale as ScaleInput,
          { indicator, scaling, path: base, context, member },
          path,
        );
  if (spec === undefined) return undefined;
  let sound = !contradictsBetter(indicator, scaling, among, spec, base, context);
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
  { better, scale }: ScalingInput,
  among: ScalingInput,
  spec: ScaleSpec,
  path: DiagnosticPath,
  { report }: ScaleContext,
): boolean {
  if (spec.kind === 'linear' && scale === undefined) return false;
  const together =
    (among.scale ?? among.target) === (own.scale ?? own.target) && better === own.better;
  const runs = scaleBetter(spec);
  if (!together || runs === undefined || better === undefined || better === runs) return false;
  report.add('scale.contradicts-better', path, { better, scale: runs });
  return true;
}

/** Baselines and targets stay readable beside a stated scale; the rest would be silently dead. */
function specOfStated(
  scale: ScaleInput,
  use: StatedUse,
  path: DiagnosticPath,
): ScaleSpec | undefined {
  const { indicator, scaling, context } = use;
  if (scaling.limits !== undefined && scale.kind !== 'linear')
    context.report.add('scale.unused', [...path, 'limits'], { id: indicator.id, what: 'limits' });
  if (scaling.scoreBy !== undefined)
    context.report.add('scale.unused', [...path, 'scoreBy'], {
      id: indicator.id,
      what: 'scoreBy',
    });
  return statedScale(scale, use);
}

function specOf(
  indicator: Indicator,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
  member: string | undefined,
): ScaleSpec | undefined {
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
    needsNumber(indicator, 'baseline', scaling, path, context);
    return undefined;
  }
  const target = targetOf(scaling, baseline, context, member);
  if (target === undefined) {
    if (rangeOf(scaling.target as NonNullable<ScalingInput['target']>) === undefined)
      needsNumber(indicator, 'target', scaling, path, context);
    else context.report.add('scale.range-needs-inside', [...path, 'target'], { id });
    return undefined;
  }
  const zones = zonesOf(scaling);
  if (zones !== undefined) {
    const start = constantOf(baseline);
    if (start !== undefined) return { kind: 'commitTarget', baseline: start, ...zones };
    needsNumber(indicator, 'baseline', scaling, path, context);
    return undefined;
  }
  const { better } = scaling;
  const { line, runs } = lineOf(baseline, target, pathOf(scaling), better, context);
  checkRuns(better, runs, [...path, 'target'], context);
  return line;
}

const constantOf = (series: Dated<number>): number | undefined =>
  series.length === 1 ? series[0]?.value : undefined;

/** Wherever a line runs it must run the way that is better; one that is not told which must run one way. */
function checkRuns(
  better: ScalingInput['better'],
  { higher, lower }: LineRuns,
  path: DiagnosticPath,
  { report }: ScaleContext,
): void {
  const wrong = better === 'higher' ? lower : better === 'lower' ? higher : undefined;
  if (better !== undefined && wrong !== undefined)
    report.add('scale.direction', path, { better, ...wrong });
  if (better === undefined) checkTurns({ higher, lower }, path, report);
}
