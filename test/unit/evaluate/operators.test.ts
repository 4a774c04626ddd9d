import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/evaluate/index.js';
import type { ObjectiveScore } from '../../../src/evaluate/index.js';
import { cardOf, flatCard, NAMES, OPERATORS } from './combine-cards.js';

const points = fc.integer({ min: 0, max: 400 }).map((n) => n / 4);
const values = fc.tuple(points, points, points, points, points);
const weights = fc.tuple(...NAMES.map(() => fc.integer({ min: 1, max: 9 })));
const holes = fc.tuple(...NAMES.map(() => fc.boolean()));
const seeded = { seed: 7, numRuns: 60 };

type Data = { readonly [id: string]: number | null };

const dataOf = (list: readonly (number | null)[]): Data =>
  Object.fromEntries(NAMES.map((id, i) => [id, list[i] ?? null]));

function scoreOf(card: Parameters<typeof evaluate>[0], data: Data): ObjectiveScore {
  return evaluate(card, data, { at: '2026-01' }).objectives['o'] as ObjectiveScore;
}

const pointsOf = (score: ObjectiveScore): number => (score.ok ? score.points : Number.NaN);

describe.each(OPERATORS)('the operator $name', ({ combine, hull, monotone }) => {
  it('stays between 0 and 100, and between its children where it averages', () => {
    fc.assert(
      fc.property(values, weights, (list, w) => {
        const found = pointsOf(scoreOf(cardOf(flatCard(combine, w)), dataOf(list)));
        if (Number.isNaN(found)) return !hull;
        const [low, high] = hull ? [Math.min(...list), Math.max(...list)] : [0, 100];
        return found >= low - 1e-9 && found <= high + 1e-9;
      }),
      seeded,
    );
  });

  it('has the same bits whatever the order of the card, and the same points whatever the scale of its weights', () => {
    fc.assert(
      fc.property(
        values,
        weights,
        fc.shuffledSubarray([...NAMES], { minLength: 5 }),
        (list, w, order) => {
          const found = pointsOf(scoreOf(cardOf(flatCard(combine, w)), dataOf(list)));
          const moved = pointsOf(scoreOf(cardOf(flatCard(combine, w, order)), dataOf(list)));
          const scaled = w.map((weight) => weight * 8);
          expect(Object.is(moved, found)).toBe(true);
          const again = pointsOf(scoreOf(cardOf(flatCard(combine, scaled)), dataOf(list)));
          if (Number.isNaN(found)) expect(again).toBeNaN();
          else expect(again).toBeCloseTo(found, 9);
        },
      ),
      seeded,
    );
  });

  it('has an interval that contains every completion of what is missing', () => {
    fc.assert(
      fc.property(values, weights, holes, (list, w, missing) => {
        const card = cardOf(flatCard(combine, w));
        const score = scoreOf(card, dataOf(list.map((x, i) => (missing[i] ? null : x))));
        const complete = pointsOf(scoreOf(card, dataOf(list)));
        if (Number.isNaN(complete)) return;
        expect(complete).toBeGreaterThanOrEqual(score.low - 1e-9);
        expect(complete).toBeLessThanOrEqual(score.high + 1e-9);
      }),
      seeded,
    );
  });

  it.runIf(monotone)('never falls when a child rises', () => {
    fc.assert(
      fc.property(values, weights, fc.nat(4), fc.integer({ min: 1, max: 60 }), (list, w, i, by) => {
        const card = cardOf(flatCard(combine, w));
        const raised = list.with(i, Math.min(100, (list[i] as number) + by));
        expect(pointsOf(scoreOf(card, dataOf(raised)))).toBeGreaterThanOrEqual(
          pointsOf(scoreOf(card, dataOf(list))) - 1e-9,
        );
      }),
      seeded,
    );
  });
});

describe('the operators', () => {
  it('stand in the order of the power means, and owa 1 and power 1 are the mean', () => {
    fc.assert(
      fc.property(values, weights, (list, w) => {
        const at = (combine: (typeof OPERATORS)[number]['combine']): number =>
          pointsOf(scoreOf(cardOf(flatCard(combine, w)), dataOf(list)));
        const chain = [
          at('min'),
          at({ power: -1 }),
          at('geometric'),
          at('mean'),
          at({ power: 2 }),
          at('max'),
        ];
        for (const [i, next] of chain.slice(1).entries())
          expect(next).toBeGreaterThanOrEqual((chain[i] as number) - 1e-9);
        expect(at({ owa: 1 })).toBeCloseTo(at('mean'), 9);
        expect(at({ power: 1 })).toBeCloseTo(at('mean'), 9);
        expect(at({ owa: 4 })).toBeLessThanOrEqual(at('mean') + 1e-9);
      }),
      seeded,
    );
  });

  it('take many children at once without slowing down on any order of them', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `i${String(i).padStart(4, '0')}`);
    const card = cardOf({
      stratmap: 1,
      id: 'wide',
      title: 'Wide',
      perspectives: { p: {} },
      indicators: Object.fromEntries(ids.map((id) => [id, { baseline: 0, target: 100 }])),
      objectives: { o: { perspective: 'p', combine: { owa: 2 }, lagging: ids } },
    });
    const data = Object.fromEntries(ids.map((id, i) => [id, (i * 7919) % 101]));
    const n = ids.length;
    const falling = ids.map((_, i) => (i * 7919) % 101).toSorted((a, b) => b - a);
    const wanted = falling.reduce((sum, x, i) => sum + (((i + 1) / n) ** 2 - (i / n) ** 2) * x, 0);
    expect(pointsOf(scoreOf(card, data))).toBeCloseTo(wanted, 9);
  });
});
