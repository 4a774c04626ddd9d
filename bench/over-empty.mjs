/**
 * How long processes take over an empty one, in milliseconds, by name: the median of fifteen rounds in which they take turns. The first
 * round only warms the disk cache.
 */
import { milliseconds } from './child.mjs';
import { median } from './measure.mjs';

const ROUNDS = 15;

/**
 * @param empty - starts a process that does nothing, and waits for it
 * @param runs - by name, what starts a process
 */
export function overEmpty(empty, runs) {
  const taken = new Map([...runs.keys()].map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    const nothing = milliseconds(empty);
    for (const [name, run] of runs) {
      const time = milliseconds(run) - nothing;
      if (round > 0) taken.get(name).push(time);
    }
  }
  return Object.fromEntries([...taken].map(([name, times]) => [name, median(times)]));
}
