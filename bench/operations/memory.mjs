/** What a card keeps in memory once it is built and evaluated: heap and typed arrays, in a fresh process each. */
import { inChild } from '../child.mjs';
import { indicatorPeriods } from '../sizes.mjs';

export const memory = {
  title: 'memory',
  sizes: ['medium', 'large'],
  unit: 'B/ip',
  unitsOf: indicatorPeriods,
  needs: 'evaluate',
  /** Measured by itself: one number, no rounds. */
  figures: (names, { sizeName, units }) =>
    Object.fromEntries(names.map((name) => [name, inChild('kept', name, sizeName).bytes / units])),
};
