import type { Outcome } from './bench.mjs';

export function failureOf(
  results: readonly Pick<Outcome, 'agreements' | 'ratios'>[],
  check: boolean,
): string | undefined;
