import type { Outcome, Ratio } from './bench.mjs';

export function judged(
  goal: { readonly limit: number } | undefined,
  value: number,
): Pick<Ratio, 'limit' | 'met' | 'measurable'> | undefined;

export function failureOf(
  results: readonly Pick<Outcome, 'agreements' | 'ratios'>[],
  check: boolean,
): string | undefined;
