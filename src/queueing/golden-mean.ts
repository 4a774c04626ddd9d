import {
  needed,
  type OptionForms,
  type OptionProblems,
  readOptions,
  recordForm,
} from '../core/index.js';
import { SHRINKAGE, WITHIN } from './agents-needed.js';
import { AGENTS, rangeForm, TIME } from './check.js';
import { erlangA } from './erlang-a.js';
import { checkLoad, loadOf, type Traffic, TRAFFIC_FORMS } from './traffic.js';
import { turnoverForms, type TurnoverClaim, yearlyTurnover } from './turnover.js';

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
  readonly fewestAgents?: number | undefined;
  /** Last staffing to price; twice the load when left out. */
  readonly mostAgents?: number | undefined;
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

const MOST_ROWS = 5000;
const SECONDS_PER_HOUR = 3600;
const MONEY = needed(rangeForm({ min: 0, max: 1e12 }));
const HOURS = needed(rangeForm({ min: 0, max: 744, open: 'min', unit: 'hours a month' }));

const FORMS: OptionForms<GoldenMeanOptions> = {
  ...TRAFFIC_FORMS,
  patience: needed(rangeForm(TIME)),
  within: needed(WITHIN),
  openHours: HOURS,
  hoursPerAgent: HOURS,
  shrinkage: needed(SHRINKAGE),
  payPerHour: MONEY,
  replacementCost: MONEY,
  lossPerAbandoned: MONEY,
  turnover: needed(recordForm('a claim with kind, base, slope and from')),
  fewestAgents: rangeForm(AGENTS),
  mostAgents: rangeForm(AGENTS),
};

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
  const asked = readOptions(options, FORMS, (given, problems) => {
    checkLoad(given, problems);
    if (given.turnover !== undefined)
      problems.within(['turnover'], given.turnover, turnoverForms(given.turnover));
    checkRange(given, problems);
  });
  const price = priceOf(asked);
  const [first, last] = rangeOf(asked);
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

/** The staffings to price. */
function rangeOf(asked: GoldenMeanOptions): readonly [first: number, last: number] {
  const load = loadOf(asked);
  const first = asked.fewestAgents ?? Math.max(1, Math.ceil(0.9 * load));
  return [first, asked.mostAgents ?? Math.max(first, Math.ceil(2 * load))];
}

/** Tells of staffings that are none, or too many. */
function checkRange(given: Partial<GoldenMeanOptions>, problems: OptionProblems): void {
  const { calls, interval, handleTime } = given;
  if (calls === undefined || interval === undefined || handleTime === undefined) return;
  const [first, last] = rangeOf(given as GoldenMeanOptions);
  if (last < first)
    problems.unfit(
      ['mostAgents'],
      `\`mostAgents\` is ${last}, less than the first staffing, ${first}`,
      {
        hint: 'give `fewestAgents` as well, or a larger number',
      },
    );
  if (last - first >= MOST_ROWS)
    problems.unfit(['mostAgents'], `${last - first + 1} staffings are too many`, {
      hint: `give \`fewestAgents\` and \`mostAgents\` for at most ${MOST_ROWS}`,
    });
}

function priceOf(options: GoldenMeanOptions): (agents: number) => PricedStaffing {
  const { openHours, hoursPerAgent, payPerHour, replacementCost, lossPerAbandoned } = options;
  const paidShare = 1 - options.shrinkage;
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
