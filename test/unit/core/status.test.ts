import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_STATUS_EDGES, statusOf } from '../../../src/core/index.js';

const edges = { poor: 0, watch: 40, good: 70, above: 95 };

describe('the status of points', () => {
  it.each([
    [0, 'poor'],
    [39.999, 'poor'],
    [40, 'watch'],
    [69.999, 'watch'],
    [70, 'good'],
    [94.999, 'good'],
    [95, 'above'],
    [120, 'above'],
  ] as const)('of %d is %s', (points, status) => {
    expect(statusOf(points, edges)).toBe(status);
  });

  it('is none where there are no points', () => {
    expect(statusOf(Number.NaN, edges)).toBe('none');
  });

  it('reaches an edge that rounding missed by up to 1e-9, and not by more', () => {
    const sum = (0.1 + 0.2) * 100; // 30.000000000000004
    expect(statusOf(100 - sum, { poor: 0, watch: 50, good: 70 })).toBe('good');
    expect(statusOf(70 - 0.9e-9, edges)).toBe('good');
    expect(statusOf(70 - 2e-9, edges)).toBe('watch');
  });

  it('is never above where the card gives that band no edge', () => {
    expect(statusOf(1000, DEFAULT_STATUS_EDGES)).toBe('good');
  });

  it('never falls when points rise', () => {
    const rank = ['poor', 'watch', 'good', 'above'];
    const points = fc.double({ min: -10, max: 210, noNaN: true });
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(rank.indexOf(statusOf(high, edges))).toBeGreaterThanOrEqual(
          rank.indexOf(statusOf(low, edges)),
        );
      }),
      { seed: 12, numRuns: 200 },
    );
  });
});
