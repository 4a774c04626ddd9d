import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeByMean, placeByMedian } from '../../../src/layout/isotonic.js';

const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 5 });
const free = (count: number) => ({
  gaps: Array.from({ length: count - 1 }, () => 3),
  low: Array.from({ length: count }, () => Number.NEGATIVE_INFINITY),
  high: Array.from({ length: count }, () => Number.POSITIVE_INFINITY),
});
const keepsGaps = (places: readonly number[], gap = 3): boolean =>
  places.every((place, k) => k === 0 || place - (places[k - 1] as number) >= gap - 1e-9);

/** The least cost over all places on a grid that keep a gap of 3. */
function leastCost(
  targets: readonly number[],
  cost: (place: number, target: number) => number,
): number {
  const grid = Array.from({ length: 361 }, (_, k) => k / 2 - 90);
  let best = grid.map(() => 0);
  for (const [k, target] of targets.entries()) {
    let least = Number.POSITIVE_INFINITY;
    best = grid.map((place, j) => {
      const reachable =
        k === 0
          ? 0
          : j >= 6
            ? (least = Math.min(least, best[j - 6] as number))
            : Number.POSITIVE_INFINITY;
      return reachable + cost(place, target);
    });
  }
  return Math.min(...best);
}

describe('placeByMean', () => {
  it('keeps targets that are far enough apart', () => {
    expect(placeByMean([0, 10, 20], [1, 2, 3], free(3))).toEqual([0, 10, 20]);
  });

  it('shares a shortage by weight', () => {
    expect(placeByMean([0, 0], [1, 2], free(2))).toEqual([-2, 1]);
  });

  it('is nearest by squares among all places in order', () => {
    fc.assert(
      fc.property(numbers, (targets) => {
        const places = placeByMean(
          targets,
          targets.map(() => 1),
          free(targets.length),
        );
        expect(keepsGaps(places)).toBe(true);
        const cost = places.reduce(
          (sum, place, k) => sum + (place - (targets[k] as number)) ** 2,
          0,
        );
        expect(cost).toBeLessThanOrEqual(
          leastCost(targets, (place, target) => (place - target) ** 2) + 1e-6,
        );
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('keeps to bounds, each item to its own', () => {
    const line = { gaps: [3, 3], low: [0, 0, 10], high: [20, 8, 20] };
    expect(placeByMean([-5, 12, 30], [1, 1, 1], line)).toEqual([0, 8, 20]);
    expect(placeByMean([4, 4, 7], [1, 1, 1], line)).toEqual([2, 5, 10]);
  });
});

describe('placeByMedian', () => {
  it('is nearest by distances among all places in order', () => {
    fc.assert(
      fc.property(numbers, (targets) => {
        const pulls = targets.map((to) => [{ to, weight: 1 }]);
        const places = placeByMedian(
          pulls,
          targets.map(() => 0),
          free(targets.length),
        );
        expect(keepsGaps(places)).toBe(true);
        const cost = places.reduce(
          (sum, place, k) => sum + Math.abs(place - (targets[k] as number)),
          0,
        );
        expect(cost).toBeLessThanOrEqual(
          leastCost(targets, (place, target) => Math.abs(place - target)) + 1e-6,
        );
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('stands exactly on the heaviest pull', () => {
    const pulls = [
      [
        { to: 4, weight: 8 },
        { to: 40, weight: 2.5 },
        { to: -7, weight: 1 },
      ],
    ];
    expect(placeByMedian(pulls, [0], free(1))).toEqual([4]);
  });

  it('stays where it is between two equal pulls', () => {
    const pulls = [
      [
        { to: 0, weight: 1 },
        { to: 10, weight: 1 },
      ],
    ];
    expect(placeByMedian(pulls, [6], free(1))).toEqual([6]);
    expect(placeByMedian(pulls, [60], free(1))).toEqual([10]);
  });
});
