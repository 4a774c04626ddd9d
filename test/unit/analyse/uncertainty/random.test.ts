import { describe, expect, it } from 'vitest';
import {
  normalQuantile,
  pertQuantiles,
  triangularQuantile,
  cutNormalQuantile,
} from '../../../../src/analyse/uncertainty/quantiles.js';
import {
  gammaDraw,
  randomStream,
  stratified,
  xoshiro,
} from '../../../../src/analyse/uncertainty/random.js';
import { quantile, shareOf } from '../../../../src/analyse/uncertainty/summaries.js';
import { normalCdf } from '../../../../src/runtime/index.js';

const shares = Array.from({ length: 999 }, (_, i) => (i + 1) / 1000);

/** Mean and variance of a law by its quantiles. */
function moments(quantileAt: (p: number) => number, count = 20_000) {
  const values = Array.from({ length: count }, (_, i) => quantileAt((i + 0.5) / count));
  const mean = values.reduce((a, b) => a + b) / count;
  return { mean, variance: values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / count };
}

describe('the generator', () => {
  it('gives the numbers of the reference implementation of xoshiro128**', () => {
    const stream = xoshiro([1, 2, 3, 4]);
    expect(Array.from({ length: 5 }, stream.bits)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883,
    ]);
  });

  it('gives the numbers that its seed and name determine, fixed for good', () => {
    const first = (seed: number, name: string) => randomStream(seed, name).next();
    expect([first(1, 'value csat'), first(2, 'value csat'), first(1, 'value cost')]).toEqual(
      GOLDEN,
    );
    expect(first(2 ** 32 + 1, 'value csat')).not.toBe(first(1, 'value csat'));
  });

  it('draws one number from each of as many parts', () => {
    const drawn = [...stratified(randomStream(7, 'x'), 1000)];
    expect(drawn.toSorted((a, b) => a - b).map((one) => Math.floor(one * 1000))).toEqual(
      drawn.map((_, i) => i),
    );
    expect(drawn).not.toEqual(drawn.toSorted((a, b) => a - b));
  });

  it.each([0.3, 1, 4.5])(
    'draws gamma numbers of shape %f with their mean and variance',
    (shape) => {
      const stream = randomStream(3, 'gamma');
      const drawn = Array.from({ length: 40_000 }, () => gammaDraw(stream, shape));
      const mean = drawn.reduce((a, b) => a + b) / drawn.length;
      const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
      expect(mean / shape).toBeCloseTo(1, 1);
      expect(variance / shape).toBeCloseTo(1, 1);
    },
  );
});

describe('quantiles', () => {
  it('of the normal undo its distribution function', () => {
    for (const p of [1e-6, ...shares, 1 - 1e-9])
      expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 10);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  });

  it('of a normal that is cut off stay within its ends', () => {
    const law = { mean: 80, sd: 10, low: 70, high: 90 };
    expect(cutNormalQuantile(1e-9, law)).toBeGreaterThanOrEqual(70);
    expect(cutNormalQuantile(0.5, law)).toBeCloseTo(80, 12);
    expect(cutNormalQuantile(0.5, { ...law, low: 500, high: 600 })).toBe(600);
  });

  it('of a triangle have its mean and variance', () => {
    const [a, c, b] = [2, 3, 9];
    const { mean, variance } = moments((p) => triangularQuantile(p, a, c, b));
    expect(mean).toBeCloseTo((a + b + c) / 3, 4);
    expect(variance).toBeCloseTo((a * a + b * b + c * c - a * b - a * c - b * c) / 18, 3);
  });

  it.each([3, 2, 9, 5.5])(
    'of a PERT law with its mode at %f have its mean and variance',
    (mode) => {
      const { mean, variance } = moments(pertQuantiles(2, mode, 9));
      const expected = (2 + 4 * mode + 9) / 6;
      expect(mean).toBeCloseTo(expected, 4);
      expect(variance).toBeCloseTo(((expected - 2) * (9 - expected)) / 7, 3);
    },
  );

  it('of sorted numbers lie between two of them in proportion', () => {
    expect(quantile(Float64Array.of(1, 2, 4), 0.75)).toBe(3);
    expect(quantile(Float64Array.of(5), 0.2)).toBe(5);
  });

  it('of a share have the interval Wilson gives', () => {
    // 8 of 10: 0.490 to 0.943, as tabled in many places.
    expect(shareOf(8, 10).low).toBeCloseTo(0.4902, 4);
    expect(shareOf(8, 10).high).toBeCloseTo(0.9433, 4);
    expect(shareOf(0, 10)).toEqual({ share: 0, low: 0, high: expect.closeTo(0.2775, 4) as number });
  });
});

const GOLDEN = [0.778829496343692, 0.47689752208143577, 0.3315202971842435];
