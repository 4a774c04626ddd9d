import type { Dated } from '../../../src/core/index.js';
import type { PeriodUnit, ScalingInput } from '../../../src/document/input/index.js';
import type { Indicator, Metric, NormalScorecard } from '../../../src/document/normal/index.js';
import { durationIn, holderOf, isCoarser, type Period, periodsWithin } from './calendar.js';
import { anchorAt, inForce, leadOf, type NaiveScale } from './scale.js';
import { windowStart } from './series.js';

// Amounts (S3.1): numbers for one period, added up over the periods of the calendar that the value of a lane covers.

/** A period of the calendar, and how many of the periods that amounts are for it makes. */
interface Part {
  readonly index: number;
  readonly share: number;
}

/** What a formula reads the values of: figures of indicators do not add up. */
const namesIn = (formula: string): string[] =>
  formula
    .replaceAll(/\b(points|progress|performance)\s*\(\s*\w+\s*\)/g, '0')
    .match(/[A-Za-z_]\w*/g) ?? [];

/** Elements that are summed over time, among those that an element is made of. */
function sumsOf(card: NormalScorecard, of: Metric | Indicator): (Metric | Indicator)[] {
  if (of.formula === undefined) return of.rollup.kind === 'sum' ? [of] : [];
  return namesIn(of.formula).flatMap((name) => {
    const one = card.metrics.get(name) ?? card.indicators.get(name);
    return one === undefined ? [] : sumsOf(card, one);
  });
}

/** The periods of the calendar that the value of an indicator covers in a lane; undefined where its numbers are for no period. */
export function partsOf(
  card: NormalScorecard,
  of: Indicator,
  { per }: ScalingInput,
  lane: Period,
): readonly Part[] | undefined {
  if (per === undefined || per === 'view') return undefined;
  const { period: calendar, yearStart } = card.calendar;
  const { over, every } = sumsOf(card, of)[0] ?? of;
  const inside = periodsWithin(lane, calendar, yearStart);
  const last = inside.at(-1) as number;
  let first = inside[0] as number;
  if (over !== undefined)
    first = windowStart(
      over,
      { unit: calendar, index: last },
      { calendar, yearStart, minCoverage: 0.5 },
    );
  else if (every !== undefined && durationIn(every, lane.unit) > 1 + 1e-9)
    first = last - Math.max(1, Math.round(durationIn(every, calendar))) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const part = { unit: calendar, index: first + i };
    return { index: part.index, share: shareOf(part, per, yearStart) };
  });
}

function shareOf(part: Period, per: PeriodUnit, yearStart: number): number {
  if (!isCoarser(per, part.unit)) return periodsWithin(part, per, yearStart).length;
  const whole = { unit: per, index: holderOf(part, per, yearStart) };
  return 1 / periodsWithin(whole, part.unit, yearStart).length;
}

/** How many of the periods that amounts are for some periods of the calendar make. */
export const timesIn = (parts: readonly Part[] | undefined): number =>
  parts === undefined ? 1 : parts.reduce((sum, { share }) => sum + share, 0);

/** A scale with every number in the unit of the value as much as it comes to in a lane. */
export function inAmounts(
  spec: NaiveScale,
  parts: readonly Part[] | undefined,
  calendar: { readonly unit: PeriodUnit; readonly yearStart: number },
): NaiveScale {
  if (parts === undefined) return spec;
  const n = timesIn(parts);
  const added = (inPart: (index: number) => number): Dated<number> => [
    { value: parts.reduce((sum, { index, share }) => sum + share * inPart(index), 0) },
  ];
  const held = (dated: Dated<number>): Dated<number> =>
    added((index) => inForce(dated, index, calendar));
  const aimed = (one: Parameters<typeof anchorAt>[0]): Dated<number> =>
    added((index) => anchorAt(one, index, calendar));
  const pair = ([low, high]: readonly [number, number]): [number, number] => [low * n, high * n];
  switch (spec.kind) {
    case 'linear': {
      // Which way a line leads is seen by its dates.
      const better = spec.better ?? leadOf(spec, calendar);
      const ends = { ...spec, baseline: held(spec.baseline), target: aimed(spec) };
      return better === undefined ? ends : { ...ends, better };
    }
    case 'ratio':
      return { ...spec, target: aimed(spec) };
    case 'formula': {
      const { baseline, target, path } = spec;
      return {
        ...spec,
        times: n,
        ...(baseline === undefined ? {} : { baseline: held(baseline) }),
        ...(target === undefined ? {} : { target: aimed({ target, path }) }),
        ...(spec.worst === undefined ? {} : { worst: spec.worst * n }),
        ...(spec.best === undefined ? {} : { best: spec.best * n }),
      };
    }
    case 'threshold3':
      return { ...spec, worst: spec.worst * n, middle: spec.middle * n, target: spec.target * n };
    case 'piecewise':
      return { ...spec, knots: spec.knots.map(([x, y]) => [x * n, y] as const) };
    case 'band':
      return { ...spec, zero: pair(spec.zero), full: pair(spec.full) };
    case 'step':
      return { ...spec, at: spec.at * n };
    case 'halfLife':
      return { ...spec, best: spec.best * n, half: spec.half * n };
    case 'logistic':
      return { ...spec, mid: spec.mid * n, slope: spec.slope / n };
    case 'goalRedFlag':
      return { ...spec, goal: spec.goal * n, redFlag: spec.redFlag * n };
    case 'twoColour':
      return { ...spec, worst: spec.worst * n, break: spec.break * n, best: spec.best * n };
    case 'stayBelow':
    case 'stayAbove':
      return { ...spec, limit: spec.limit * n };
    case 'commitTarget':
      return {
        ...spec,
        baseline: spec.baseline * n,
        commit: spec.commit * n,
        target: spec.target * n,
        stretch: spec.stretch * n,
      };
    default:
      return spec;
  }
}
