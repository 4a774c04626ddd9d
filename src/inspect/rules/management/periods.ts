import type { ScoredCard } from '../../rule-context.js';

/**
 * The last periods up to the present one, the present one last.
 *
 * @returns undefined if there are not so many
 */
export function lastPeriods(
  { evaluation, lane }: ScoredCard,
  count: number,
): readonly string[] | undefined {
  if (count < 1 || lane + 1 < count) return undefined;
  return evaluation.periods.slice(lane + 1 - count, lane + 1);
}
