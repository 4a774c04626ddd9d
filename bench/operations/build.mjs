/** From a card as a plain object, with its values, to everything in place for the first evaluation; checks included. */
import { evaluate } from './evaluate.mjs';

export const build = {
  title: 'build',
  sizes: ['small', 'medium', 'large'],
  unit: 'ms',
  unitsOf: () => 1e6,
  prepare(way, workloads) {
    const [workload] = workloads;
    const ready = way.source?.(workload) ?? workload;
    return () => way.build(ready);
  },
  check: (...compared) => evaluate.check(...compared),
};
