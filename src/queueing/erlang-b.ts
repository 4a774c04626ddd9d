import { checkArguments } from '../core/index.js';
import { AGENTS, MOST_AGENTS, rangeForm } from './check.js';

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
  // Made here, so that kernels which know Erlang B bring no forms along.
  checkArguments(
    { load, agents },
    {
      load: rangeForm({ min: 0, max: MOST_AGENTS, unit: 'Erlang' }),
      agents: rangeForm({ ...AGENTS, min: 0 }),
    },
  );
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

/** Loads and agents up to which formulas are computed: beyond it a value is missing rather than slow. */
const MOST_IN_FORMULAS = 1e5;

const inFormulas = (x: number): boolean => x >= 0 && x <= MOST_IN_FORMULAS;

/**
 * Erlang B as formulas have it: also for agents that are no whole number, as a mean over a month is. The recursion
 * `1/B(c) = 1 + c/a * 1/B(c - 1)` holds for any c; below one agent it starts from a rational approximation that is exact at 0 and 1. Between
 * whole agents the share is off by at most 1.5 % of itself at 1 Erlang, 0.1 % at 3 and 0.002 % at 10; by more below 1 Erlang.
 *
 * Source of the start: E. Szybicki, Some numerical methods used for telephone traffic theory applications, 1967.
 *
 * @param load - Erlang
 * @param agents - any number of agents
 * @returns share of contacts, 0 to 1; NaN where a number is missing, negative or above 100,000
 */
export function formulaErlangB(load: number, agents: number): number {
  if (!inFormulas(load) || !inFormulas(agents)) return Number.NaN;
  const part = agents - Math.floor(agents);
  if (part === 0 || load === 0) return load === 0 && agents > 0 ? 0 : blockedShare(load, agents);
  let [sum, term, left] = [0, 1, agents];
  for (; left >= 1; left--) {
    sum += term;
    term *= left / load;
    if (sum === Number.POSITIVE_INFINITY) return 0;
    if (left < load && term < NEGLIGIBLE * sum) return 1 / sum;
  }
  const start = ((2 - part) * load + load ** 2) / (part + 2 * load + load ** 2);
  return 1 / (sum + term / start);
}

/**
 * Erlang C as formulas have it: the share of contacts that have to wait. Everyone waits where the agents are not more than the load.
 *
 * @returns share of contacts, 0 to 1; NaN as for `formulaErlangB`
 */
export function formulaErlangC(load: number, agents: number): number {
  const blocked = formulaErlangB(load, agents);
  if (Number.isNaN(blocked) || agents <= load) return blocked + (1 - blocked);
  return blocked / (1 - (load / agents) * (1 - blocked));
}
