import { needed, type OptionForms, readOptions } from '../core/index.js';
import { AGENTS, checkNumber, rangeForm, TIME } from './check.js';
import { blockedShare } from './erlang-b.js';
import type { Overload, Queue } from './queue.js';
import { checkLoad, loadOf, type Traffic, TRAFFIC_FORMS } from './traffic.js';

/** Traffic and the agents that serve it. */
export interface StaffedTraffic extends Traffic {
  /** Agents on duty; a whole number of at least 1. */
  readonly agents: number;
}

export const STAFFED_FORMS: OptionForms<StaffedTraffic> = {
  ...TRAFFIC_FORMS,
  agents: needed(rangeForm(AGENTS)),
};

/**
 * Erlang C: a queue of contacts that never give up (M/M/c). Pessimistic where they do: then see {@link erlangA}.
 *
 * With load `a`, agents `c` and `B` of {@link erlangB}: `Pw = B / (1 - (a/c)(1 - B))`, occupancy `a/c`, speed of answer
 * `Pw * handleTime / (c - a)`, service level `1 - Pw * exp(-(c - a) T / handleTime)`.
 *
 * Source: A. K. Erlang's delay formula.
 *
 * @returns the means of the queue, or `stable: false` and no numbers when the agents are not more than the load
 * @throws ScorecardError `invalid-option` if a number is out of range or an option is unknown
 * @example
 * const queue = erlangC({ calls: 100, interval: 1800, handleTime: 180, agents: 14 });
 * if (queue.stable) queue.serviceLevel(20); // 0.888...
 */
export function erlangC(options: StaffedTraffic): Queue | Overload {
  const { agents, ...traffic } = readOptions(options, STAFFED_FORMS, checkLoad);
  const load = loadOf(traffic);
  const { calls, interval, handleTime } = traffic;
  const spare = agents - load;
  if (spare <= 0) return Object.freeze({ stable: false, load, agents });

  const blocked = blockedShare(load, agents);
  const occupancy = load / agents;
  const waitProbability = blocked / (spare / agents + occupancy * blocked);
  const speedOfAnswer = (waitProbability * handleTime) / spare;
  return Object.freeze({
    stable: true,
    load,
    agents,
    occupancy,
    waitProbability,
    speedOfAnswer,
    queueLength: (calls / interval) * speedOfAnswer,
    serviceLevel: (within: number) => {
      checkNumber('within', within, { ...TIME, min: 0 });
      return 1 - waitProbability * Math.exp((-spare * within) / handleTime);
    },
  });
}
