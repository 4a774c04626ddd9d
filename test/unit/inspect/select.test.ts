import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScorecard } from 'stratmap';
import { selectIndicators } from 'stratmap/inspect';
import { smallestCover } from '../../../src/inspect/select/smallest-cover.js';

function opened(indicators: object, objectives: object, more: object = {}) {
  const parsed = parseScorecard({
    stratmap: 1,
    id: 'service',
    title: 'Service',
    perspectives: { customer: {} },
    indicators,
    objectives,
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join());
  return parsed.scorecard;
}

const scored = { baseline: 1, target: 2 };

describe('selectIndicators', () => {
  it('takes an indicator that covers two objectives rather than two that cover one each', () => {
    const card = opened(
      { a: scored, both: scored, b: scored, aDone: scored, bDone: scored },
      {
        one: { perspective: 'customer', leading: ['a', 'both'], lagging: ['aDone'] },
        two: { perspective: 'customer', leading: ['b', 'both'], lagging: ['bDone'] },
      },
    );
    expect(selectIndicators(card)).toMatchObject({
      indicators: ['both', 'aDone', 'bDone'],
      exact: true,
      atLeast: 3,
    });
  });

  it('covers only the objectives asked for', () => {
    const card = opened(
      { a: scored, b: scored },
      {
        one: { perspective: 'customer', lagging: ['a'] },
        two: { perspective: 'customer', lagging: ['b'] },
      },
    );
    expect(selectIndicators(card, { objectives: ['two'] }).indicators).toEqual(['b']);
  });

  it('adds a guard where one is declared, be it a metric', () => {
    const card = opened(
      { cost: { ...scored, guard: ['complaints'] } },
      { one: { perspective: 'customer', lagging: ['cost'] } },
      { metrics: { complaints: 'sum' } },
    );
    const { indicators, objectives } = selectIndicators(card);
    expect(indicators).toEqual(['cost', 'complaints']);
    expect(objectives[0]).toEqual({
      objective: 'one',
      covered: { lagging: ['cost'], guard: ['complaints'] },
      lacks: ['leading'],
    });
  });

  it('takes a checklist for both roles', () => {
    const card = opened(
      { review: { checklist: { tools: 'Are the tools there?' } } },
      { one: { perspective: 'customer', lagging: ['review'] } },
    );
    const [one] = selectIndicators(card).objectives;
    expect(one).toEqual({
      objective: 'one',
      covered: { leading: ['review'], lagging: ['review'] },
      lacks: [],
    });
  });

  it('refuses an objective that does not exist', () => {
    const card = opened({ a: scored }, { one: { perspective: 'customer', lagging: ['a'] } });
    expect(() => selectIndicators(card, { objectives: ['on'] })).toThrow(/did you mean `one`/);
  });
});

describe('the smallest cover', () => {
  const family = fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 4 }), {
    maxLength: 9,
  });

  /** The size of the smallest cover by trying every subset of eight candidates. */
  const bruteForce = (sets: readonly (readonly number[])[]): number => {
    let best = 8;
    for (let mask = 0; mask < 256; mask++) {
      const hits = sets.every((set) => set.some((one) => (mask >> one) % 2 === 1));
      if (hits) best = Math.min(best, mask.toString(2).replaceAll('0', '').length);
    }
    return best;
  };

  it('hits every set with as few as trying everything does', () => {
    fc.assert(
      fc.property(family, (sets) => {
        const { chosen, exact, atLeast } = smallestCover(sets);
        expect(sets.every((set) => set.some((one) => chosen.includes(one)))).toBe(true);
        expect([chosen.length, exact, atLeast]).toEqual([bruteForce(sets), true, bruteForce(sets)]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('still covers a family that is too large to search, and bounds its answer', () => {
    const sets = Array.from({ length: 600 }, (_, i) => [i % 97, (i * 31) % 89, (i * 7) % 83]);
    const { chosen, atLeast } = smallestCover(sets);
    expect(sets.every((set) => set.some((one) => chosen.includes(one)))).toBe(true);
    expect(atLeast).toBeGreaterThan(0);
    expect(atLeast).toBeLessThanOrEqual(chosen.length);
  });
});
