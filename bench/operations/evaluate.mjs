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
    const handles = workloads.map((workload) => way.build(workload));
    if (handles.length === 1) return () => way.evaluate(handles[0]);
    return () => {
      for (const handle of handles) way.evaluate(handle);
    };
  },

  check(way, reference, workloads) {
    const step = Math.ceil(workloads.length / COMPARED);
    return workloads
      .filter((_, at) => at % step === 0)
      .map((workload) =>
        compareResults(way.read(way.build(workload)), reference.read(reference.build(workload))),
      )
      .reduce((worst, found) => (found.difference > worst.difference ? found : worst));
  },
};
