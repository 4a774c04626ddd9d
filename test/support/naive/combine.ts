import type { Combine, PlainCombine } from '../../../src/document/normal/index.js';
import { runFormula } from './formula.js';

/** One child as an operator sees it: its weight in the lane and its points. */
export interface Item {
  readonly id: string;
  readonly weight: number;
  readonly points: number;
}

/** A child whose points may still lie anywhere between two ends. */
export interface OpenItem {
  readonly id: string;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
}

/** What operators need to know beside the children. */
export interface Around {
  /** The largest weight of all children in the lane, present or not. */
  readonly largest: number;
  /** Highest points a formula can give: `scoring.cap`. */
  readonly cap: number;
  /** By how much points may be off, for operators with roots that make much of little near 0. */
  readonly off?: number | undefined;
}

const slack = 1e-9;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);

function weightedMean(items: readonly Item[], of: (points: number) => number): number {
  const all = sumOf(items.map(({ weight }) => weight));
  return sumOf(items.map(({ weight, points }) => (weight / all) * of(points)));
}

function powerMean(items: readonly Item[], p: number): number {
  const points = items.map((item) => item.points);
  if (p < 0 && points.includes(0)) return 0;
  // Relative to the largest (or smallest) so that no power runs out of the range of numbers.
  const unit = p > 0 ? Math.max(...points) : Math.min(...points);
  if (unit === 0) return 0;
  // Near 0 a power is 1 and a little more, and only the little is kept.
  if (Math.abs(p) < 0.01) {
    const q = p < 0 ? Math.min(p, -1e-100) : Math.max(p, 1e-100);
    const more = weightedMean(items, (s) => Math.expm1(q * (Math.log(s) - Math.log(unit))));
    return unit * Math.exp(Math.log1p(more) / q);
  }
  return unit * weightedMean(items, (s) => (s / unit) ** p) ** (1 / p);
}

function orderedMean(items: readonly Item[], alpha: number): number {
  const all = sumOf(items.map(({ weight }) => weight));
  let before = 0;
  let sum = 0;
  for (const { weight, points } of items.toSorted((a, b) => b.points - a.points)) {
    const now = before + weight / all;
    sum += (Math.min(now, 1) ** alpha - before ** alpha) * points;
    before = Math.min(now, 1);
  }
  return sum;
}

/** Points of an operator over the present children; undefined when it has none. */
export function operate(
  combine: Combine,
  all: readonly Item[],
  around: Around,
): number | undefined {
  const { off = 0 } = around;
  const rooted =
    combine.kind === 'power' || combine.kind === 'geometric' || combine.kind === 'product';
  const items =
    off === 0 || !rooted
      ? all
      : all.map((item) => ({ ...item, points: Math.max(0, item.points + off) }));
  const points = items.map((item) => item.points);
  const share = ({ weight }: Item): number => weight / around.largest;
  switch (combine.kind) {
    case 'mean':
      return weightedMean(items, (s) => s);
    case 'power':
      return powerMean(items, combine.power);
    case 'geometric':
      return points.includes(0) ? 0 : Math.exp(weightedMean(items, Math.log));
    case 'min':
      return Math.min(...points);
    case 'max':
      return Math.max(...points);
    case 'owa':
      return orderedMean(items, combine.alpha);
    case 'product':
      return items.reduce(
        (product, item) => product * (Math.min(item.points, 100) / 100) ** share(item),
        100,
      );
    case 'noisyOr':
      return (
        100 *
        (1 -
          items.reduce(
            (none, item) => none * (1 - (share(item) * Math.min(item.points, 100)) / 100),
            1,
          ))
      );
    case 'xor': {
      const reaching = points.filter((s) => s >= combine.cut - slack);
      return reaching.length === 1 ? reaching[0] : undefined;
    }
    case 'formula': {
      const byId = new Map(items.map((item) => [item.id, item.points]));
      const result = runFormula(combine.formula, (name) => byId.get(name) ?? Number.NaN);
      return Number.isNaN(result) ? undefined : Math.min(Math.max(result, 0), around.cap);
    }
    case 'gate': {
      const inner = operate(combine.inner, items, around);
      return inner === undefined ? undefined : Math.min(inner, capOf(combine, items));
    }
  }
}

/** The lowest cap of the mandatory children that bind. */
export function capOf(combine: Combine, items: readonly Item[]): number {
  if (combine.kind !== 'gate') return Number.POSITIVE_INFINITY;
  const caps = items.flatMap(({ id, points }) => {
    const rule = combine.mandatory.get(id);
    return rule !== undefined && points < rule.below - slack ? [rule.cap] : [];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...caps);
}

type Ends = readonly [low: number, high: number];

/** The ends of an operator over all children, each anywhere between its own ends. */
export function endsOf(combine: Combine, items: readonly OpenItem[], around: Around): Ends {
  const at = (end: 'low' | 'high'): Item[] =>
    items.map((item) => ({ id: item.id, weight: item.weight, points: item[end] }));
  const monotone = (of: PlainCombine): Ends => [
    operate(of, at('low'), around) ?? 0,
    operate(of, at('high'), around) ?? around.cap,
  ];
  if (combine.kind === 'gate') {
    const [low, high] = endsOf(combine.inner, items, around);
    return [Math.min(low, capOf(combine, at('low'))), Math.min(high, capOf(combine, at('high')))];
  }
  if (combine.kind === 'xor') {
    const certain = items.filter(({ low }) => low >= combine.cut - slack);
    const others = items.filter((item) => !certain.includes(item));
    const [only] = certain;
    return only !== undefined &&
      certain.length === 1 &&
      others.every(({ high }) => high < combine.cut - slack)
      ? [only.low, only.high]
      : [0, 100];
  }
  if (combine.kind === 'formula' && items.some(({ low, high }) => high - low > slack))
    return [0, around.cap];
  return monotone(combine);
}
