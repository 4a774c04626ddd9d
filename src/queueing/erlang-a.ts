import { needed, type OptionForms, readOptions } from '../core/index.js';
import { checkNumber, rangeForm, TIME } from './check.js';
import { blockedShare } from './erlang-b.js';
import { STAFFED_FORMS, type StaffedTraffic } from './erlang-c.js';
import type { AbandonedQueue } from './queue.js';
import { checkLoad, loadOf } from './traffic.js';
import { virtualWait } from './virtual-wait.js';

/** Traffic that gives up, and the agents that serve it. */
export interface ImpatientTraffic extends StaffedTraffic {
  /** Mean time in seconds after which a waiting contact gives up, exponentially distributed; 0.001 to 1e9. */
  readonly patience: number;
}

const FORMS: OptionForms<ImpatientTraffic> = {
  ...STAFFED_FORMS,
  patience: needed(rangeForm(TIME)),
};

/**
 * Erlang A: a queue whose contacts give up after an exponentially distributed patience (M/M/c+M). Any load is stable.
 *
 * With load `a`, agents `c`, `B` of {@link erlangB} and `A = 1 + sum over j of y^j / ((x + 1) ... (x + j))`, where
 * `x = c * patience / handleTime` and `y = a * patience / handleTime`: `Pw = A B / (1 + (A - 1) B)`,
 * `abandonment = Pw (1/(rho A) + 1 - 1/rho)` with `rho = a/c`, occupancy `a (1 - abandonment) / c`,
 * queue time `abandonment * patience`. `A`, abandonment and service level are taken as integrals of the wait's density, which are
 * the same numbers without overflow or cancellation.
 *
 * Source: C. Palm; the relations as given by Garnett, Mandelbaum and Reiman.
 *
 * @returns the means of the queue
 * @throws ScorecardError `invalid-option` if a number is out of range or an option is unknown
 * @example
 * erlangA({ calls: 100, interval: 1800, handleTime: 180, agents: 13, patience: 300 }).abandonment; // 0.0249...
 */
export function erlangA(options: ImpatientTraffic): AbandonedQueue {
  const { agents, patience, ...traffic } = readOptions(options, FORMS, checkLoad);
  const load = loadOf(traffic);
  const arrivals = traffic.calls / traffic.interval;
  const wait = virtualWait(load, agents, patience / traffic.handleTime);
  const blocked = blockedShare(load, agents);
  const waiting = blocked === 0 ? 0 : blocked / (blocked + (1 - blocked) * wait.inverseSum);
  const atOnce = 1 - waiting;
  const served = atOnce + waiting * wait.staying;
  const abandonment = waiting * wait.givingUp;
  const queueTime = abandonment * patience;
  return Object.freeze({
    stable: true,
    load,
    agents,
    occupancy: Math.min(1, (load * served) / agents),
    waitProbability: waiting,
    speedOfAnswer: (waiting * wait.answeredWait * patience) / served,
    queueLength: arrivals * queueTime,
    abandonment,
    queueTime,
    serviceLevel: (within: number) => {
      checkNumber('within', within, { ...TIME, min: 0 });
      return Math.min(served, atOnce + waiting * wait.answeredWithin(within / patience));
    },
  });
}
