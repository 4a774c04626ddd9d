import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, readObject } from '../../src/document/index.js';
import type { LinkInput } from '../../src/document/input/index.js';
import {
  type NaiveData,
  type NaiveOptions,
  type NaivePeriod,
  naiveEvaluate,
  type NaiveScore,
} from './naive/index.js';
import { cardArbitrary, type Feature, type RandomCard, randomCard } from './random-card.js';
import { randomFrom } from './random-card/random.js';

const fixed = { seed: 20_260_101, numRuns: 150 };
const run = ({ input, data, by, periods }: RandomCard) =>
  naiveEvaluate(normalise(input), data, { by, periods });

function scoresOf(period: NaivePeriod): [string, NaiveScore][] {
  const { perspectives, themes, objectives, indicators, total } = period;
  return [...perspectives, ...themes, ...objectives, ...indicators, ['total', total]];
}

const near = (a: number | undefined, b: number): boolean =>
  a !== undefined && Math.abs(a - b) < 1e-9;

describe('random cards', () => {
  it('are the same for the same seed', () => {
    expect(randomCard(7)).toEqual(randomCard(7));
    expect(randomCard(7)).not.toEqual(randomCard(8));
  });

  it('are accepted by the reader of documents', () => {
    fc.assert(
      fc.property(cardArbitrary(), ({ input }) => {
        expect(readObject(input)).toMatchObject({ ok: true });
      }),
      fixed,
    );
  });

  it('bring about every basis, status and kind of link within 200 seeds', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 200; seed++) {
      const card = randomCard(seed, { objectives: 12 });
      seen.add(card.by);
      for (const period of run(card).values())
        for (const [, score] of scoresOf(period)) seen.add(score.basis).add(score.status);
      for (const { drives = {} } of Object.values(card.input.objectives ?? {}))
        for (const link of Object.values(drives))
          for (const key of Object.keys(link)) seen.add(key);
    }
    const wanted = ['measured', 'partial', 'inferred', 'missing', 'poor', 'watch', 'good', 'above'];
    const links = ['delay', 'spread', 'lags', 'effect', 'curve', 'confidence'];
    for (const name of [...wanted, ...links, 'month', 'quarter', 'half', 'year'])
      expect(seen).toContain(name);
  });
});

describe('the plain evaluator on random cards', () => {
  it('gives finite scores and coverages from 0 to 1', () => {
    fc.assert(
      fc.property(cardArbitrary(), (card) => {
        for (const period of run(card).values())
          for (const [, { points = 0, coverage, low, high }] of scoresOf(period)) {
            expect([points, coverage, low, high].every(Number.isFinite)).toBe(true);
            expect(coverage).toBeGreaterThanOrEqual(0);
            expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
          }
      }),
      fixed,
    );
  });

  it('has an interval without width where everything was measured', () => {
    fc.assert(
      fc.property(cardArbitrary({ without: ['exclusive', 'guards'] }), (card) => {
        for (const period of run(card).values())
          for (const [, { points, coverage, low, high }] of scoresOf(period))
            expect(coverage < 1 - 1e-9 || (near(points, low) && near(points, high))).toBe(true);
      }),
      fixed,
    );
  });

  it('uses no data after a period', () => {
    fc.assert(
      fc.property(cardArbitrary({ without: ['views', 'coarseSeries'] }), (card) => {
        const last = card.periods.at(-1) as string;
        const { data: all } = card;
        const earlier = Object.fromEntries(
          Object.entries(all).map(([key, row]) => [
            key,
            Object.fromEntries(Object.entries(row).filter(([period]) => period < last)),
          ]),
        );
        const [full, cut] = [run(card), run({ ...card, data: earlier })];
        for (const period of card.periods.slice(0, -1))
          expect(cut.get(period)).toEqual(full.get(period));
      }),
      fixed,
    );
  });

  it('keeps every completion of the missing values inside the interval', () => {
    const only: Feature[] = ['links', 'lowers', 'confidence', 'driverShare', 'holes', 'impact'];
    only.push(
      'measurePolicies',
      'curves',
      'missing',
      'minCoverage',
      'zeroWeights',
      'themes',
      'infer',
    );
    fc.assert(
      fc.property(cardArbitrary({ only, objectives: 8, periods: 4 }), fc.nat(), (card, seed) => {
        const { undelayed, indicators } = plainCard(card);
        const data = completed(card, indicators, seed);
        const options: NaiveOptions = { periods: card.periods };
        const open = naiveEvaluate(normalise(undelayed), card.data, options);
        const full = naiveEvaluate(normalise(undelayed), data, options);
        for (const period of card.periods) {
          const bounds = new Map(scoresOf(open.get(period) as NaivePeriod));
          for (const [id, { points }] of scoresOf(full.get(period) as NaivePeriod)) {
            const { low, high } = bounds.get(id) as NaiveScore;
            if (points === undefined) continue;
            expect(points).toBeGreaterThanOrEqual(low - 1e-9);
            expect(points).toBeLessThanOrEqual(high + 1e-9);
          }
        }
      }),
      fixed,
    );
  });
});

/** The card without delays, so that nothing reaches back before the first period, and with a lag for every objective. */
function plainCard({ input }: RandomCard) {
  const objectives = Object.fromEntries(
    Object.entries(input.objectives ?? {}).map(([id, { drives = {}, leading, ...rest }]) => [
      id,
      {
        ...(rest.lagging === undefined ? { lagging: leading ?? ['ind0'] } : leading && { leading }),
        ...rest,
        drives: Object.fromEntries(
          Object.entries(drives)
            .filter(([to]) => Number(to.slice(9)) > Number(id.slice(9)))
            .map(([to, link]) => [to, withoutTiming(link)]),
        ),
      },
    ]),
  );
  return { undelayed: { ...input, objectives }, indicators: Object.keys(input.indicators ?? {}) };
}

function withoutTiming(link: LinkInput): LinkInput {
  const timing = new Set(['delay', 'spread', 'lags']);
  return Object.fromEntries(Object.entries(link).filter(([key]) => !timing.has(key)));
}

/** The data with a value between baseline and target wherever there was none. */
function completed(card: RandomCard, indicators: readonly string[], seed: number): NaiveData {
  const random = randomFrom(seed);
  const rows = indicators.map((id) => {
    const { baseline, target } = (card.input.indicators ?? {})[id] ?? {};
    const row = { ...card.data[id] };
    for (const period of card.periods)
      row[period] ??=
        (baseline as number) +
        random.pick([0, 1, random.next()]) * ((target as number) - (baseline as number));
    return [id, row] as const;
  });
  return { ...card.data, ...Object.fromEntries(rows) };
}
