import { needed, type OptionForms, type OptionProblems, readOptions } from '../core/index.js';
import { MOST_AGENTS, rangeForm, TIME } from './check.js';

/** Contacts that come to one queue, in steady state: `calls` of them in every `interval` seconds. */
export interface Traffic {
  /** Contacts per interval; not negative, need not be whole. */
  readonly calls: number;
  /** Length of the interval in seconds: 1800 for half an hour, 3600 for an hour. */
  readonly interval: number;
  /** Mean time an agent spends on one contact (talk, hold and after-work), in seconds. */
  readonly handleTime: number;
}

export const TRAFFIC_FORMS: OptionForms<Traffic> = {
  calls: needed(rangeForm({ min: 0, max: 1e15, unit: 'contacts per interval' })),
  interval: needed(rangeForm(TIME)),
  handleTime: needed(rangeForm(TIME)),
};

/**
 * The load of a traffic in Erlang: agents that would be busy all the time if nobody ever waited.
 *
 * @returns `calls / interval * handleTime`, 0 to 1e9
 * @throws ScorecardError `invalid-option` if a number is out of range or an option is unknown
 * @example
 * offeredLoad({ calls: 100, interval: 1800, handleTime: 180 }); // 10
 */
export function offeredLoad(options: Traffic): number {
  return loadOf(readOptions(options, TRAFFIC_FORMS, checkLoad));
}

/** The load of traffic that was checked. */
export const loadOf = ({ calls, interval, handleTime }: Traffic): number =>
  (calls * handleTime) / interval;

/** Tells of more traffic than can be computed. */
export function checkLoad(
  { calls = 0, interval = 1, handleTime = 0 }: Partial<Traffic>,
  problems: OptionProblems,
): void {
  const load = loadOf({ calls, interval, handleTime });
  if (load > MOST_AGENTS)
    problems.unfit([], `the load is ${load} Erlang; at most ${MOST_AGENTS} can be computed`, {
      hint: 'check `calls`, `interval` and `handleTime`',
    });
}
