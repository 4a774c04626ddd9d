import type { HistoryBaselineInput } from '../../../src/document/input/index.js';

/** The baseline that past values make (S3), earliest first; `lower` where lower is better. */
export function baselineFrom(
  past: readonly number[],
  by: NonNullable<HistoryBaselineInput['by']>,
  lower: boolean,
): number {
  const sorted = past.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const extreme = (least: boolean): number => (least ? sorted[0] : sorted.at(-1)) as number;
  const made = {
    mean: () => past.reduce((sum, x) => sum + x, 0) / past.length,
    median: () =>
      Number.isInteger(half)
        ? ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
        : (sorted[Math.floor(half)] as number),
    first: () => past[0] as number,
    best: () => extreme(lower),
    worst: () => extreme(!lower),
  };
  return made[by]();
}
