import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PeriodScores, Score } from '../../src/evaluate/index.js';
import { completed, withExtra } from '../support/laws/complete.js';
import { evaluated } from '../support/laws/evaluate-random.js';
import { longMeasures } from '../support/laws/reshape.js';
import { cardArbitrary, type Feature, type RandomCard } from '../support/random-card.js';
import { randomFrom } from '../support/random-card/random.js';

const fixed = { seed: 20_260_315, numRuns: 80 };
const small = { objectives: 10, periods: 6 };
const slack = 1e-9;

const pointsOf = (score: Score | undefined): number | undefined =>
  score?.ok === true ? score.points : undefined;

/** Every score of a period by its place. */
function scoresOf(scores: PeriodScores): [string, Score][] {
  const { total, perspectives, themes, objectives, indicators } = scores;
  const sections = { perspectives, themes, objectives, indicators };
  const nested = Object.entries(sections).flatMap(([name, records]) =>
    Object.entries(records).map(([id, score]): [string, Score] => [`${name}.${id}`, score]),
  );
  return [['total', total], ...nested];
}

describe('points', { timeout: 60_000 }, () => {
  it('and intervals lie between 0 and the highest cap, with a coverage from 0 to 1', () => {
    fc.assert(
      fc.property(cardArbitrary(small), (card) => {
        const { scoring, indicators = {}, objectives = {} } = card.input;
        const caps = [...Object.values(indicators), ...usesOf(objectives)].map(
          ({ cap }) => cap ?? 0,
        );
        const cap = Math.max(100, scoring?.cap ?? 0, ...caps);
        const evaluation = evaluated(card);
        for (const period of evaluation.periods)
          for (const [place, score] of scoresOf(evaluation.at(period))) {
            const { low, high, coverage } = score;
            const points = pointsOf(score) ?? low;
            const inside =
              coverage >= 0 &&
              coverage <= 1 &&
              low >= 0 &&
              high <= cap + slack &&
              low <= high + slack &&
              points >= 0 &&
              points <= cap + slack;
            expect(inside ? [] : [place, points, low, high, coverage]).toEqual([]);
          }
      }),
      fixed,
    );
  });

  it('of a mean lie between the fewest and the most of its present children', () => {
    fc.assert(
      fc.property(cardArbitrary({ ...small, without: outsideHull }), (card) => {
        const evaluation = evaluated(card);
        for (const period of evaluation.periods)
          for (const [place, points, children] of meansOf(card, evaluation.at(period))) {
            if (points === undefined) continue;
            const present = children.filter((child) => child !== undefined);
            const inside =
              points >= Math.min(...present) - slack && points <= Math.max(...present) + slack;
            expect(inside ? [] : [period, place, points, present]).toEqual([]);
          }
      }),
      fixed,
    );
  });
});

/** What may leave the hull of a node's children, or makes children that are not told apart here. */
const outsideHull: Feature[] = [
  'missing',
  'overrides',
  'products',
  'nodeFormulas',
  'gates',
  'guards',
  'risks',
  'handOverrides',
  'parts',
  'twins',
];

type Uses = NonNullable<RandomCard['input']['objectives']>;

const usesOf = (objectives: Uses) =>
  Object.values(objectives).flatMap(({ leading, lagging }) => [
    ...Object.values(longMeasures(leading)),
    ...Object.values(longMeasures(lagging)),
  ]);

/** Every mean of a period with the points of its children that weigh anything. */
function meansOf(
  { input }: RandomCard,
  { total, perspectives, themes, objectives, indicators }: PeriodScores,
): [string, number | undefined, (number | undefined)[]][] {
  const found: [string, number | undefined, (number | undefined)[]][] = [];
  const own = Object.entries(input.objectives ?? {});
  for (const [id, one] of own) {
    const measures = (role: 'leading' | 'lagging') =>
      Object.entries(longMeasures(one[role]))
        .filter(([, { weight }]) => weight !== 0)
        .map(([indicator]) => pointsOf(indicators[indicator]));
    const { lead, lag, direct } = objectives[id] ?? {};
    found.push([`${id}.lead`, lead, measures('leading')]);
    found.push([`${id}.lag`, lag, measures('lagging')]);
    found.push([`${id}.direct`, direct, [...measures('leading'), ...measures('lagging')]]);
  }
  const below = (keep: (one: Uses[string]) => boolean) =>
    own.filter(([, one]) => keep(one)).map(([id]) => pointsOf(objectives[id]));
  for (const id of Object.keys(perspectives))
    found.push([id, pointsOf(perspectives[id]), below(({ perspective }) => perspective === id)]);
  for (const id of Object.keys(themes))
    found.push([id, pointsOf(themes[id]), below((one) => one.themes?.includes(id) === true)]);
  if (own.length > 0) {
    const weighing = Object.keys(perspectives).filter(
      (id) => input.perspectives?.[id]?.weight !== 0,
    );
    found.push(['total', pointsOf(total), weighing.map((id) => pointsOf(perspectives[id]))]);
  }
  return found;
}

const rising: Feature[] = [
  'links',
  'confidence',
  'driverShare',
  'holes',
  'measurePolicies',
  'minCoverage',
  'missing',
  'zeroWeights',
  'themes',
  'infer',
  'caps',
  'impact',
  'indicatorLinks',
  'lags',
  'spreads',
  'loops',
  'fractionalDelays',
  'datedWeights',
  'views',
  // Every operator but exclusive ones and formulas is monotone. A guard that looks at a fall is not, for the lane after a rise.
  'combine',
  'products',
  'gates',
  'driversCombine',
  'parts',
  'risks',
  'fixedPoint',
  'datedRules',
];

describe('a value that improves', { timeout: 60_000 }, () => {
  it('never lowers any score when everything it leads to pushes one way', () => {
    let rose = 0;
    fc.assert(
      fc.property(cardArbitrary({ ...small, only: rising }), fc.nat(), (card, seed) => {
        const [before, after] = [evaluated(card), evaluated(improved(card, seed))];
        for (const period of before.periods) {
          const then = new Map(scoresOf(after.at(period)));
          for (const [place, score] of scoresOf(before.at(period))) {
            const [a, b] = [pointsOf(score), pointsOf(then.get(place))];
            if (a !== undefined && b !== undefined && b > a) rose++;
            expect(a === undefined ? b === undefined : (b ?? -1) >= a - slack).toBe(true);
          }
        }
      }),
      fixed,
    );
    expect(rose).toBeGreaterThan(150);
  });
});

/** The data with some values of one indicator moved towards its target and beyond. */
function improved(card: RandomCard, seed: number): RandomCard {
  const random = randomFrom(seed);
  const id = random.pick(Object.keys(card.input.indicators ?? {}));
  const { baseline, target } = card.input.indicators?.[id] ?? {};
  const way = Math.sign((target as number) - (baseline as number));
  const row = Object.entries(card.data[id] ?? {}).map(([period, value]) => [
    period,
    typeof value === 'number' && random.chance(0.6) ? value + way * random.number(0, 40) : value,
  ]);
  return { ...card, data: { ...card.data, [id]: Object.fromEntries(row) } };
}

const open: Feature[] = [
  'holes',
  'links',
  'lowers',
  'confidence',
  'driverShare',
  'impact',
  'measurePolicies',
  'curves',
  'missing',
  'minCoverage',
  'zeroWeights',
  'themes',
  'infer',
  'indicatorLinks',
  'lags',
  'spreads',
  'loops',
  'fractionalDelays',
  'datedWeights',
  'datedTargets',
  'scales',
  'overrides',
  'labels',
  'checklists',
  'breakdowns',
  'combine',
  'products',
  'gates',
  'exclusive',
  'driversCombine',
  'parts',
  'risks',
  'datedRules',
  'scaleKinds',
  'performance',
  'milestones',
];

describe('the interval of a score', { timeout: 60_000 }, () => {
  it('holds every completion of the missing values', () => {
    let completions = 0;
    fc.assert(
      fc.property(cardArbitrary({ ...small, only: open }), fc.nat(), (card, seed) => {
        const random = randomFrom(seed);
        const any = (zero: number, full: number): number =>
          zero + random.pick([-0.2, 0, random.next(), 1, 1.2]) * (full - zero);
        const before = evaluated(card);
        const after = evaluated({ ...card, data: completed(card, random, any) });
        for (const period of before.periods) {
          const bounds = new Map(scoresOf(before.at(period)));
          for (const [place, score] of scoresOf(after.at(period))) {
            const points = pointsOf(score);
            const { low, high } = bounds.get(place) as Score;
            // Only what became complete: a link whose cause lies before the first period stays open.
            if (points === undefined || score.coverage < 1 - slack) continue;
            if (high > low) completions++;
            const inside = points >= low - slack && points <= high + slack;
            expect(inside ? [] : [period, place, points, low, high]).toEqual([]);
          }
        }
      }),
      { ...fixed, numRuns: 120 },
    );
    expect(completions).toBeGreaterThan(400);
  });

  it('has ends that are reached when every value pushes one way', () => {
    const oneWay: Feature[] = [
      'holes',
      'links',
      'confidence',
      'driverShare',
      'measurePolicies',
      'missing',
      'minCoverage',
      'zeroWeights',
      'themes',
      'infer',
      'datedWeights',
    ];
    fc.assert(
      fc.property(cardArbitrary({ ...small, only: oneWay }), fc.nat(), (random_, seed) => {
        const card = withExtra(random_);
        const random = randomFrom(seed);
        const before = evaluated(card);
        const low = evaluated({ ...card, data: completed(card, random, (zero) => zero) });
        const high = evaluated({ ...card, data: completed(card, random, (_zero, full) => full) });
        for (const period of before.periods) {
          const [worst, best] = [low, high].map((one) => new Map(scoresOf(one.at(period))));
          for (const [place, score] of scoresOf(before.at(period))) {
            const ends = [worst, best].map((one) => pointsOf(one?.get(place)));
            expect([place, ...ends.map((end) => (end ?? Number.NaN).toFixed(7))]).toEqual([
              place,
              score.low.toFixed(7),
              score.high.toFixed(7),
            ]);
          }
        }
      }),
      fixed,
    );
  });
});
