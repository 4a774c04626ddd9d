import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestWorst,
  type BestWorstJudgement,
  pointsShared,
  rankOrderCentroid,
} from '../../../../src/analyse/people/index.js';
import { refusalOf } from '../refusal-of.js';

// J. Rezaei, Best-worst multi-criteria decision-making method, 2015: choosing a mode of transport.
const transport: BestWorstJudgement = {
  best: 'cost',
  worst: 'flexibility',
  bestToOthers: { flexibility: 8, accessibility: 2 },
  othersToWorst: { accessibility: 5, cost: 8 },
};

// The same paper: buying a car.
const car: BestWorstJudgement = {
  best: 'price',
  worst: 'style',
  bestToOthers: { quality: 2, price: 1, comfort: 4, safety: 3, style: 8 },
  othersToWorst: { quality: 4, price: 8, comfort: 4, safety: 2, style: 1 },
};

describe('weights from the best and the worst', () => {
  it('are those that Rezaei printed for a mode of transport, by ratios', () => {
    const { weights, epsilon, consistencyRatio } = bestWorst(transport, { form: 'minMax' });
    expect(weights['flexibility']).toBeCloseTo(0.0714, 4);
    expect(weights['accessibility']).toBeCloseTo(0.3387, 4);
    expect(weights['cost']).toBeCloseTo(0.5899, 4);
    expect(epsilon).toBeCloseTo(0.26, 2);
    expect(consistencyRatio).toBeCloseTo(0.058, 3);
  });

  it('leave the difference of 1 that Rezaei printed for a car, by ratios', () => {
    const { epsilon, consistencyRatio, worstFit } = bestWorst(car, { form: 'minMax' });
    expect(epsilon).toBeCloseTo(1, 9);
    expect(consistencyRatio).toBeCloseTo(1 / 4.47, 3);
    expect(worstFit).toBe('comfort');
  });

  it('have no rival by differences', () => {
    const { weights, epsilon } = bestWorst(car);
    expect(largestDifference(car, weights)).toBeCloseTo(epsilon, 9);
    expect(
      rivals(car, 4000).every((rival) => largestDifference(car, rival) >= epsilon - 1e-12),
    ).toBe(true);
  });

  it('are exact where nothing contradicts anything', () => {
    const consistent: BestWorstJudgement = {
      best: 'a',
      worst: 'c',
      bestToOthers: { b: 2, c: 6 },
      othersToWorst: { a: 6, b: 3 },
    };
    for (const form of ['linear', 'minMax'] as const) {
      const { weights, epsilon, inputRatio } = bestWorst(consistent, { form });
      expect(weights).toEqual({
        a: expect.closeTo(0.6, 12) as number,
        b: expect.closeTo(0.3, 12) as number,
        c: expect.closeTo(0.1, 12) as number,
      });
      expect(epsilon).toBe(0);
      expect(inputRatio).toBe(0);
    }
  });

  it('beat random weights in either form', () => {
    const ratio = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ratio, ratio), { minLength: 1, maxLength: 5 }),
        ratio,
        fc.array(
          fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
          {
            minLength: 20,
            maxLength: 20,
          },
        ),
        (middle, span, draws) => {
          const judgement: BestWorstJudgement = {
            best: 'best',
            worst: 'worst',
            bestToOthers: { ...byName(middle.map(([a]) => a)), worst: span },
            othersToWorst: byName(middle.map(([, c]) => c)),
          };
          const names = ['best', ...middle.map((_, i) => `n${i}`), 'worst'];
          const linear = bestWorst(judgement);
          const minMax = bestWorst(judgement, { form: 'minMax' });
          expect(largestDifference(judgement, linear.weights)).toBeCloseTo(linear.epsilon, 8);
          expect(largestRatio(judgement, minMax.weights)).toBeCloseTo(minMax.epsilon, 8);
          for (const draw of draws) {
            const sum = names.reduce((total, _, i) => total + (draw[i] as number), 0);
            const rival = Object.fromEntries(
              names.map((name, i) => [name, (draw[i] as number) / sum]),
            );
            expect(largestDifference(judgement, rival)).toBeGreaterThanOrEqual(
              linear.epsilon - 1e-9,
            );
            expect(largestRatio(judgement, rival)).toBeGreaterThanOrEqual(minMax.epsilon - 1e-9);
          }
        },
      ),
      { numRuns: 80, seed: 2 },
    );
  });

  it('tell every problem at once', () => {
    const bad = {
      best: 'a',
      worst: 'c',
      bestToOthers: { b: 0.5, c: 6 },
      othersToWorst: { b: 'x' },
    } as unknown as BestWorstJudgement;
    expect(refusalOf(() => bestWorst(bad))).toEqual([
      'analysis.option bestToOthers.b',
      'analysis.option othersToWorst.b',
    ]);
    expect(
      refusalOf(() =>
        bestWorst({ best: 'a', worst: 'c', bestToOthers: { b: 2 }, othersToWorst: { a: 3, d: 2 } }),
      ),
    ).toEqual(['judgement.missing othersToWorst', 'judgement.missing bestToOthers']);
    expect(refusalOf(() => bestWorst(null as unknown as BestWorstJudgement))).toEqual([
      'analysis.option judgement',
    ]);
  });
});

describe('weights from an order', () => {
  it('are the centroids of the published table', () => {
    // F. H. Barron and B. E. Barrett, 1996.
    const table = {
      3: [0.6111, 0.2778, 0.1111],
      4: [0.5208, 0.2708, 0.1458, 0.0625],
      5: [0.4567, 0.2567, 0.1567, 0.09, 0.04],
    };
    for (const expected of Object.values(table)) {
      const { weights } = rankOrderCentroid(expected.map((_, i) => `n${i}`));
      expect(Object.values(weights).map((one) => Number(one.toFixed(4)))).toEqual(expected);
    }
  });

  it('share the places of what is tied', () => {
    const { weights } = rankOrderCentroid(['a', ['b', 'c'], 'd']);
    expect(weights['b']).toBe(weights['c']);
    expect(weights['b']).toBeCloseTo((0.2708333 + 0.1458333) / 2, 6);
    expect(weights['a']).toBeCloseTo(0.5208333, 6);
  });

  it('are refused for what is named twice or not at all', () => {
    expect(refusalOf(() => rankOrderCentroid(['a', ['a', '']]))).toEqual([
      'judgement.twice 1',
      'analysis.option 1',
    ]);
    expect(refusalOf(() => rankOrderCentroid([]))).toEqual(['judgement.count ']);
  });
});

describe('weights from points', () => {
  it('are the shares of all points', () => {
    const { weights } = pointsShared({ csat: 50, cost: 30, fcr: 20 }, { total: 100 });
    expect(weights).toEqual({ csat: 0.5, cost: 0.3, fcr: 0.2 });
  });

  it('are refused for sums other than asked, and for what is no number', () => {
    expect(refusalOf(() => pointsShared({ a: 50, b: 40 }, { total: 100 }))).toEqual([
      'analysis.option ',
    ]);
    expect(refusalOf(() => pointsShared({ a: -1, b: Number.NaN }))).toEqual([
      'analysis.option a',
      'analysis.option b',
    ]);
    expect(refusalOf(() => pointsShared({ a: 0 }))).toEqual(['analysis.option ']);
  });
});

const byName = (values: readonly number[]): { readonly [name: string]: number } =>
  Object.fromEntries(values.map((one, i) => [`n${i}`, one]));

type Weights = { readonly [name: string]: number };

/** The largest |wB − a wj| and |wj − a wW|. */
function largestDifference(said: BestWorstJudgement, weights: Weights): number {
  const at = (name: string): number => weights[name] as number;
  return Math.max(
    ...Object.entries(said.bestToOthers).map(([name, a]) => Math.abs(at(said.best) - a * at(name))),
    ...Object.entries(said.othersToWorst).map(([name, a]) =>
      Math.abs(at(name) - a * at(said.worst)),
    ),
  );
}

/** The largest |wB / wj − a| and |wj / wW − a|. */
function largestRatio(said: BestWorstJudgement, weights: Weights): number {
  const at = (name: string): number => weights[name] as number;
  return Math.max(
    ...Object.entries(said.bestToOthers).map(([name, a]) => Math.abs(at(said.best) / at(name) - a)),
    ...Object.entries(said.othersToWorst).map(([name, a]) =>
      Math.abs(at(name) / at(said.worst) - a),
    ),
  );
}

/** Weights near the best ones, and anywhere. */
function rivals(said: BestWorstJudgement, count: number): readonly Weights[] {
  const { weights } = bestWorst(said);
  const names = Object.keys(weights);
  return Array.from({ length: count }, (_, k) => {
    const raw = names.map(
      (name, i) => (weights[name] as number) * Math.exp(Math.sin(k * (i + 1.37)) / (1 + (k % 50))),
    );
    const sum = raw.reduce((a, b) => a + b);
    return Object.fromEntries(names.map((name, i) => [name, (raw[i] as number) / sum]));
  });
}
