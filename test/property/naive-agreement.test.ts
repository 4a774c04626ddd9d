import { describe, expect, it } from 'vitest';
import { disagreements } from '../support/agreement.js';
import { features, type RandomCardOptions, wideFeatures } from '../support/random-card.js';

/** Disagreements on the cards of some seeds, few enough to read. */
function allOf(from: number, to: number, options: RandomCardOptions): string[] {
  const found: string[] = [];
  for (let seed = from; seed <= to && found.length < 40; seed++)
    found.push(...disagreements(seed, options));
  return found;
}

describe('the engine and the plain evaluator of the tests', () => {
  it('agree on every score of 300 random cards with every scale, operator, guard, loop and window', () => {
    expect(allOf(1, 300, { without: ['notApplicable'] })).toEqual([]);
  }, 240_000);

  it('agree where values do not apply, whatever else a card has', () => {
    expect(allOf(301, 460, {})).toEqual([]);
  }, 240_000);

  it.each(wideFeatures)(
    'agree on cards that have %s as well',
    (feature) => {
      expect(allOf(1, 15, { wide: [feature], objectives: 10 })).toEqual([]);
    },
    240_000,
  );

  it.each(['quarter', 'week', 'day'] as const)(
    'agree where the calendar is by %s',
    (calendar) => {
      const without = ['notApplicable'] as const;
      expect(allOf(1, 25, { calendar, without, objectives: 10 })).toEqual([]);
    },
    240_000,
  );

  it.each(features)(
    'agree on small cards whose one feature beside links, loops and holes is %s',
    (feature) => {
      const only = [
        'links',
        'loops',
        'lowers',
        'driverShare',
        'holes',
        'missing',
        feature,
      ] as const;
      expect(allOf(1, 12, { only, objectives: 6, periods: 6 })).toEqual([]);
    },
  );
});
