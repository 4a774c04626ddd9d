import type { DiagnosticPath, HistoryAnchor, LinearScale } from '../core/index.js';
import {
  datedSteps,
  type HistoryBaselineInput,
  type Indicator,
  type ScalingInput,
} from '../document/index.js';
import { inOrderOfPath, parseDuration } from '../period/index.js';
import type { ScaleContext } from './scale-context.js';

/** The baseline from the own history that scaling asks for, if it does (S3). */
export function historyOf({ baseline }: ScalingInput): HistoryBaselineInput | undefined {
  return typeof baseline === 'object' &&
    'history' in baseline &&
    typeof baseline.history === 'string'
    ? (baseline as HistoryBaselineInput)
    : undefined;
}

/** Days in ten years: the longest window. */
const MOST_DAYS = 3660;

/** A linear scale whose baseline the own past values make; undefined, and reported, where it cannot be. */
export function scaleFromHistory(
  { id }: Indicator,
  input: HistoryBaselineInput,
  scaling: ScalingInput,
  path: DiagnosticPath,
  context: ScaleContext,
): LinearScale | undefined {
  const length = parseDuration(input.history);
  const days = length === undefined ? 0 : length.months * 30.5 + length.days;
  if (days < 1 || days > MOST_DAYS) {
    context.report.add('history.window', [...path, 'baseline', 'history'], { text: input.history });
    return undefined;
  }
  const lower = scaling.better === 'lower';
  const better = lower ? 'lower' : 'higher';
  const history: HistoryAnchor = {
    window: input.history,
    by: KINDS[input.by ?? 'mean'][lower ? 1 : 0],
    ...(input.until === undefined ? {} : { until: input.until }),
  };
  const { target } = scaling;
  if (typeof target === 'object' && 'improve' in target) {
    const share = ((lower ? -1 : 1) * target.improve) / 100;
    return {
      kind: 'linear',
      baseline: [],
      target: [],
      path: 'linear',
      history,
      improve: share,
      better,
    };
  }
  const aimed = typeof target === 'object' && 'target' in target ? target.target : target;
  const dated = isDated(aimed) ? datedSteps(aimed, context) : undefined;
  if (dated === undefined) {
    context.report.add('scale.needs-number', [...path, 'target'], { id, what: 'target' });
    return undefined;
  }
  const { path: along = 'linear' } = scaling;
  return {
    kind: 'linear',
    baseline: [],
    target: inOrderOfPath(dated, along, context),
    path: along,
    history,
    better,
  };
}

const isDated = (target: unknown): target is number | { readonly [period: string]: number } =>
  typeof target === 'number' ||
  (typeof target === 'object' &&
    target !== null &&
    Object.keys(target).every((key) => /^\d{4}/.test(key)));

// What is best depends on which way is better.
const KINDS = {
  mean: ['mean', 'mean'],
  median: ['median', 'median'],
  first: ['first', 'first'],
  best: ['max', 'min'],
  worst: ['min', 'max'],
} as const;
