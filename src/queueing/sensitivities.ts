import { isPlain, listForm, numberForm, type OptionForms, readOptions } from '../core/index.js';
import { MOST_AGENTS, rangeForm, TIME } from './check.js';
import { erlangA } from './erlang-a.js';
import { erlangC, STAFFED_FORMS, type StaffedTraffic } from './erlang-c.js';
import { checkLoad } from './traffic.js';
import type { AbandonedQueue, Overload, Queue } from './queue.js';

/** One thing to try: factors on the traffic, or agents more (or, negative, less). */
export interface TrafficChange {
  /** Factor on the calls, above 0; 1.05 is five percent more. */
  readonly calls?: number;
  /** Factor on the handle time, above 0. */
  readonly handleTime?: number;
  /** Agents more; negative for less. */
  readonly agents?: number;
}

/** A staffed queue and what to change about it. */
export interface SensitivityOptions extends StaffedTraffic {
  /** Mean patience in seconds: Erlang A is used. Without it Erlang C is. */
  readonly patience?: number | undefined;
  /** What to try; one agent less and more, calls 5 % and 10 % up and 10 % down, handle time 5 % up when left out. */
  readonly changes?: readonly TrafficChange[] | undefined;
}

/** What one change does. */
export interface Sensitivity {
  /** Empty for the row of the queue as it is. */
  readonly change: TrafficChange;
  /** Contacts per interval after the change. */
  readonly calls: number;
  /** Seconds, after the change. */
  readonly handleTime: number;
  /** Agents on duty after the change. */
  readonly agents: number;
  /** The queue after the change. */
  readonly queue: Queue | AbandonedQueue | Overload;
}

/** The changes tried when none are named. */
export const usualChanges: readonly TrafficChange[] = Object.freeze([
  Object.freeze({ agents: -1 }),
  Object.freeze({ agents: 1 }),
  Object.freeze({ calls: 1.05 }),
  Object.freeze({ handleTime: 1.05 }),
  Object.freeze({ calls: 1.1 }),
  Object.freeze({ calls: 0.9 }),
]);

const FACTOR = rangeForm({ min: 0, max: 1e6, open: 'min' });

const CHANGES: OptionForms<TrafficChange> = {
  calls: FACTOR,
  handleTime: FACTOR,
  agents: numberForm(-MOST_AGENTS, MOST_AGENTS, { whole: true }),
};

const FORMS: OptionForms<SensitivityOptions> = {
  ...STAFFED_FORMS,
  patience: rangeForm(TIME),
  changes: listForm('a list of changes', {
    expected: 'an object with calls, handleTime, agents',
    fits: isPlain,
  }),
};

/**
 * How a queue answers to small changes of traffic and staff: computed, not guessed from history, because these links are exact.
 *
 * @returns the queue as it is, then one row for each change
 * @throws ScorecardError `invalid-option` if a number is out of range, an option is unknown or a change leaves no agent
 * @example
 * const [base, less] = sensitivities({ calls: 200, interval: 3600, handleTime: 180, agents: 14 });
 */
export function sensitivities(options: SensitivityOptions): readonly Sensitivity[] {
  const asked = readOptions(options, FORMS, (given, problems) => {
    checkLoad(given, problems);
    const { agents, changes = [] } = given;
    for (const [i, change] of changes.entries()) {
      const path = ['changes', i];
      problems.within(path, change, CHANGES);
      const left = (agents ?? Number.NaN) + (change.agents ?? 0);
      if (left < 1 || left > MOST_AGENTS)
        problems.unfit([...path, 'agents'], `this change leaves ${left} agents`, {
          hint: `leave at least 1 and at most ${MOST_AGENTS}`,
        });
    }
  });
  const { interval, patience, changes = usualChanges } = asked;
  const row = (change: TrafficChange): Sensitivity => {
    const calls = asked.calls * (change.calls ?? 1);
    const handleTime = asked.handleTime * (change.handleTime ?? 1);
    const agents = asked.agents + (change.agents ?? 0);
    const traffic = { calls, interval, handleTime, agents };
    const queue = patience === undefined ? erlangC(traffic) : erlangA({ ...traffic, patience });
    return Object.freeze({ change, calls, handleTime, agents, queue });
  };
  return Object.freeze([row(Object.freeze({})), ...changes.map(row)]);
}
