import { type OptionNames, ScorecardError } from '../core/index.js';
import { checkShrinkage } from './agents-needed.js';
import { AGENTS, checkNames, checkNumber, TIME } from './check.js';
import { erlangA } from './erlang-a.js';
import { loadOf, type Traffic, TRAFFIC_NAMES } from './traffic.js';
import { type TurnoverClaim, yearlyTurnover } from './turnover.js';

/** The assumptions under which a staffing is priced. Money is in any one currency. */
export interface GoldenMeanOptions extends Traffic {
  /** Mean patience in seconds. */
  readonly patience: number;
  /** Seconds for the service level of the rows; it carries no price. */
  readonly within: number;
  /** Hours a month in which the service is open and has this traffic. */
  readonly openHours: number;
  /** Hours a month for which one agent is paid. */
  readonly hoursPerAgent: number;
  /** Share of paid time in which agents are not available, 0 to 0.99. */
  readonly shrinkage: number;
  /** Pay for one hour. */
  readonly payPerHour: number;
  /** Cost of replacing one agent who leaves. */
  readonly replacementCost: number;
  /** What is lost with one contact that gives up. */
  readonly lossPerAbandoned: number;
  /** How occupancy is claimed to drive turnover. */
  readonly turnover: TurnoverClaim;
  /** First staffing to price; 90 % of the load when left out. */
  readonly fewestAgents?: number;
  /** Last staffing to price; twice the load when left out. */
  readonly mostAgents?: number;
}

/** One staffing with its cost a month. */
export interface PricedStaffing {
  /** Agents on duty while the service is open. */
  readonly agents: number;
  /** 0 to 1. */
  readonly occupancy: number;
  /** Share of contacts, 0 to 1, answered within `within`. */
  readonly serviceLevel: number;
  /** Share of contacts, 0 to 1, that give up. */
  readonly abandonment: number;
  /** Share of agents who leave in a year, by the claim. */
  readonly turnover: number;
  /** Pay of everybody employed. */
  readonly pay: number;
  /** Replacing those who leave. */
  readonly replacement: number;
  /** What goes with the contacts that give up. */
  readonly lostContacts: number;
  /** Sum of the three. */
  readonly total: number;
  /** `total` for each contact offered; undefined where there are none. */
  readonly perContact?: number;
}

/** Every staffing priced, and the cheapest. */
export interface GoldenMean {
  /** In ascending order of agents. */
  readonly rows: readonly PricedStaffing[];
  /** The cheapest row; of equal ones the one with fewest agents. */
  readonly best: PricedStaffing;
  /** The cheapest is the first or the last row: a staffing beyond the range may be cheaper still. */
  readonly atEdge: boolean;
}

const NAMES: OptionNames<GoldenMeanOptions> = {
  ...TRAFFIC_NAMES,
  patience: true,
  within: true,
  openHours: true,
  hoursPerAgent: true,
  shrinkage: true,
  payPerHour: true,
  replacementCost: true,
  lossPerAbandoned: true,
  turnover: true,
  fewestAgents: true,
  mostAgents: true,
};

const MOST_ROWS = 5000;
const SECONDS_PER_HOUR = 3600;
const MONEY = { min: 0, max: 1e12 } as const;
const HOURS = { min: 0, max: 744, open: 'min', unit: 'hours a month' } as const;

/**
 * The golden mean of occupancy: few agents lose contacts and, by the claim, people; many cost pay. Prices each staffing by Erlang A
 * and finds the cheapest. The answer hangs on the turnover claim, so compare several.
 *
 * Per month: pay = `agents * payPerHour * openHours / (1 - shrinkage)`; replacement = `turnover / 12 * employed * replacementCost` with
 * `employed = agents * openHours / (1 - shrinkage) / hoursPerAgent`; lost contacts = `contacts * abandonment * lossPerAbandoned`.
 *
 * @throws ScorecardError `invalid-option` if a number is out of range, an option is unknown, or more than 5000 staffings would be priced
 */
export function goldenMean(options: GoldenMeanOptions): GoldenMean {
  checkNames(options, NAMES);
  const load = loadOf(options);
  const price = priceOf(options);
  const first = options.fewestAgents ?? Math.max(1, Math.ceil(0.9 * load));
  const last = options.mostAgents ?? Math.max(first, Math.ceil(2 * load));
  checkNumber('fewestAgents', first, AGENTS);
  checkNumber('mostAgents', last, { ...AGENTS, min: first });
  if (last - first >= MOST_ROWS)
    throw new ScorecardError(
      'invalid-option',
      `${last - first + 1} staffings are too many: give \`fewestAgents\` and \`mostAgents\` for at most ${MOST_ROWS}`,
    );
  const rows = Array.from({ length: last - first + 1 }, (_, index) => price(first + index));
  const best = rows.reduce((cheapest, row) => (row.total < cheapest.total ? row : cheapest));
  const atEdge = best.agents === first || best.agents === last;
  // Below one agent there is nothing to look at.
  return Object.freeze({
    rows: Object.freeze(rows),
    best,
    atEdge: atEdge && !(best.agents === 1 && last > 1),
  });
}

function priceOf(options: GoldenMeanOptions): (agents: number) => PricedStaffing {
  const { openHours, hoursPerAgent, payPerHour, replacementCost, lossPerAbandoned } = options;
  const paidShare = 1 - checkShrinkage(options.shrinkage);
  checkNumber('within', options.within, { ...TIME, min: 0 });
  checkNumber('openHours', openHours, HOURS);
  checkNumber('hoursPerAgent', hoursPerAgent, HOURS);
  checkNumber('payPerHour', payPerHour, MONEY);
  checkNumber('replacementCost', replacementCost, MONEY);
  checkNumber('lossPerAbandoned', lossPerAbandoned, MONEY);
  const { calls, interval, handleTime, patience } = options;
  const contacts = (calls / interval) * SECONDS_PER_HOUR * openHours;
  return (agents) => {
    const queue = erlangA({ calls, interval, handleTime, patience, agents });
    const paidHours = (agents * openHours) / paidShare;
    const turnover = yearlyTurnover(options.turnover, queue.occupancy);
    const pay = paidHours * payPerHour;
    const replacement = (turnover / 12) * (paidHours / hoursPerAgent) * replacementCost;
    const lostContacts = contacts * queue.abandonment * lossPerAbandoned;
    const total = pay + replacement + lostContacts;
    return Object.freeze({
      agents,
      occupancy: queue.occupancy,
      serviceLevel: queue.serviceLevel(options.within),
      abandonment: queue.abandonment,
      turnover,
      pay,
      replacement,
      lostContacts,
      total,
      ...(contacts > 0 ? { perContact: total / contacts } : {}),
    });
  };
}
