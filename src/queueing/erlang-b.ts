import { checkNumber, MOST_AGENTS } from './check.js';

/** A term this small beside the sum changes nothing any more. */
const NEGLIGIBLE = 1e-18;

/**
 * Erlang B: the share of contacts that find every agent busy when none can wait.
 *
 * Sums `1 / B = 1 + c/a + c (c - 1)/a^2 + ...` from its largest factors down, which is the recursion
 * `B(k) = a B(k-1) / (k + a B(k-1))` unrolled; no factorial or power is formed, and only some tens of `sqrt(load)` terms matter.
 *
 * Source: A. K. Erlang's loss formula.
 *
 * @param load - Erlang, 0 to 1e9
 * @param agents - whole number, 0 to 1e9
 * @returns share of contacts, 0 to 1; 0 where it is below the smallest double
 * @throws ScorecardError `invalid-option` if a number is out of range
 * @example
 * erlangB(10, 14); // 0.0568...
 */
export function erlangB(load: number, agents: number): number {
  checkNumber('load', load, { min: 0, max: MOST_AGENTS, unit: 'Erlang' });
  checkNumber('agents', agents, { min: 0, max: MOST_AGENTS, whole: true, unit: 'agents' });
  return blockedShare(load, agents);
}

/** `erlangB` without checks. */
export function blockedShare(load: number, agents: number): number {
  if (agents === 0) return 1;
  if (load === 0) return 0;
  let sum = 1;
  let term = 1;
  for (let left = agents; left > 0; left--) {
    term *= left / load;
    sum += term;
    if (sum === Number.POSITIVE_INFINITY) return 0;
    if (left < load && term < NEGLIGIBLE * sum) break;
  }
  return 1 / sum;
}
