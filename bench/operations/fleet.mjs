/**
 * One small card for many tenants through the library's `evaluateFleet`, values read and results taken, against `evaluate` for each; in a
 * fresh process each, with its peak of memory.
 */
import { inChild } from '../child.mjs';
import { indicatorPeriods } from '../sizes.mjs';

const PEAK = ', peak';

export const fleet = {
  title: 'fleet of one template',
  sizes: ['fleet'],
  unit: 'ns/ip',
  unitsOf: indicatorPeriods,
  names: ['template', 'cardByCard'],
  subject: 'template',
  unitOf: (name) => (name.endsWith(PEAK) ? 'MB' : 'ns/ip'),
  figures: (names, { sizeName, units }) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const { milliseconds, megabytes } = inChild('fleet', name, sizeName);
        return [
          [name, (1e6 * milliseconds) / units],
          [name + PEAK, megabytes],
        ];
      }),
    ),
};
