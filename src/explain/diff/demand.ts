import type { Model } from '../../model/index.js';

/** The last of the numbers that a setting stands for; undefined where it is none. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const numbers = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const last: unknown = numbers.at(-1)?.[1];
  const dated = numbers.every(([key]) => key === '' || /^\d{4}/.test(key));
  return dated && typeof last === 'number' ? last : undefined;
}

/**
 * Whether a target or a baseline asks for more than before: harder to earn points, or easier.
 *
 * @param models - those of the card before and after
 */
export function demandOf(
  [before, after]: readonly [unknown, unknown],
  indicator: string,
  models: readonly [Model, Model],
): 'tighter' | 'looser' | undefined {
  const [was, is] = [numberOf(before), numberOf(after)];
  if (was === undefined || is === undefined || was === is) return undefined;
  const better = models
    .map((model) => model.indicators.get(indicator)?.scale)
    .map((scale) => {
      if (scale?.kind !== 'linear') return undefined;
      const [from, to] = [scale.baseline.at(-1)?.value, scale.target.at(-1)?.value];
      return from === undefined || to === undefined ? undefined : Math.sign(to - from);
    })
    .find((sign) => sign !== undefined && sign !== 0);
  const stated = models[1].indicators.get(indicator)?.indicator.scaling.better;
  const sign = better ?? { higher: 1, lower: -1, inside: 0 }[stated ?? 'inside'];
  if (sign === 0) return undefined;
  // For a target and for a baseline alike: what lies further on is harder to reach.
  return (is - was) * sign > 0 ? 'tighter' : 'looser';
}
