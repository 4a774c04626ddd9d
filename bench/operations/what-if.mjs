/** A thousand totals of the last period, each with five values changed; the base stays. */
import { makeScenarios } from '../scenarios.mjs';
import { compareTotals } from './update.mjs';

const SCENARIOS = 1000;
const CHANGES = 5;

export const whatIf = {
  title: 'whatIf',
  sizes: ['small', 'medium'],
  unit: 'ms',
  unitsOf: () => 1e6,

  prepare(way, [workload]) {
    const handle = way.build(workload);
    const scenarios = makeScenarios(workload, SCENARIOS, CHANGES);
    return () => way.whatIf(handle, scenarios);
  },

  check(way, reference, [workload]) {
    const scenarios = makeScenarios(workload, 100, CHANGES, 2);
    const [mine, theirs] = [way, reference].map((one) =>
      one.whatIf(one.build(workload), scenarios),
    );
    return compareTotals([...mine], [...theirs]);
  },
};
