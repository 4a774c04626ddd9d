import { describe, expect, it } from 'vitest';
import { defineScorecard, parseScorecard } from '../../../../src/author/index.js';
import {
  evaluate,
  evaluateFleet,
  type EvaluationData,
  type TenantScores,
} from '../../../../src/evaluate/index.js';
import { randomCard } from '../../../support/random-card.js';
import { randomFrom } from '../../../support/random-card/random.js';

const rows = (...given: readonly (readonly [string, string, number, string?])[]) =>
  given.map(([period, key, value, recorded]) => ({
    ...{ period, key, value },
    ...(recorded === undefined ? {} : { recorded }),
  })) as unknown as EvaluationData;

/** Values as rows, of which some say when they were recorded, and some were corrected later. */
function recordedRows(
  data: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  seed: number,
): EvaluationData {
  const random = randomFrom(seed);
  const found = Object.entries(data).flatMap(([key, series]) =>
    Object.entries(series).flatMap(([period, value]) => {
      const recorded = random.chance(0.6) ? { recorded: random.chance(0.5) ? EARLY : LATE } : {};
      const row = { period, key, value, ...recorded };
      const corrected = typeof value === 'number' && !key.includes('.') && random.chance(0.2);
      return corrected
        ? [row, { ...row, value: value * random.number(0.8, 1.2), recorded: LATE }]
        : [row];
    }),
  );
  return found as unknown as EvaluationData;
}

const EARLY = '2026-03-01';
const LATE = '2026-07-01';

const scored = (results: Iterable<unknown>): TenantScores[] =>
  [...results].map((result) => {
    expect(result).toMatchObject({ ok: true });
    return result as TenantScores;
  });

describe('a fleet as of a day', () => {
  it('gives every tenant the bits of its own evaluation, by the revisions and values known then', () => {
    let moved = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const { input, data, by, periods } = randomCard(seed);
      const [perspective = ''] = Object.keys(input.perspectives ?? {});
      const parsed = parseScorecard({
        ...input,
        revisions: [
          { on: '2026-02-01', changes: { scoring: { minCoverage: 0.2 } } },
          { on: '2026-06-01', changes: { perspectives: { [perspective]: { weight: 7 } } } },
        ],
      });
      if (!parsed.ok) throw new Error(`card ${seed} is not sound`);
      const card = parsed.scorecard;
      const tenants = Array.from({ length: 20 }, (_, i) => ({
        id: `${seed}/${i}`,
        data: recordedRows(data as never, 100 * seed + i),
      }));
      const view = { by, from: periods[0] as string, to: periods.at(-1) as string };
      const days = ['2026-01-15', '2026-05-31', '2026-12-31'];
      const seen = days.map((asOf) => {
        const results = scored(evaluateFleet(card, tenants, { ...view, asOf }));
        return results.map((result, i) => {
          const own = evaluate(card, tenants[i]?.data, { ...view, asOf });
          expect(result.periods).toEqual(own.periods);
          for (const id of [
            'total',
            ...Object.keys(own.objectives),
            ...Object.keys(own.indicators),
          ]) {
            const of =
              id === 'total' ? result.total : (result.objectives[id] ?? result.indicators[id]);
            const { points, coverage } = own.series(id as never);
            expect([id, of?.points, of?.coverage]).toEqual([id, points, coverage]);
          }
          const last = own.periods.at(-1) as string;
          expect(JSON.stringify(result.at(last))).toBe(JSON.stringify(own.at(last)));
          return [...result.total.points].join();
        });
      });
      if (new Set(seen.map((one) => one.join(';'))).size > 1) moved++;
    }
    // The days are told apart, or the cards would say nothing about them.
    expect(moved).toBeGreaterThan(4);
  }, 60_000);

  const card = defineScorecard({
    stratmap: 1,
    id: 'c',
    title: 'C',
    perspectives: { p: {} },
    indicators: { old: { baseline: 0, target: 100 } },
    objectives: { o: { perspective: 'p', lagging: ['old'] } },
    revisions: [
      {
        on: '2026-06-01',
        changes: {
          indicators: { old: null, fresh: { baseline: 0, target: 200 } },
          objectives: { o: { lagging: { old: null, fresh: 1 } } },
        },
      },
    ],
  });

  it('takes tables that hold keys of every edition, each edition its own', () => {
    const data = rows(['2026-01', 'old', 40], ['2026-01', 'fresh', 160, '2026-07-01']);
    const fleet = (asOf: string) => scored(evaluateFleet(card, [{ id: 'a', data }], { asOf }))[0];
    expect([...(fleet('2026-05-31')?.total.points ?? [])]).toEqual([40]);
    expect(Object.keys(fleet('2026-05-31')?.indicators ?? {})).toEqual(['old']);
    expect([...(fleet('2026-12-31')?.total.points ?? [])]).toEqual([80]);
  });

  it('has the periods of the first tenant of which anything was known', () => {
    const tenants = [
      { id: 'later', data: rows(['2026-01', 'old', 10, '2026-04-01']) },
      { id: 'known', data: rows(['2026-01', 'old', 40], ['2026-02', 'old', 50, '2026-03-01']) },
      { id: 'partly', data: rows(['2026-01', 'old', 60], ['2026-02', 'old', 70, '2026-04-01']) },
    ];
    const results = [...evaluateFleet(card, tenants, { asOf: '2026-03-31' })];
    const told = results.map((one) => (one.ok ? [...one.total.points] : one.error.code));
    expect(told).toEqual(['invalid-data', [40, 50], [60, Number.NaN]]);
  });

  it('is refused at the call where that is no day', () => {
    expect(() => evaluateFleet(card, [], { asOf: 'soon' })).toThrow(/asOf/);
  });
});
