import type { HistoryScale } from '../core/index.js';
import {
  FEWEST_PAST,
  historyTests,
  normalDensity,
  pointsByDeviation,
  pointsByRank,
} from '../runtime/index.js';
import { even, type ResolveDated, type ScaleKind } from './scale-kind.js';

/** Against the own values of a window before the period: how far above their mean, or how many are worse (S3). */
export const history: ScaleKind<HistoryScale> = {
  kind: 'history',
  shape: 'monotone',
  // By deviation it is; rank moves in steps.
  continuous: false,
  check: () => {},
  points,
  slope: (spec, value, resolve) => {
    if (Number.isNaN(points(spec, value, resolve))) return even(Number.NaN);
    if (spec.by === 'rank') return even(0);
    const { mean, deviation } = momentsOf(pastOf(spec, resolve));
    return even((signOf(spec) * 100 * normalDensity((value - mean) / deviation)) / deviation);
  },
  inverse: (spec, wanted, resolve) => {
    const past = pastOf(spec, resolve);
    const { mean, deviation } = momentsOf(past);
    if (spec.by === 'rank')
      return past.filter((x) => points(spec, x, resolve) === wanted).slice(0, 1);
    if (!(wanted > 0 && wanted < 100) || Number.isNaN(points(spec, mean, resolve))) return [];
    return [bisected((z) => points(spec, mean + z * deviation, resolve) - wanted, mean, deviation)];
  },
  lower: ({ window, by, better }, { builder, id, value, cap, lanesIn, definition }) => {
    const way = historyTests.indexOf(`${by} ${better}`);
    const [lanes, numbers, era] = [lanesIn(window), builder.numbers([cap]), definition(id)];
    return era < 0
      ? builder.op('history', [value, lanes, numbers, way])
      : builder.op('historyOfDefinition', [value, era, numbers, builder.list([lanes, way])]);
  },
  better: ({ better }) => better,
  reason: (spec, _value, resolve) =>
    pastOf(spec, resolve).length < FEWEST_PAST ? 'no-history' : 'zero-width',
};

const signOf = ({ better }: HistoryScale): number => (better === 'higher' ? 1 : -1);

function points(spec: HistoryScale, value: number, resolve: ResolveDated): number {
  const past = pastOf(spec, resolve);
  const compare = spec.by === 'z' ? pointsByDeviation : pointsByRank;
  return compare(past, 0, past.length, value, signOf(spec));
}

function pastOf({ window }: HistoryScale, resolve: ResolveDated): number[] {
  return Array.from(resolve.past?.(window) ?? []).filter((x) => !Number.isNaN(x));
}

function momentsOf(past: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = past.reduce((sum, x) => sum + x, 0) / past.length;
  const squares = past.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, deviation: Math.sqrt(squares / (past.length - 1)) };
}

/** The value whose points, which run one way with the deviation, are those wanted. */
function bisected(excess: (z: number) => number, mean: number, deviation: number): number {
  const rises = excess(9) > excess(-9);
  let [low, high] = [-9, 9];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0 === rises) high = middle;
    else low = middle;
  }
  return mean + ((low + high) / 2) * deviation;
}
