import type {
  IndicatorInput,
  RollupInput,
  ScalingInput,
} from '../../../src/document/input/index.js';
import { coarserDates, coarserUnit, seriesOver } from './data.js';
import type { Making } from './options.js';
import type { Random } from './random.js';
import { datedScale, furtherScaleIn, historyBaseline, historyScale } from './scales.js';
import { slicedIndicator } from './slices.js';

export interface MadeIndicator {
  readonly id: string;
  readonly input: IndicatorInput;
  readonly rows: { readonly [key: string]: { readonly [period: string]: number | string | null } };
  /** Whether it has one number a period, so that formulas, curves and other scales may use it. */
  readonly numeric: boolean;
  /** Where its values lie. */
  readonly range: readonly [number, number];
}

type Range = readonly [number, number];
type Maker = (
  id: string,
  names: readonly string[],
  making: Making,
  random: Random,
) => MadeIndicator;

const rollups: readonly RollupInput[] = ['sum', 'mean', 'last', 'first', 'min', 'max'];
const round = (x: number): number => Math.round(x * 1000) / 1000;

/** Values from a little below to a little above a range. */
function around([from, to]: Range, random: Random): number {
  const slack = (to - from) * 0.3;
  return random.number(from - slack, to + slack);
}

/** Baseline and target far enough apart; the dated ones stay on one side of the baseline. */
function anchors(making: Making, random: Random): { scaling: ScalingInput; range: Range } {
  const baseline = random.number(0, 100);
  const sign = random.pick([1, -1]);
  const step = (): number => round(baseline + sign * random.number(10, 80));
  if (!making.may('datedTargets', 0.3)) {
    const target = step();
    const better = sign > 0 ? ('higher' as const) : ('lower' as const);
    const scaling = random.chance(0.5) ? { baseline, target, better } : { baseline, target };
    return { scaling, range: [Math.min(baseline, target), Math.max(baseline, target)] };
  }
  const target: Record<string, number> = {};
  for (const date of random.some(making.dates, random.int(1, 4)).toSorted()) target[date] = step();
  const ends = [baseline, ...Object.values(target)];
  const path = making.may('milestones', 0.3)
    ? ('milestones' as const)
    : random.pick(['linear', 'stepped'] as const);
  return { scaling: { baseline, target, path }, range: [Math.min(...ends), Math.max(...ends)] };
}

/** A scale of some kind for values in about the given range. */
export function scaleIn([from, to]: Range, random: Random): ScalingInput {
  const at = (share: number): number => round(from + share * (to - from));
  const kind = random.pick(['threshold3', 'piecewise', 'band', 'inside', 'step', 'linear']);
  const points = (): number => random.number(0, 100);
  if (kind === 'threshold3') {
    const [worst, middle, target] = random.chance(0.5)
      ? [at(0), at(0.4), at(1)]
      : [at(1), at(0.7), at(0)];
    const own = [random.int(0, 20), random.int(30, 60), 100] as const;
    return {
      scale: { kind, worst, middle, target, ...(random.chance(0.5) ? { points: own } : {}) },
    };
  }
  if (kind === 'piecewise') {
    const ends = random.pick(['clamp', 'extend'] as const);
    const knots = [0, 0.3, 0.6, 1].map((share) => [at(share), points()] as const);
    return { scale: { kind, knots, ends } };
  }
  if (kind === 'band')
    return { scale: { kind, zero: [at(0), at(1)], full: [at(0.4), at(random.pick([0.4, 0.6]))] } };
  if (kind === 'inside')
    return {
      better: 'inside',
      target: { min: at(0.4), max: at(0.7) },
      limits: { min: at(0.05), max: at(0.95) },
    };
  if (kind === 'step') {
    const op = random.pick(['>=', '>', '<=', '<'] as const);
    const earned = random.chance(0.5) ? { pass: random.int(60, 100), fail: random.int(0, 40) } : {};
    // Off the grid of the values, so that rounding in a roll-up cannot decide the side.
    return { scale: { kind, at: at(0.5) + 0.000_37, op, ...earned } };
  }
  return random.chance(0.5)
    ? { scale: { kind: 'linear', baseline: at(0), target: at(1) } }
    : { scale: { kind: 'linear', baseline: at(1), target: at(0) } };
}

/** The line from baseline to target, or something else. */
function scalingOf(line: ScalingInput, range: Range, making: Making, random: Random): ScalingInput {
  const { may } = making;
  const any = (): ScalingInput =>
    may('scaleKinds', 0.6) ? furtherScaleIn(range, random) : scaleIn(range, random);
  if (may('historyScales', 0.06)) return historyScale(making, random);
  if (may('historyBaselines', 0.1)) return historyBaseline(range, making, random);
  if (may('performance', 0.08)) {
    const { better: _, ...rest } = line;
    const aims = typeof line.target === 'number' ? [line.target] : Object.values(line.target ?? {});
    const rises = (aims[0] as number) > (line.baseline as number);
    const [worst, best] = rises ? range : [range[1], range[0]];
    return { ...rest, range: { worst, best }, scoreBy: 'performance' };
  }
  if (may('datedScales', 0.08)) return datedScale(making, any, random) ?? line;
  if (may('scaleKinds', 0.3)) return furtherScaleIn(range, random);
  return may('scales', 0.5) ? scaleIn(range, random) : line;
}

const plain: Maker = (id, _names, making, random) => {
  const { scaling, range } = anchors(making, random);
  const own = scalingOf(scaling, range, making, random);
  const coarse = making.may('coarseSeries', 0.2);
  const dates = coarse ? coarserDates(coarserUnit(making.unit), making) : making.dates;
  const rollup = random.pick(rollups);
  const held = coarse && making.may('staleAfter', 0.5);
  const input: IndicatorInput = {
    ...own,
    ...(random.chance(0.5) ? { rollup } : {}),
    ...(held ? { staleAfter: random.pick(['P1M', 'P4M', 'P6M', 'P1Y']) } : {}),
  };
  const rows = { [id]: seriesOver(dates, () => around(range, random), making, random) };
  return { id, input, rows, numeric: true, range };
};

const templates: readonly ((a: string, b: string, c: string) => string)[] = [
  (a, b) => `100 * ${a} / (${a} + ${b})`,
  (a, b) => `abs(${a} - ${b}) / 5`,
  (a, b) => `100 * min(${a}, ${b}) / max(${a}, ${b})`,
  (a, b, c) => `mean(${a}, ${b}, ${c}) / 5`,
  (a, b) => `clamp(100 * ${a} / ${b}, 10, 90)`,
  (a, b) => `(ifMissing(${a}, 50) + ${b}) / 10`,
  (a, b) => `${a} > ${b} ? 100 * ${b} / ${a} : 100 - 100 * ${a} / ${b} + 20`,
  (a) => `-(${a} ^ 2) / 2000 + 100`,
];

const formula: Maker = (id, names, making, random) => {
  const [a, b, c] = [names, names, names].map((list) => random.pick(list)) as [
    string,
    string,
    string,
  ];
  const scaling = making.may('scales', 0.3)
    ? scaleIn([0, 100], random)
    : random.pick([
        { baseline: 10, target: 80 },
        { baseline: 90, target: 15, better: 'lower' as const },
      ]);
  return {
    id,
    input: { ...scaling, formula: random.pick(templates)(a, b, c) },
    rows: {},
    numeric: true,
    range: [0, 100],
  };
};

const checklist: Maker = (id, _names, making, random) => {
  const items = Array.from({ length: random.int(2, 4) }, (_, i) => `item${i}`);
  const answer = (): string => random.pick(['yes', 'partly', 'no']);
  return {
    id,
    input: { checklist: Object.fromEntries(items.map((item) => [item, `Is ${item} done?`])) },
    rows: Object.fromEntries(
      items.map((item) => [`${id}.${item}`, seriesOver(making.dates, answer, making, random)]),
    ),
    numeric: false,
    range: [0, 100],
  };
};

const labels: Maker = (id, _names, making, random) => {
  const table = { red: 0, amber: random.int(30, 60), green: 100 };
  const label = (): string => random.pick(Object.keys(table));
  return {
    id,
    input: { scale: { kind: 'labels', labels: table } },
    rows: { [id]: seriesOver(making.dates, label, making, random) },
    numeric: false,
    range: [0, 100],
  };
};

const breakdown: Maker = (id, _names, making, random) => {
  const members = random.some(['north', 'south', 'east'], random.int(2, 3));
  const pairs = members.map((member) => {
    const baseline = random.number(0, 100);
    return { member, baseline, target: round(baseline + random.number(10, 60)) };
  });
  const rollup = random.pick<RollupInput>([{ mean: 'volume' }, 'mean', 'last']);
  const all = random.chance(0.3);
  const shared = { baseline: 20, target: 80 };
  return {
    id,
    input: {
      by: { region: members },
      rollup,
      ...(all
        ? shared
        : {
            baseline: Object.fromEntries(pairs.map(({ member, baseline }) => [member, baseline])),
            target: Object.fromEntries(pairs.map(({ member, target }) => [member, target])),
          }),
    },
    rows: Object.fromEntries(
      pairs.map(({ member, baseline, target }) => [
        `${id}.${member}`,
        seriesOver(making.dates, () => around([baseline, target], random), making, random),
      ]),
    ),
    numeric: false,
    range: [0, 100],
  };
};

/** Indicators of every kind; formulas read the given names and earlier indicators. */
export function makeIndicators(
  count: number,
  metrics: readonly string[],
  making: Making,
  random: Random,
): MadeIndicator[] {
  const made: MadeIndicator[] = [];
  const makers: readonly [Maker, boolean][] = [
    [formula, making.may('formulas')],
    [checklist, making.may('checklists')],
    [labels, making.may('labels')],
    [breakdown, making.may('breakdowns')],
    [(id, _names, ...rest) => slicedIndicator(id, ...rest), making.may('slices')],
  ];
  const special = makers.filter(([, allowed]) => allowed).map(([maker]) => maker);
  for (let i = 0; i < count; i++) {
    const maker = special.length > 0 && random.chance(0.45) ? random.pick(special) : plain;
    const names = [...metrics, ...made.filter(({ numeric }) => numeric).map(({ id }) => id)];
    const one = maker(`ind${i}`, names, making, random);
    const cap = making.may('caps', 0.2) ? { cap: random.pick([110, 120, 150, 200]) } : {};
    const weight = making.may('zeroWeights', 0.1) ? 0 : random.number(0.1, 5);
    made.push({ ...one, input: { ...one.input, ...cap, ...(i === 0 ? {} : { weight }) } });
  }
  return made;
}
