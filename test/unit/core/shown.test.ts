import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownDifference, shownParts, shownPoints } from '../../../src/core/index.js';

const written = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false });
const points = fc.oneof(
  fc.double({ min: -200, max: 200, noNaN: true }),
  // Halves of a tenth, where a rounding shows.
  fc.integer({ min: -20_000, max: 20_000 }).map((hundredths) => hundredths / 100),
);

describe('points as they are shown', () => {
  it('are those that are written', () => {
    fc.assert(
      fc.property(points, (value) => {
        expect(shownPoints(value)).toBe(Number(written.format(value)) + 0);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('round halves away from 0, also where the double lies a little below', () => {
    expect([8.35, 33.45, -8.35, 0.05, -0.04, 0].map(shownPoints)).toEqual([
      8.4, 33.5, -8.4, 0.1, 0, 0,
    ]);
    expect(shownPoints(Number.NaN)).toBeNaN();
  });

  it('differ by what a reader finds who subtracts them', () => {
    expect(shownDifference(66.02, 6.46)).toBe(-59.5);
    expect(shownDifference(8.35, 8.3)).toBe(-0.1);
    expect(Object.is(shownDifference(5.02, 4.98), 0)).toBe(true);
  });

  it('have parts that sum to their difference', () => {
    const parts = shownParts([1 / 3, 1 / 3, 1 / 3], 1);
    expect(parts.toSorted((a, b) => a - b)).toEqual([0.3, 0.3, 0.4]);
  });
});
