import type {
  BreakdownInput,
  IndicatorInput,
  MetricInput,
} from '../../../src/document/input/index.js';
import { seriesOver } from './data.js';
import type { MadeIndicator } from './indicators.js';
import type { Making } from './options.js';
import type { Random } from './random.js';

type Rows = Record<string, { [period: string]: number | string | null }>;

const region = ['north', 'south', 'east'];
const tier = ['a', 'b'];

/** Metrics by region, or by region and tier, given by member, by slice or as a whole. */
export function slicedMetrics(
  making: Making,
  random: Random,
): { readonly inputs: Record<string, MetricInput>; readonly rows: Rows } {
  const inputs: Record<string, MetricInput> = {};
  const rows: Rows = {};
  if (!making.may('slices')) return { inputs, rows };
  for (const id of ['sliced0', 'sliced1', 'sliced2']) {
    const two = random.chance(0.4);
    const by: BreakdownInput = two ? { region, tier } : { region };
    const rollup = random.pick(['sum', 'sum', 'mean', 'last', 'max', { mean: 'volume' }] as const);
    const across = random.pick(['sum', 'mean', 'min', 'max'] as const);
    inputs[id] = { rollup, by, ...(random.chance(0.3) ? { across } : {}) };
    const members = region.flatMap((one) => (two ? tier.map((other) => `${one}.${other}`) : [one]));
    const slices = two ? [...region, ...tier].filter(() => random.chance(0.2)) : [];
    const given = [...members, ...slices, ...(random.chance(0.15) ? [''] : [])];
    for (const name of given)
      rows[name === '' ? id : `${id}.${name}`] = seriesOver(
        making.dates,
        () => random.int(1, 300),
        making,
        random,
      );
  }
  return { inputs, rows };
}

/** An indicator that is a ratio of broken-down metrics, or a number given by member. */
export function slicedIndicator(id: string, making: Making, random: Random): MadeIndicator {
  const byView = random.pick(['weighted', 'worst', 'total'] as const);
  const weighed = random.chance(0.5) ? { rollup: { mean: 'sliced0' } } : {};
  const base = {
    byView,
    baseline: 5,
    target: random.int(40, 160),
    ...weighed,
  };
  if (random.chance(0.6)) {
    const input: IndicatorInput = {
      ...base,
      by: { region },
      formula: '100 * sliced1 / (sliced1 + sliced2)',
    };
    return { id, input, rows: {}, numeric: false, range: [0, 100] };
  }
  const two = random.chance(0.3);
  const members = region.flatMap((one) => (two ? tier.map((other) => `${one}.${other}`) : [one]));
  const given = random.chance(0.3) ? ['', ...members] : members;
  return {
    id,
    input: { ...base, by: two ? { region, tier } : { region } },
    rows: Object.fromEntries(
      given.map((name) => [
        name === '' ? id : `${id}.${name}`,
        seriesOver(making.dates, () => random.number(-5, 180), making, random),
      ]),
    ),
    numeric: false,
    range: [0, 100],
  };
}
