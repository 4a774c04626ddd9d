/** All scores of all periods of all cards. */
import { compareResults } from '../agreement.mjs';
import { indicatorPeriods } from '../sizes.mjs';

/** Of many cards only this many are compared, evenly spread. */
const COMPARED = 50;

export const evaluate = {
  title: 'evaluate',
  sizes: ['small', 'medium', 'large', 'huge', 'fleet'],
  /** Times are given by unit: nanoseconds for each indicator-period. */
  unit: 'ns/ip',
  unitsOf: indicatorPeriods,

  prepare(way, workloads) {
    if (way.evaluateAll !== undefined) {
      const all = way.buildAll(workloads);
      return () => way.evaluateAll(all);
    }
    const handles = workloads.map((workload) => way.build(workload));
    if (handles.length === 1) return () => way.evaluate(handles[0]);
    return () => {
      for (const handle of handles) way.evaluate(handle);
    };
  },

  check(way, reference, workloads) {
    const step = Math.ceil(workloads.length / COMPARED);
    const some = workloads.filter((_, at) => at % step === 0);
    const results = resultsOf(way, some);
    const expected = resultsOf(reference, some);
    return results
      .map((result, at) => compareResults(result, expected[at]))
      .reduce((worst, found) => (found.difference > worst.difference ? found : worst));
  },
};

/** The results of each card: all at once where a way takes all at once. */
const resultsOf = (way, workloads) =>
  way.readAll === undefined
    ? workloads.map((workload) => way.read(way.build(workload)))
    : way.readAll(way.buildAll(workloads));
