import * as fc from 'fast-check';
import type { ScaleName, ScaleSpec } from '../../../src/core/index.js';
import { compileFormula } from '../../../src/expression/index.js';
import type { ResolveDated } from '../../../src/scale/index.js';

/** Random scales of every kind, values worth trying on them, and where their slope jumps. */
export interface Sample<S extends ScaleSpec = ScaleSpec> {
  readonly spec: fc.Arbitrary<S>;
  /** Values on which the scale is tried; by default -300 to 300. */
  readonly values?: fc.Arbitrary<number>;
  /** Values at which the slope or the points jump. */
  readonly kinks: (spec: S) => readonly number[];
}

const step = (low: number, high: number): fc.Arbitrary<number> =>
  fc.integer({ min: low * 8, max: high * 8 }).map((n) => n / 8);
const number = step(-100, 100);
const positive = step(1, 100);
const fixed = (value: number) => [{ value }];

/** So many numbers, strictly rising or, by chance, falling. */
const ordered = (count: number, eitherWay = true): fc.Arbitrary<number[]> =>
  fc
    .tuple(fc.uniqueArray(number, { minLength: count, maxLength: count }), fc.boolean())
    .map(([numbers, falls]) => numbers.toSorted((a, b) => (eitherWay && falls ? b - a : a - b)));

const two = ordered(2) as fc.Arbitrary<[number, number]>;
const three = ordered(3) as fc.Arbitrary<[number, number, number]>;
const four = ordered(4) as fc.Arbitrary<[number, number, number, number]>;
const way = fc.constantFrom('higher' as const, 'lower' as const);
const all = (spec: ScaleSpec): number[] =>
  Object.values(spec).filter((value): value is number => typeof value === 'number');

const FORMULAS = [
  '100 * value / target',
  '100 * (value - worst) / (best - worst)',
  'value < baseline ? 0 : value > target ? 100 : 100 * ((value - baseline) / (target - baseline)) ^ 2',
  '100 - abs(value - target)',
  'max(0, min(100, value + baseline))',
  'floor(value / 10) * 10',
  'sqrt(value) * 10',
  '100 / (1 + exp(-value / 20))',
  '100 * erlangC(8.5, value / 4)',
  '100 - 100 * erlangB(value / 4, 12)',
  '50 + 50 * sin(value / 20) * cos(value / 30)',
  '20 * tan(value / 150)',
];

export const PAST: readonly number[] = [12, Number.NaN, 15, 9, 15, 22.5];

export const resolve: ResolveDated = Object.assign(
  (series: readonly { readonly value: number }[]) => series[0]?.value ?? Number.NaN,
  { past: () => PAST },
);

export const samples: { readonly [K in ScaleName]: Sample<Extract<ScaleSpec, { kind: K }>> } = {
  linear: {
    spec: two.map(([baseline, target]) => ({
      kind: 'linear',
      baseline: fixed(baseline),
      target: fixed(target),
      path: 'linear',
    })),
    kinks: () => [],
  },
  threshold3: {
    spec: three.map(([worst, middle, target]) => ({
      kind: 'threshold3',
      worst,
      middle,
      target,
      points: [0, 40, 100],
    })),
    kinks: all,
  },
  piecewise: {
    spec: fc
      .tuple(ordered(4, false), fc.tuple(number, number, number, number), fc.boolean())
      .map(([xs, ys, extend]) => ({
        kind: 'piecewise',
        knots: xs.map((x, i) => [x, ys[i] as number] as const),
        ends: extend ? 'extend' : 'clamp',
      })),
    kinks: ({ knots }) => knots.map(([x]) => x),
  },
  band: {
    spec: (ordered(4, false) as typeof four).map(([a, b, c, d]) => ({
      kind: 'band',
      zero: [a, d],
      full: [b, c],
    })),
    kinks: ({ zero, full }) => [...zero, ...full],
  },
  step: {
    spec: fc.record({
      kind: fc.constant('step' as const),
      at: number,
      op: fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, '=' as const),
      pass: fc.constantFrom(100, 130),
      fail: fc.constantFrom(0, 20, -5),
    }),
    kinks: ({ at }) => [at],
  },
  labels: {
    spec: fc
      .array(step(-10, 120), { minLength: 2, maxLength: 5 })
      .map((points) => ({ kind: 'labels', labels: points.map((p, i) => [`l${i}`, p]) })),
    values: fc.constantFrom(0, 1),
    kinks: () => [0, 1],
  },
  checklist: {
    spec: fc.constant({ kind: 'checklist' }),
    values: step(0, 100),
    kinks: () => [],
  },
  ratio: {
    spec: fc.tuple(positive, way).map(([target, better]) => ({
      kind: 'ratio',
      target: fixed(target),
      path: 'linear',
      better,
    })),
    values: step(1, 300),
    kinks: () => [],
  },
  halfLife: {
    spec: two.map(([best, half]) => ({ kind: 'halfLife', best, half })),
    kinks: ({ best }) => [best],
  },
  logistic: {
    spec: fc
      .tuple(number, fc.constantFrom(-2, -0.1, 0.05, 1))
      .map(([mid, slope]) => ({ kind: 'logistic', mid, slope })),
    kinks: () => [],
  },
  history: {
    spec: fc
      .tuple(fc.constantFrom('z' as const, 'rank' as const), way)
      .map(([by, better]) => ({ kind: 'history', window: 'P6M', by, better })),
    values: step(0, 40),
    kinks: ({ by }) => (by === 'rank' ? PAST : []),
  },
  formula: {
    spec: fc.tuple(fc.constantFrom(...FORMULAS), three).map(([formula, [a, b, c]]) => {
      const result = compileFormula(formula);
      if (!result.ok) throw new Error(formula);
      const { program } = result.formula;
      return {
        kind: 'formula',
        formula,
        program,
        path: 'linear',
        baseline: fixed(Math.min(a, b)),
        target: fixed(Math.max(a, b) + 0.5),
        worst: c,
        best: a,
      };
    }),
    values: fc.oneof(step(-300, 300), fc.constantFrom(10, 20, -30, 50)),
    kinks: ({ formula, baseline = [], target = [] }) => {
      const [from = 0, to = 0] = [baseline[0]?.value, target[0]?.value];
      if (formula.startsWith('floor')) return Array.from({ length: 61 }, (_, i) => 10 * i - 300);
      return [0, from, to, -from, 100 - from];
    },
  },
  nps: { spec: fc.constant({ kind: 'nps' }), values: step(-100, 100), kinks: () => [] },
  goalRedFlag: {
    spec: two.map(([goal, redFlag]) => ({ kind: 'goalRedFlag', goal, redFlag })),
    kinks: () => [],
  },
  twoColour: {
    spec: three.map(([worst, middle, best]) => ({
      kind: 'twoColour',
      worst,
      break: middle,
      best,
    })),
    kinks: all,
  },
  stayBelow: {
    spec: fc
      .tuple(number, fc.boolean())
      .map(([limit, strict]) => ({ kind: 'stayBelow', limit, strict })),
    kinks: ({ limit }) => [limit],
  },
  stayAbove: {
    spec: fc
      .tuple(number, fc.boolean())
      .map(([limit, strict]) => ({ kind: 'stayAbove', limit, strict })),
    kinks: ({ limit }) => [limit],
  },
  commitTarget: {
    spec: four.map(([baseline, commit, target, stretch]) => ({
      kind: 'commitTarget',
      baseline,
      commit,
      target,
      stretch,
    })),
    kinks: all,
  },
  slo: {
    spec: fc
      .constantFrom(99.9, 99.5, 95, 80, 99.99)
      .map((objective) => ({ kind: 'slo', objective })),
    values: step(0, 100),
    kinks: ({ objective }) => [objective],
  },
};
