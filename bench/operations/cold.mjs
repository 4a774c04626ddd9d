/** From an empty process to the total of a small card: imports, build, evaluation; the empty process taken off. */
import { inChild, milliseconds } from '../child.mjs';
import { median } from '../measure.mjs';

const ROUNDS = 7;

export const cold = {
  title: 'cold',
  sizes: ['small'],
  unit: 'ms over empty',
  unitsOf: () => 1,
  needs: 'read',
  figures(names, { sizeName }) {
    const samples = new Map(names.map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      const empty = milliseconds(() => inChild('cold', 'none', sizeName));
      for (const name of names) {
        const time = milliseconds(() => inChild('cold', name, sizeName)) - empty;
        if (round > 0) samples.get(name).push(time); // The first round only warms the disk cache.
      }
    }
    return Object.fromEntries([...samples].map(([name, times]) => [name, median(times)]));
  },
};
