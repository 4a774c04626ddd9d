import type { Indicator, Metric, NormalScorecard } from '../../../src/document/normal/index.js';
import type { Rolled } from './series.js';

/** One member for some dimensions. */
export type Fixed = ReadonlyMap<string, string>;

export const whole: Fixed = new Map();

/** Every slice that fixes one member for each dimension. */
export function membersOf(by: Metric['by']): Fixed[] {
  let found: Fixed[] = [whole];
  const dimensions = Object.entries(by ?? {});
  if (dimensions.length === 0) return [];
  for (const [dimension, members] of dimensions)
    found = found.flatMap((fixed) => members.map((one) => new Map([...fixed, [dimension, one]])));
  return found;
}

/** Every slice that fixes one member for some of the dimensions or all of them. */
export function slicesOf(by: Metric['by']): Fixed[] {
  let found: Fixed[] = [whole];
  for (const [dimension, members] of Object.entries(by ?? {}))
    found = found.flatMap((fixed) => [
      fixed,
      ...members.map((one) => new Map([...fixed, [dimension, one]])),
    ]);
  return found.filter((fixed) => fixed.size > 0);
}

/** The fixed members that an element has dimensions for. */
export function sharedWith(of: Metric | Indicator, fixed: Fixed): Fixed {
  const dimensions = Object.keys(of.by ?? {});
  return new Map([...fixed].filter(([dimension]) => dimensions.includes(dimension)));
}

/** Members in the order of the dimensions, joined by points. */
export function nameOf(by: Metric['by'], fixed: Fixed): string {
  return Object.keys(by ?? {})
    .flatMap((dimension) => fixed.get(dimension) ?? [])
    .join('.');
}

/** The mean of some numbers, by weight where all have one that is 0 or more and their sum is above 0. */
export function weightedOr(
  numbers: readonly number[],
  weights: readonly (number | undefined)[],
): number {
  const sum = weights.reduce<number>((before, weight) => before + (weight ?? 0), 0);
  const usable = sum > 0 && weights.every((weight) => weight !== undefined && weight >= 0);
  const parts = numbers.map((number, i) => (usable ? (weights[i] as number) : 1) * number);
  return parts.reduce((before, part) => before + part, 0) / (usable ? sum : numbers.length);
}

/** The roll-up of a metric over the members of one dimension (S4). */
export function across(
  of: Metric,
  found: readonly Rolled[],
  weights: readonly (number | undefined)[],
  minCoverage: number,
): Rolled {
  const numbers = found.map(({ value }) => (typeof value === 'number' ? value : undefined));
  const present = numbers.filter((number) => number !== undefined);
  const needed = of.across === 'sum' ? 1 : minCoverage;
  if (present.length === 0 || present.length / found.length < needed - 1e-9)
    return { reason: 'incomplete' };
  if (of.across === 'sum') return { value: present.reduce((sum, x) => sum + x, 0) };
  if (of.across === 'min') return { value: Math.min(...present) };
  if (of.across === 'max') return { value: Math.max(...present) };
  return {
    value: weightedOr(
      present,
      weights.filter((_, i) => numbers[i] !== undefined),
    ),
  };
}

/** The metric that weighs the members of an element. */
export function weighingOf(card: NormalScorecard, of: Metric | Indicator): Metric | undefined {
  return of.rollup.kind === 'weightedMean' ? card.metrics.get(of.rollup.weight) : undefined;
}
