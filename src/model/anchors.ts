import type { Dated, DatedPath } from '../core/index.js';
import { datedSteps, type ScalingInput } from '../document/index.js';

/** What reading dated numbers needs to know of the card. */
export interface DateOrder {
  /** Month in which the fiscal year starts: dates are put in order by it. */
  readonly yearStart: number;
}

/** A plain, dated or per-member number. */
export function numberOf(
  input: unknown,
  context: DateOrder,
  member: string | undefined,
): Dated<number> | undefined {
  if (typeof input === 'number') return datedSteps(input, context);
  if (typeof input !== 'object' || input === null) return undefined;
  if (member !== undefined && Object.hasOwn(input, member))
    return datedSteps((input as Record<string, number>)[member] as number, context);
  const keys = Object.keys(input);
  return keys.length > 0 && keys.every((key) => /^\d{4}/.test(key))
    ? datedSteps(input as Record<string, number>, context)
    : undefined;
}

/** How a target moves between its dates; one that improves on a baseline moves as that does, which is held. */
export function pathOf({ target, path = 'linear' }: ScalingInput): DatedPath {
  return typeof target === 'object' && 'improve' in target ? 'stepped' : path;
}

/** The target that earns 100 points on a line from the baseline, or 70 between `commit` and `stretch`. */
export function targetOf(
  { target, better }: ScalingInput,
  baseline: Dated<number>,
  context: DateOrder,
  member: string | undefined,
): Dated<number> | undefined {
  if (typeof target === 'object' && 'improve' in target) {
    const sign = better === 'lower' ? -1 : 1;
    return baseline.map(({ value, ...at }) => ({
      ...at,
      value: value + sign * Math.abs(value) * (target.improve / 100),
    }));
  }
  if (typeof target === 'object' && 'target' in target && typeof target.target === 'number')
    return datedSteps(target.target, context);
  return numberOf(target, context, member);
}

/** The ends of a range. */
export function rangeOf(target: NonNullable<ScalingInput['target']>): [number, number] | undefined {
  if (typeof target !== 'object' || !('min' in target) || !('max' in target)) return undefined;
  return [target.min, target.max];
}

/** A target with a promise below and a stretch above. */
export interface Zones {
  readonly commit: number;
  readonly target: number;
  readonly stretch: number;
}

/** The zones of a target that states all three of them. */
export function zonesOf({ target }: ScalingInput): Zones | undefined {
  if (typeof target !== 'object') return undefined;
  const { commit, target: aim, stretch } = target as Partial<Zones>;
  return typeof commit === 'number' && typeof aim === 'number' && typeof stretch === 'number'
    ? { commit, target: aim, stretch }
    : undefined;
}
