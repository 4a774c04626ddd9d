import { type OptionNames, ScorecardError } from '../core/index.js';
import { checkNames, checkNumber, MOST_AGENTS, TIME } from './check.js';

/** Contacts that come to one queue, in steady state: `calls` of them in every `interval` seconds. */
export interface Traffic {
  /** Contacts per interval; not negative, need not be whole. */
  readonly calls: number;
  /** Length of the interval in seconds: 1800 for half an hour, 3600 for an hour. */
  readonly interval: number;
  /** Mean time an agent spends on one contact (talk, hold and after-work), in seconds. */
  readonly handleTime: number;
}

export const TRAFFIC_NAMES: OptionNames<Traffic> = {
  calls: true,
  interval: true,
  handleTime: true,
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
  checkNames(options, TRAFFIC_NAMES);
  return loadOf(options);
}

/** `offeredLoad` of options whose names were checked. */
export function loadOf({ calls, interval, handleTime }: Traffic): number {
  checkNumber('calls', calls, { min: 0, max: 1e15, unit: 'contacts per interval' });
  checkNumber('interval', interval, TIME);
  checkNumber('handleTime', handleTime, TIME);
  const load = (calls * handleTime) / interval;
  if (load > MOST_AGENTS)
    throw new ScorecardError(
      'invalid-option',
      `the load is ${load} Erlang: check \`calls\`, \`interval\` and \`handleTime\`; at most ${MOST_AGENTS} can be computed`,
    );
  return load;
}
