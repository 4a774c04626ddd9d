import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ahp, type Comparisons, groupJudgements } from '../../../../src/analyse/people/index.js';
import { refusalOf } from '../refusal-of.js';

const round = (weights: { readonly [name: string]: number }, digits = 3): readonly number[] =>
  Object.values(weights).map((one) => Number(one.toFixed(digits)));

// T. L. Saaty, Decision making with the analytic hierarchy process, 2008: relative consumption of drinks.
const drinks: Comparisons = {
  names: ['coffee', 'wine', 'tea', 'beer', 'sodas', 'milk', 'water'],
  matrix: [
    [1, 9, 5, 2, 1, 1, 1 / 2],
    [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
    [1, 9, 4, 2, 1, 2, 1 / 2],
    [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
    [2, 9, 9, 3, 2, 3, 1],
  ],
};

// T. L. Saaty, How to make a decision: the analytic hierarchy process, 1990: choosing a house, the criteria.
const house: Comparisons = {
  names: ['size', 'transport', 'neighbourhood', 'age', 'yard', 'modern', 'condition', 'finance'],
  matrix: [
    [1, 5, 3, 7, 6, 6, 1 / 3, 1 / 4],
    [1 / 5, 1, 1 / 3, 5, 3, 3, 1 / 5, 1 / 7],
    [1 / 3, 3, 1, 6, 3, 4, 6, 1 / 5],
    [1 / 7, 1 / 5, 1 / 6, 1, 1 / 3, 1 / 4, 1 / 7, 1 / 8],
    [1 / 6, 1 / 3, 1 / 3, 3, 1, 1 / 2, 1 / 5, 1 / 6],
    [1 / 6, 1 / 3, 1 / 4, 4, 2, 1, 1 / 5, 1 / 6],
    [3, 5, 1 / 6, 7, 5, 5, 1, 1 / 2],
    [4, 7, 5, 8, 6, 6, 2, 1],
  ],
};

describe('weights from comparisons of pairs', () => {
  it('gives the weights Saaty printed for the consumption of drinks', () => {
    const result = ahp(drinks);
    expect(round(result.weights)).toEqual([0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327]);
    expect(result.consistencyRatio.saaty).toBeCloseTo(0.022, 3);
  });

  it('gives eigenvalue, index and weights Saaty printed for the choice of a house', () => {
    const result = ahp(house);
    expect(result.lambdaMax).toBeCloseTo(9.669, 3);
    expect(result.consistencyIndex).toBeCloseTo(0.238, 3);
    expect(result.consistencyRatio.saaty).toBeCloseTo(0.169, 3);
    expect(round(result.weights)).toEqual([0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]);
  });

  it('names the triad that contradicts itself most, and what would be consistent', () => {
    const [worst] = ahp(house).worstTriads;
    // Condition is said to be far below the neighbourhood, though it is above all that the neighbourhood is above.
    expect(worst?.names).toContain('neighbourhood');
    expect(worst?.names).toContain('condition');
    const [ab, bc] = worst?.said ?? [];
    expect(worst?.consistent).toBe((ab as number) * (bc as number));
  });

  it('takes each pair said once by name as the whole matrix', () => {
    const byName = ahp({ a: { b: 3, c: 5 }, b: { c: 2 } });
    const asMatrix = ahp({
      names: ['a', 'b', 'c'],
      matrix: [
        [1, 3, 5],
        [1 / 3, 1, 2],
        [1 / 5, 1 / 2, 1],
      ],
    });
    expect(byName.weights).toEqual(asMatrix.weights);
    // The geometric means of the rows, which for three things are the eigenvector.
    const raw = [15 ** (1 / 3), (2 / 3) ** (1 / 3), 0.1 ** (1 / 3)];
    const sum = raw.reduce((a, b) => a + b);
    expect(round(byName.weights, 9)).toEqual(raw.map((one) => Number((one / sum).toFixed(9))));
  });

  it('has no contradiction and no triad in two things', () => {
    const result = ahp({ a: { b: 4 } });
    expect(result.weights).toEqual({ a: 0.8, b: 0.2 });
    expect(result.consistencyRatio).toEqual({ saaty: 0, doneganDodd: 0 });
    expect(result.worstTriads).toEqual([]);
  });

  it('leaves the ratio open where the tables end', () => {
    const names = Array.from({ length: 16 }, (_, i) => `n${i}`);
    const matrix = names.map(() => names.map(() => 1));
    expect(ahp({ names, matrix }).consistencyRatio).toEqual({});
  });

  it('fills a gap with what the other comparisons say where they agree', () => {
    const result = ahp({ a: { b: 2 }, b: { c: 3 } });
    expect(round(result.weights, 9)).toEqual([0.6, 0.3, 0.1]);
    expect(result.gaps).toBe(1);
    expect(result.lambdaMax).toBe(3);
  });

  it('fills gaps so that no other filling has a smaller eigenvalue', () => {
    const gappy = { a: { b: 2, d: 7 }, b: { c: 3 }, c: { d: 2 } };
    const least = ahp(gappy).lambdaMax;
    for (const ac of [2, 4, 5, 6, 8])
      for (const bd of [2, 4, 5, 6, 8]) {
        const filled = ahp({ a: { b: 2, c: ac, d: 7 }, b: { c: 3, d: bd }, c: { d: 2 } });
        expect(filled.lambdaMax).toBeGreaterThanOrEqual(least - 1e-12);
      }
  });

  it('returns the weights of a consistent matrix, with either method, whatever is left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 2, maxLength: 9 }),
        fc.constantFrom('eigenvector' as const, 'geometricMean' as const),
        fc.array(fc.boolean(), { minLength: 45, maxLength: 45 }),
        (raw, method, drop) => {
          const names = raw.map((_, i) => `n${i}`);
          let at = 0;
          // Neighbours stay, so that everything is connected.
          const matrix = raw.map((a, i) =>
            raw.map((b, j) => (j > i && (j === i + 1 || !drop[at++ % 45]) ? a / b : null)),
          );
          const result = ahp({ names, matrix }, { method });
          const sum = raw.reduce((a, b) => a + b);
          for (const [i, one] of raw.entries())
            expect(result.weights[`n${i}`]).toBeCloseTo(one / sum, 9);
          expect(result.consistencyIndex).toBeCloseTo(0, 9);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it('tells every problem at once', () => {
    expect(refusalOf(() => ahp({ a: { b: 0, c: 3 }, b: { b: 2 }, c: { a: 3 } }))).toEqual([
      'judgement.ratio a.b',
      'judgement.self b.b',
      'judgement.contradiction c.a',
    ]);
    expect(refusalOf(() => ahp({ a: { b: 2 }, c: { d: 2 } }))).toEqual(['judgement.unconnected ']);
    expect(refusalOf(() => ahp({ names: ['a', 'a'], matrix: [[1, 2], [1]] }))).toEqual([
      'judgement.twice names.1',
      'analysis.option matrix.1',
    ]);
    expect(refusalOf(() => ahp({} as Comparisons))).toEqual(['judgement.count ']);
    expect(refusalOf(() => ahp(null as unknown as Comparisons, { method: 'x' as never }))).toEqual([
      'analysis.option method',
      'analysis.option ',
    ]);
  });

  it('takes names that objects have by themselves for names', () => {
    const names = ['__proto__', 'constructor'];
    const { weights } = ahp({
      names,
      matrix: [
        [1, 3],
        [null, 1],
      ],
    });
    expect(Object.keys(weights)).toEqual(names);
    expect(Object.hasOwn(weights, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(weights)).toBe(Object.prototype);
  });
});

describe('weights of a group', () => {
  it('are those of the geometric mean of what each said', () => {
    const group = groupJudgements([{ a: { b: 2 } }, { a: { b: 8 } }]);
    expect(group.weights['a']).toBeCloseTo(0.8, 12);
    expect(group.provenance.people).toBe(2);
    expect(group.disagreements).toEqual([
      { names: ['a', 'b'], from: 2, to: 8, together: expect.closeTo(4, 12) as number },
    ]);
  });

  it('do not depend on which way round a pair was said', () => {
    const one = groupJudgements([{ a: { b: 2 } }, { a: { b: 1 / 5 } }]);
    const other = groupJudgements([{ a: { b: 2 } }, { b: { a: 5 } }]);
    expect(other.weights).toEqual(one.weights);
  });

  it('need comparisons that connect everything only together', () => {
    const { weights } = groupJudgements([{ a: { b: 2 }, c: { d: 2 } }, { b: { c: 2 } }]);
    expect(round(weights, 9)).toEqual(
      [8 / 15, 4 / 15, 2 / 15, 1 / 15].map((x) => Number(x.toFixed(9))),
    );
    expect(refusalOf(() => groupJudgements([{ a: { b: 2 } }, { c: { d: 2 } }]))).toEqual([
      'judgement.unconnected ',
    ]);
  });

  it('weigh people by their importance', () => {
    const { weights } = groupJudgements([{ a: { b: 1 } }, { a: { b: 16 } }], {
      importance: [3, 1],
    });
    expect(weights['a']).toBeCloseTo(2 / 3, 12);
    expect(refusalOf(() => groupJudgements([{ a: { b: 1 } }], { importance: [0] }))).toEqual([
      'analysis.option importance',
    ]);
  });

  it('say who said what is wrong', () => {
    expect(refusalOf(() => groupJudgements([{ a: { b: 1 } }, { a: { b: -1 } }]))).toEqual([
      'judgement.ratio 1.a.b',
    ]);
    expect(refusalOf(() => groupJudgements([]))).toEqual(['analysis.option ']);
  });
});
