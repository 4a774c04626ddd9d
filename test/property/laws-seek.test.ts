import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seek, seekDrivers } from '../../src/analyse/seek/index.js';
import type { Evaluation, Score } from '../../src/evaluate/index.js';
import { evaluated } from '../support/laws/evaluate-random.js';
import { cardArbitrary, type Feature } from '../support/random-card.js';
import { type Random, randomFrom } from '../support/random-card/random.js';

const fixed = { seed: 20_261_121, numRuns: 60 };

/** What rolls a value of one period up with others: the value of the lane is then no value of the data. */
const rolled: Feature[] = ['views', 'windows', 'held', 'coarseSeries', 'labels', 'staleAfter'];

const small = { objectives: 6, indicators: 7, periods: 5, without: rolled };

const elementOf = (evaluation: Evaluation, id: string): Score | undefined =>
  id === 'total'
    ? evaluation.total
    : (evaluation.objectives[id] ?? evaluation.perspectives[id] ?? evaluation.indicators[id]);

const pointsOf = (evaluation: Evaluation, id: string): number => {
  const score = elementOf(evaluation, id);
  return score?.ok === true ? score.points : -1;
};

function targetIn(evaluation: Evaluation, random: Random): string {
  return random.pick(['total', ...Object.keys(evaluation.objectives)]);
}

const moved = (evaluation: Evaluation, moves: readonly { key: string; to: number }[]): Evaluation =>
  evaluation.with(
    Object.fromEntries(moves.map(({ key, to }) => [key, { [evaluation.period]: to }])),
  );

describe('a goal-seek answer', { timeout: 120_000 }, () => {
  it('reaches its target when it is evaluated again, and no move of it can be halved', () => {
    let reached = 0;
    fc.assert(
      fc.property(cardArbitrary(small), fc.nat(), (card, seed) => {
        const random = randomFrom(seed);
        const evaluation = evaluated(card);
        const id = targetIn(evaluation, random);
        const before = pointsOf(evaluation, id);
        if (before < 0) return;
        const to = before + random.number(0, 1) * (100 - before) * random.number(0, 1);
        const answer = seek(evaluation, id, { to, level: 'values' });
        if (!answer.reachable) return;
        reached++;
        const { moves, cost, points } = answer.plan;
        expect(points).toBeGreaterThanOrEqual(to - 1e-9);
        expect(pointsOf(moved(evaluation, moves), id)).toBeGreaterThanOrEqual(to - 1e-9);
        expect(answer.bound).toBeLessThanOrEqual(cost + 1e-12);
        const drivers = new Map(
          seekDrivers(evaluation, id, { level: 'values' }).map(
            (driver) => [driver.key, driver] as const,
          ),
        );
        for (const move of moves) {
          const driver = drivers.get(move.key);
          expect([driver?.min, driver?.from, driver?.max]).not.toContain(undefined);
          expect(move.to).toBeGreaterThanOrEqual(driver?.min ?? 0);
          expect(move.to).toBeLessThanOrEqual(driver?.max ?? 0);
          if (driver?.step !== undefined) continue;
          const half = moves.map((one) =>
            one === move ? { ...one, to: (one.from + one.to) / 2 } : one,
          );
          expect([move, pointsOf(moved(evaluation, half), id) < to]).toEqual([move, true]);
        }
      }),
      fixed,
    );
    expect(reached).toBeGreaterThan(20);
  });

  it('of no way is right: no values within the bounds reach the target', () => {
    let tried = 0;
    fc.assert(
      fc.property(cardArbitrary(small), fc.nat(), (card, seed) => {
        const random = randomFrom(seed);
        const evaluation = evaluated(card);
        const id = targetIn(evaluation, random);
        const to = random.number(60, 100);
        const answer = seek(evaluation, id, { to, level: 'values' });
        if (answer.reachable) return;
        tried++;
        const drivers = seekDrivers(evaluation, id, { level: 'values' }).filter(
          ({ step }) => step === undefined,
        );
        const best = answer.best?.points ?? -1;
        expect(best).toBeLessThan(to);
        for (let i = 0; i < 12; i++) {
          const moves = drivers.map(({ key, min, max, from }) => ({
            key,
            to: random.pick([min, max, from, random.number(min, max)]),
          }));
          expect(pointsOf(moved(evaluation, moves), id)).toBeLessThanOrEqual(best + 1e-9);
        }
      }),
      fixed,
    );
    expect(tried).toBeGreaterThan(10);
  });
});
