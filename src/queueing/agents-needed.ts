import {
  type OptionForms,
  type OptionProblems,
  readOptions,
  ScorecardError,
} from '../core/index.js';
import { MOST_AGENTS, rangeForm, TIME } from './check.js';
import { erlangA } from './erlang-a.js';
import { erlangC } from './erlang-c.js';
import type { AbandonedQueue, Overload, Queue } from './queue.js';
import { checkLoad, loadOf, type Traffic, TRAFFIC_FORMS } from './traffic.js';

/** What a staffing must achieve; at least one of the requirements must be given. */
export interface StaffingOptions extends Traffic {
  /** Mean patience in seconds: Erlang A is used. Without it nobody gives up, and Erlang C is used. */
  readonly patience?: number | undefined;
  /** Share of contacts, above 0 and below 1, to be answered within `within`. */
  readonly targetServiceLevel?: number | undefined;
  /** Seconds; needed with `targetServiceLevel`. */
  readonly within?: number | undefined;
  /** Largest occupancy, above 0 up to 1. */
  readonly maxOccupancy?: number | undefined;
  /** Longest mean wait of answered contacts in seconds. */
  readonly maxSpeedOfAnswer?: number | undefined;
  /** Largest share of contacts that give up, above 0 and below 1; needs `patience`. */
  readonly maxAbandonment?: number | undefined;
  /** Share of paid time in which agents are not available, 0 to below 1; 0 when left out. */
  readonly shrinkage?: number | undefined;
}

const SHARE = { min: 0, max: 1, open: 'both' } as const;

export const WITHIN = rangeForm({ ...TIME, min: 0 });
export const SHRINKAGE = rangeForm({ min: 0, max: 0.99 });

const FORMS: OptionForms<StaffingOptions> = {
  ...TRAFFIC_FORMS,
  patience: rangeForm(TIME),
  targetServiceLevel: rangeForm(SHARE),
  within: WITHIN,
  maxOccupancy: rangeForm({ ...SHARE, open: 'min' }),
  maxSpeedOfAnswer: rangeForm(TIME),
  maxAbandonment: rangeForm(SHARE),
  shrinkage: SHRINKAGE,
};

/** The requirements of a staffing, by the option that states them. */
export type StaffingRequirement =
  | 'targetServiceLevel'
  | 'maxOccupancy'
  | 'maxSpeedOfAnswer'
  | 'maxAbandonment';

const REQUIREMENTS: readonly StaffingRequirement[] = [
  'targetServiceLevel',
  'maxOccupancy',
  'maxSpeedOfAnswer',
  'maxAbandonment',
];

/** The fewest agents that meet every requirement. */
export interface Staffing {
  /** Agents on duty, at least 1. */
  readonly agents: number;
  /** Agents to schedule so that this many are on duty: `ceil(agents / (1 - shrinkage))`. */
  readonly scheduled: number;
  /** The fewest agents for each requirement alone; the largest of them is `agents`. */
  readonly neededFor: Readonly<Partial<Record<StaffingRequirement, number>>>;
  /** The queue with these agents; with `patience` it also tells abandonment. */
  readonly queue: Queue | AbandonedQueue;
}

type Meets = (queue: Queue | AbandonedQueue) => boolean;

/**
 * The fewest agents that meet the requirements. Every measure only improves with more agents, so each requirement is found by halving.
 *
 * @throws ScorecardError `invalid-option` if a number is out of range, an option is unknown, no requirement is given, or more than 1e9 agents would be needed
 * @example
 * agentsNeeded({
 *   calls: 100, interval: 1800, handleTime: 180, targetServiceLevel: 0.8, within: 20, maxOccupancy: 0.85, shrinkage: 0.3,
 * }); // 14 agents, 20 scheduled
 */
export function agentsNeeded(options: StaffingOptions): Staffing {
  const asked = readOptions(options, FORMS, checkRequirements);
  const load = loadOf(asked);
  const { calls, interval, handleTime, patience, shrinkage = 0 } = asked;
  const traffic = { calls, interval, handleTime };
  const queueOf = (agents: number): Queue | AbandonedQueue | Overload =>
    patience === undefined
      ? erlangC({ ...traffic, agents })
      : erlangA({ ...traffic, patience, agents });
  const least = patience === undefined ? Math.floor(load) + 1 : 1;

  const neededFor = new Map<StaffingRequirement, number>();
  for (const [requirement, meets] of requirementsOf(asked)) {
    const fewest = fewestAgents(least, (agents) => {
      const queue = queueOf(agents);
      return queue.stable && meets(queue);
    });
    if (fewest === undefined)
      throw new ScorecardError(
        'invalid-option',
        `\`${requirement}\` would need more than ${MOST_AGENTS} agents: loosen it or check the traffic`,
      );
    neededFor.set(requirement, fewest);
  }
  const agents = Math.max(...neededFor.values());
  const queue = queueOf(agents);
  if (!queue.stable) throw new Error(`${agents} agents met every requirement in overload`);
  return Object.freeze({
    agents,
    scheduled: Math.ceil(agents / (1 - shrinkage)),
    neededFor: Object.freeze(Object.fromEntries(neededFor)),
    queue,
  });
}

/** Tells of requirements that need another option, and where there are none. */
function checkRequirements(asked: Partial<StaffingOptions>, problems: OptionProblems): void {
  checkLoad(asked, problems);
  // What is wrong is not missing as well.
  const sound = (...names: readonly string[]): boolean =>
    !problems.found.some(
      ({ path: [name] }) => name === undefined || names.includes(name as string),
    );
  const { targetServiceLevel, within, maxAbandonment, patience } = asked;
  if (targetServiceLevel !== undefined && within === undefined && sound('within'))
    problems.unfit(['within'], '`targetServiceLevel` needs `within`', {
      hint: 'say within how many seconds contacts are to be answered',
    });
  if (maxAbandonment !== undefined && patience === undefined && sound('patience'))
    problems.unfit(['patience'], '`maxAbandonment` needs `patience`: without it nobody gives up');
  const none = REQUIREMENTS.every((name) => asked[name] === undefined);
  if (none && sound(...REQUIREMENTS))
    problems.unfit([], 'no requirement', {
      hint: 'give `targetServiceLevel` and `within`, `maxOccupancy`, `maxSpeedOfAnswer` or `maxAbandonment`',
    });
}

function requirementsOf(asked: StaffingOptions): ReadonlyMap<StaffingRequirement, Meets> {
  const { targetServiceLevel: level, within = 0, maxOccupancy: occupancy } = asked;
  const { maxSpeedOfAnswer: speed, maxAbandonment: abandonment } = asked;
  const found = new Map<StaffingRequirement, Meets>();
  if (level !== undefined)
    found.set('targetServiceLevel', (queue) => queue.serviceLevel(within) >= level);
  if (occupancy !== undefined) found.set('maxOccupancy', (queue) => queue.occupancy <= occupancy);
  if (speed !== undefined) found.set('maxSpeedOfAnswer', (queue) => queue.speedOfAnswer <= speed);
  if (abandonment !== undefined)
    found.set(
      'maxAbandonment',
      (queue) => !('abandonment' in queue) || queue.abandonment <= abandonment,
    );
  return found;
}

/** The smallest number from `least` on that is enough; undefined if none up to `MOST_AGENTS` is. */
function fewestAgents(least: number, enough: (agents: number) => boolean): number | undefined {
  let low = least - 1;
  let high = least;
  for (let step = 1; !enough(high); step *= 2) {
    if (high >= MOST_AGENTS) return undefined;
    low = high;
    high = Math.min(MOST_AGENTS, high + step);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
