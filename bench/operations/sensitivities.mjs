/** What a unit of every value moves in the total of the last period; a value that is missing moves nothing. */
import { compareTotals } from './update.mjs';

/** Of many values only this many are compared, evenly spread. */
const COMPARED = 150;

/** Keys of values, the same for every way. */
const keysOf = ({ columns }) => Object.keys(columns);

export const sensitivities = {
  title: 'sensitivities',
  sizes: ['small', 'medium', 'large'],
  unit: 'us',
  unitsOf: () => 1e3,
  /** Minutes a run there. */
  without: { large: ['naive', 'lean'] },

  prepare(way, [workload]) {
    const handle = way.build(workload);
    way.evaluate?.(handle);
    const keys = keysOf(workload);
    const lane = workload.periods.length - 1;
    return () => way.sensitivities(handle, keys, lane);
  },

  /** The last period and, of a way that gives all at once, the first and one in the middle too. */
  check(way, reference, [workload]) {
    const all = keysOf(workload);
    const every = Math.ceil(all.length / COMPARED);
    const keys = all.filter((_, at) => at % every === 0);
    const last = workload.periods.length - 1;
    const lanes = way.allSensitivities === undefined ? [last] : [0, last >> 1, last];
    const [mine, theirs] = [way, reference].map((one) => {
      const handle = one.build(workload);
      one.evaluate?.(handle);
      const slopes = [...one.sensitivities(handle, keys, last)];
      if (way.allSensitivities === undefined) return slopes;
      const together = one.allSensitivities?.(handle);
      for (const lane of lanes)
        for (const key of keys)
          slopes.push(together?.(key)[lane] ?? one.sensitivities(handle, [key], lane)[0]);
      return slopes;
    });
    return compareTotals(mine, theirs);
  },
};

/** The same for the total of every period at once, each by the values of its own. */
export const allSensitivities = {
  ...sensitivities,
  title: 'sensitivities of all periods',
  prepare(way, [workload]) {
    const handle = way.build(workload);
    way.evaluate?.(handle);
    return () => way.allSensitivities(handle);
  },
};
