import type { ScaleInput, ScalingInput } from '../../../src/document/input/index.js';
import type { Making } from './options.js';
import type { Random } from './random.js';

const round = (x: number): number => Math.round(x * 1000) / 1000;

/** Further kinds of scales, for values in about the given range. */
export function furtherScaleIn(
  [from, to]: readonly [number, number],
  random: Random,
): ScalingInput {
  const at = (share: number): number => round(from + share * (to - from));
  const rising = random.chance(0.5);
  const way = (share: number): number => at(rising ? share : 1 - share);
  // Off the grid of the values, so that rounding in a roll-up cannot decide the side.
  const limit = at(0.5) + 0.000_37;
  const better = random.pick(['higher', 'lower'] as const);
  const strict = random.chance(0.5);
  const scales: readonly ScalingInput[] = [
    { scale: { kind: 'ratio', target: Math.max(1, at(0.8)), better } },
    { target: Math.max(1, at(0.6)), better, scale: { kind: 'ratio' } },
    { scale: { kind: 'halfLife', best: way(0.2), half: way(0.6) } },
    {
      scale: {
        kind: 'logistic',
        mid: at(0.5),
        slope: ((rising ? 1 : -1) * random.int(2, 9)) / (to - from),
      },
    },
    { baseline: at(0), target: at(1), scale: { kind: 'formula', formula: bent } },
    {
      range: { worst: at(0), best: at(1) },
      scale: { kind: 'formula', formula: '100 * ((value - worst) / (best - worst)) ^ 2' },
    },
    { scale: { kind: 'nps' } },
    { scale: { kind: 'goalRedFlag', goal: way(0.8), redFlag: way(0.4) } },
    { scale: { kind: 'twoColour', worst: way(0.1), break: way(0.6), best: way(0.9) } },
    { scale: { kind: 'stayBelow', limit, strict } },
    { scale: { kind: 'stayAbove', limit } },
    {
      scale: {
        kind: 'commitTarget',
        baseline: way(0),
        commit: way(0.4),
        target: way(0.6),
        stretch: way(0.95),
      },
    },
    {
      baseline: way(0.05),
      target: { commit: way(0.3), target: way(0.7), stretch: way(0.9) },
    },
    { scale: { kind: 'slo', objective: random.pick([90, 99, 50]) } },
  ];
  return random.pick(scales);
}

const bent = '100 * (1 - abs(target - value) / max(1, abs(target - baseline)))';

/** Against the own past, as a scale or as a baseline. */
export function historyScale({ unit }: Making, random: Random): ScalingInput {
  // At least three periods of the calendar.
  const short = unit === 'month' || unit === 'week' || unit === 'day';
  const long = [unit === 'year' ? 'P3Y' : 'P2Y', 'P4Y'];
  const window = random.pick(short ? ['P3M', 'P6M', 'P12M'] : long);
  const by = random.pick(['z', 'rank'] as const);
  return random.chance(0.5)
    ? { scale: { kind: 'history', window, by }, better: random.pick(['higher', 'lower'] as const) }
    : { scale: { kind: 'history', window } };
}

export function historyBaseline(
  [from, to]: readonly [number, number],
  { dates }: Making,
  random: Random,
): ScalingInput {
  const by = random.pick(['mean', 'median', 'best', 'worst', 'first'] as const);
  const baseline = {
    history: random.pick(['P3M', 'P5M', 'P12M']),
    ...(random.chance(0.7) ? { by } : {}),
    ...(random.chance(0.3) ? { until: random.pick(dates) } : {}),
  };
  const better = random.pick(['higher', 'lower'] as const);
  const beyond = round(better === 'higher' ? to + (to - from) : from - (to - from));
  return {
    baseline,
    target: random.chance(0.5) ? { improve: random.int(5, 60) } : beyond,
    better,
  };
}

/** Scales that follow each other. */
export function datedScale(
  { dates }: Making,
  make: () => ScalingInput,
  random: Random,
): ScalingInput | undefined {
  const scales = random
    .some(dates, 2)
    .toSorted()
    .flatMap((date): [string, ScaleInput][] => {
      const { scale, target } = make();
      // Only what needs nothing beside it.
      const alone = scale !== undefined && 'kind' in scale && target === undefined;
      return alone && scale.kind !== 'formula' ? [[date, scale as ScaleInput]] : [];
    });
  return scales.length === 0 ? undefined : { scale: Object.fromEntries(scales) };
}
