import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ObjectiveInput, ScorecardInput } from '../../src/document/input/index.js';
import { evaluated } from '../support/laws/evaluate-random.js';
import { bitDifferences, farDifferences, flat, only } from '../support/laws/flat.js';
import {
  longLinks,
  longMeasures,
  rewritten,
  scaled,
  scaledMeasures,
  shuffledCard,
} from '../support/laws/reshape.js';
import { cardArbitrary, type Feature, type RandomCard } from '../support/random-card.js';
import { randomFrom } from '../support/random-card/random.js';

const fixed = { seed: 20_260_314, numRuns: 60 };
const small = { objectives: 10, periods: 6 };

/** What names children, so that none can be taken away. */
const naming: Feature[] = [
  'gates',
  'nodeFormulas',
  'statusBy',
  'driversCombine',
  'twins',
  'fixedPoint',
];

/** What is no mean, or looks at one indicator alone: there two halves are not the whole. */
const notMeans: Feature[] = [
  ...naming,
  'combine',
  'products',
  'exclusive',
  'guards',
  'handOverrides',
];

describe('a card that says the same in other words', { timeout: 60_000 }, () => {
  it('comes to bit-identical numbers in any order of its declarations', () => {
    fc.assert(
      fc.property(cardArbitrary(small), fc.nat(), (card, seed) => {
        const other = shuffledCard(card.input, randomFrom(seed));
        expect(
          bitDifferences(flat(evaluated(card)), flat(evaluated({ ...card, input: other }))),
        ).toEqual([]);
      }),
      { ...fixed, numRuns: 150 },
    );
  });

  it('comes to bit-identical numbers in any order where loops are solved', () => {
    fc.assert(
      fc.property(cardArbitrary(small), fc.nat(), (card, seed) => {
        fc.pre(card.input.scoring?.loops === 'fixedPoint');
        const other = shuffledCard(card.input, randomFrom(seed));
        expect(
          bitDifferences(flat(evaluated(card)), flat(evaluated({ ...card, input: other }))),
        ).toEqual([]);
      }),
      fixed,
    );
  });

  it('keeps its points when all weights of a node are multiplied', () => {
    fc.assert(
      fc.property(
        cardArbitrary({ ...small, without: ['impact', 'parts'] }),
        fc.nat(),
        (card, seed) => {
          const other = withScaledWeights(card.input, seed);
          expect(farDifferences(scores(card), scores({ ...card, input: other }), 1e-9)).toEqual([]);
        },
      ),
      fixed,
    );
  });

  it('keeps its points when a measure is split into two equal halves', () => {
    fc.assert(
      fc.property(cardArbitrary({ ...small, without: notMeans }), fc.nat(), (card, seed) => {
        const split = withSplitMeasure(card, seed);
        fc.pre(split !== undefined);
        expect(
          farDifferences(
            only(flat(evaluated(card)), isScore),
            only(flat(evaluated(split)), isScore),
          ),
        ).toEqual([]);
      }),
      fixed,
    );
  });

  it('keeps every bit when a child or a link of weight 0 is removed', () => {
    let removed = 0;
    fc.assert(
      fc.property(cardArbitrary({ ...small, without: naming }), fc.nat(), (card, seed) => {
        const dead = withDeadWeight(card.input, seed);
        const [full, pruned] = [dead, withoutDeadWeight(dead)].map((input) => ({ ...card, input }));
        if (JSON.stringify(full) !== JSON.stringify(pruned)) removed++;
        expect(
          bitDifferences(
            flat(evaluated(full as RandomCard)),
            flat(evaluated(pruned as RandomCard)),
          ),
        ).toEqual([]);
      }),
      fixed,
    );
    expect(removed).toBeGreaterThan(30);
  });

  it('comes to the same bits when it is evaluated again', () => {
    fc.assert(
      fc.property(cardArbitrary(small), (card) => {
        expect(bitDifferences(flat(evaluated(card)), flat(evaluated(card)))).toEqual([]);
      }),
      { ...fixed, numRuns: 20 },
    );
  });
});

/** Numbers of the elements that both cards have; who is worst, or counted how often, may differ. */
const isScore = (place: string): boolean =>
  /\.(points|coverage|low|high|lead|lag|direct|driver|gap|evidence|trend)$/.test(place) &&
  !/\.(worst|twin)\./.test(place);

/** What is said of points; where nothing else than weights changed, all of it. */
const scores = (card: RandomCard) => flat(evaluated(card));

/** Every node's weights times a factor of its own. */
function withScaledWeights(input: ScorecardInput, seed: number): ScorecardInput {
  const random = randomFrom(seed);
  const factor = (): number => random.number(0.01, 50);
  const all = factor();
  const perspectives = factor();
  const byEffect = new Map(Object.keys(input.objectives ?? {}).map((id) => [id, factor()]));
  const indicatorWeights = factor();
  const drives = (own: { readonly drives?: ObjectiveInput['drives'] }) =>
    own.drives === undefined
      ? {}
      : {
          drives: Object.fromEntries(
            Object.entries(longLinks(own.drives)).map(([to, link]) => [
              to,
              { ...link, strength: scaled(link.strength, byEffect.get(to) as number) },
            ]),
          ),
        };
  const changed = rewritten(
    input,
    (own) => {
      const measures = factor();
      return {
        ...own,
        weight: scaled(own.weight, all),
        ...(own.leading === undefined ? {} : { leading: scaledMeasures(own.leading, measures) }),
        ...(own.lagging === undefined ? {} : { lagging: scaledMeasures(own.lagging, measures) }),
        ...drives(own),
      };
    },
    (own) => ({ ...own, weight: scaled(own.weight, indicatorWeights) as number, ...drives(own) }),
  );
  return {
    ...changed,
    perspectives: Object.fromEntries(
      Object.entries(input.perspectives ?? {}).map(([id, own]) => [
        id,
        { ...own, weight: scaled(own.weight, perspectives) },
      ]),
    ),
  };
}

/** One measure of one objective in two halves: the second is a copy of the indicator, with a copy of its data. */
function withSplitMeasure(card: RandomCard, seed: number): RandomCard | undefined {
  const random = randomFrom(seed);
  const { input, data } = card;
  const roles = ['leading', 'lagging'] as const;
  const uses = Object.entries(input.objectives ?? {}).flatMap(([objective, own]) =>
    roles.flatMap((role) =>
      Object.keys(longMeasures(own[role])).map((indicator) => ({ objective, role, indicator })),
    ),
  );
  if (uses.length === 0) return undefined;
  const { objective, role, indicator } = random.pick(uses);
  const { drives: _, ...copied } = (input.indicators ?? {})[indicator] ?? {};
  const split = rewritten(input, (own, id) => {
    if (id !== objective) return own;
    const measures = longMeasures(own[role]);
    const half = { ...measures[indicator], weight: scaled(measures[indicator]?.weight, 0.5) };
    return { ...own, [role]: { ...measures, [indicator]: half, twin: half } };
  });
  const rows = Object.entries(data)
    .filter(([key]) => key === indicator || key.startsWith(`${indicator}.`))
    .map(([key, row]) => [`twin${key.slice(indicator.length)}`, row] as const);
  return {
    ...card,
    input: { ...split, indicators: { ...split.indicators, twin: copied } },
    data: { ...data, ...Object.fromEntries(rows) },
  };
}

/** Some measures, objectives and links get weight 0, but never all of a node. */
function withDeadWeight(input: ScorecardInput, seed: number): ScorecardInput {
  const random = randomFrom(seed);
  const kill = (): boolean => random.chance(0.3);
  return rewritten(input, (own) => {
    // One measure keeps its weight, so that the objective still has a mean to take; which role it is in does not matter.
    const keeper = [
      ...Object.keys(longMeasures(own.leading)),
      ...Object.keys(longMeasures(own.lagging)),
    ][0];
    const role = (measures: ObjectiveInput['leading']) =>
      Object.fromEntries(
        Object.entries(longMeasures(measures)).map(([id, one]) => [
          id,
          id !== keeper && kill()
            ? { ...one, weight: 0 }
            : id === keeper
              ? { ...one, weight: 1 }
              : one,
        ]),
      );
    return {
      ...own,
      ...(own.leading === undefined ? {} : { leading: role(own.leading) }),
      ...(own.lagging === undefined ? {} : { lagging: role(own.lagging) }),
      ...(own.drives === undefined
        ? {}
        : {
            drives: Object.fromEntries(
              Object.entries(longLinks(own.drives)).map(([to, link]) => [
                to,
                kill() ? { ...link, strength: 0 } : link,
              ]),
            ),
          }),
    };
  });
}

/** What of a map has another number than 0 under a key. */
const live = <T extends object>(map: { readonly [id: string]: T }, key: string) =>
  Object.fromEntries(
    Object.entries(map).filter(([, one]) => (one as { [key: string]: unknown })[key] !== 0),
  );

/** The same without what has weight 0. */
function withoutDeadWeight(input: ScorecardInput): ScorecardInput {
  return rewritten(
    input,
    ({ leading, lagging, drives, ...own }) => ({
      ...own,
      ...(leading === undefined ? {} : { leading: live(longMeasures(leading), 'weight') }),
      ...(lagging === undefined ? {} : { lagging: live(longMeasures(lagging), 'weight') }),
      ...(drives === undefined ? {} : { drives: live(longLinks(drives), 'strength') }),
    }),
    ({ drives, ...own }) => ({
      ...own,
      ...(drives === undefined ? {} : { drives: live(longLinks(drives), 'strength') }),
    }),
  );
}
