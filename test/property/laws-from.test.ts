import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScorecardError } from '../../src/core/index.js';
import { pack } from '../../src/embed/index.js';
import { openPack } from '../../src/embed/open-index.js';
import {
  type Evaluation,
  evaluate,
  evaluateFleet,
  type EvaluationData,
  slopeOf,
} from '../../src/evaluate/index.js';
import { explain, explainChange, pathsToTop } from '../../src/explain/index.js';
import { inspect } from '../../src/inspect/index.js';
import { lastMovements } from '../../src/render/index.js';
import {
  monteCarlo,
  scoreIntervals,
  seekDrivers,
  sensitivities,
  totalEffects,
  verdictDistance,
  whatIf,
} from '../../src/analyse/index.js';
import { cardOf } from '../support/laws/evaluate-random.js';
import { bitDifferences, flat } from '../support/laws/flat.js';
import { otherData } from '../support/laws/tenant.js';
import { cardArbitrary, type RandomCard } from '../support/random-card.js';
import { randomFrom } from '../support/random-card/random.js';

const fixed = { seed: 20_261_104, numRuns: 60 };

/** A random card with an evaluation of all its periods, and one that shows them from some period on. */
interface Pair {
  readonly card: RandomCard;
  readonly whole: Evaluation;
  readonly part: Evaluation;
  readonly options: { readonly by: RandomCard['by']; readonly from: string };
}

function pairOf(card: RandomCard, cut: number): Pair {
  const { input, data, by } = card;
  const scorecard = cardOf(input);
  const whole = evaluate(scorecard, data as EvaluationData, { by });
  const from = whole.periods[cut % whole.periods.length] as string;
  const options = { by, from };
  return { card, whole, part: evaluate(scorecard, data as EvaluationData, options), options };
}

const pairs = (objectives: number, periods = 18): fc.Arbitrary<Pair> =>
  fc
    .tuple(cardArbitrary({ objectives, periods }), fc.nat())
    .map(([card, cut]) => pairOf(card, cut));

const isSame = (a: ArrayLike<number> = [], b: ArrayLike<number> = []): boolean =>
  a.length === b.length && Array.from(a).every((one, i) => Object.is(one, b[i]));

/** Ids whose histories are not the end of those of another evaluation. */
function otherHistories(
  told: (id: string) => Partial<ReturnType<Evaluation['series']>>,
  whole: Evaluation,
  ids: readonly string[],
  hidden: number,
): string[] {
  return ids.filter((id) => {
    const [one, all] = [told(id), whole.series(id as never)];
    return !(['points', 'coverage', 'values'] as const).every((name) =>
      isSame(one[name], all[name]?.slice(hidden)),
    );
  });
}

const idsOf = (
  one: Pick<Evaluation, 'objectives' | 'indicators' | 'perspectives'>,
): readonly string[] => [
  'total',
  ...Object.keys(one.perspectives),
  ...Object.keys(one.objectives),
  ...Object.keys(one.indicators),
];

describe('the first period that is shown', { timeout: 240_000 }, () => {
  it('changes no bit of any record, history or finding of the periods that are shown', () => {
    let hiding = 0;
    fc.assert(
      fc.property(pairs(14), ({ whole, part, options }) => {
        const hidden = whole.periods.indexOf(options.from);
        expect(part.periods).toEqual(whole.periods.slice(hidden));
        expect(bitDifferences(flat(whole, part.periods), flat(part))).toEqual([]);
        const told = (id: string) => part.series(id as never);
        expect(otherHistories(told, whole, idsOf(part), hidden)).toEqual([]);
        const shown = new Set<unknown>(part.periods);
        expect(part.dataFindings).toEqual(
          whole.dataFindings.filter(({ path }) => shown.has(path.at(-1))),
        );
        if (hidden > 0 && Object.values(part.at(options.from).indicators).some(({ ok }) => ok))
          hiding++;
      }),
      { ...fixed, numRuns: 250 },
    );
    expect(hiding).toBeGreaterThan(50);
  });

  it('changes no bit after values change, before it or after it', () => {
    fc.assert(
      fc.property(pairs(10, 9), fc.nat(), ({ card, whole, part }, seed) => {
        const random = randomFrom(seed);
        const key = random.pick(Object.keys(card.data));
        const row = otherData(card, random)[key] ?? {};
        const dates = Object.keys(row);
        if (dates.length === 0) return;
        const date = random.pick(dates);
        const change = { [key]: { [date]: row[date] as number | string | null } };
        const [before, after] = [whole.with(change), part.with(change)];
        expect(bitDifferences(flat(before, part.periods), flat(after))).toEqual([]);
        const shown = new Set(part.periods);
        expect(after.changesFrom(part, { periods: 'all' })).toEqual(
          before.changesFrom(whole, { periods: 'all' }).filter(({ period }) => shown.has(period)),
        );
      }),
      { ...fixed, numRuns: 150 },
    );
  });

  it('changes no bit of a fleet, whatever history each tenant has', () => {
    fc.assert(
      fc.property(pairs(8, 9), fc.nat(), ({ card, options }, seed) => {
        const random = randomFrom(seed);
        const tenants = Array.from({ length: 9 }, (_, i) => {
          const { data } = { data: otherData(card, random) };
          const late = card.periods[random.int(0, card.periods.length - 1)] as string;
          const since = Object.fromEntries(
            Object.entries(data).map(([key, row]) => [
              key,
              Object.fromEntries(Object.entries(row).filter(([date]) => date >= late)),
            ]),
          );
          return { id: String(i), data: (i % 2 === 0 ? data : since) as EvaluationData };
        });
        const scorecard = cardOf(card.input);
        for (const [i, result] of [...evaluateFleet(scorecard, tenants, options)].entries()) {
          if (!result.ok) throw result.error;
          const to = result.periods.at(-1) as string;
          const own = evaluate(scorecard, tenants[i]?.data, { ...options, to });
          expect(result.periods).toEqual(own.periods);
          const told = (id: string) =>
            id === 'total'
              ? result.total
              : (result.objectives[id] ?? result.indicators[id] ?? result.perspectives[id] ?? {});
          expect(otherHistories(told, own, idsOf(result as never), 0)).toEqual([]);
          expect(bitDifferences(flat(own, [to]), flat(result as never, [to]))).toEqual([]);
        }
      }),
      { ...fixed, numRuns: 40 },
    );
  });

  it('changes no bit of a card that is packed for a page', () => {
    fc.assert(
      fc.property(pairs(8, 9), ({ whole, part, options }) => {
        const [all, some] = [whole, part].map((one) => {
          const opened = openPack(JSON.stringify(pack(one)));
          if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
          return opened.card.evaluate();
        });
        if (all === undefined || some === undefined) throw new Error('nothing was opened');
        expect(some.periods).toEqual(part.periods);
        expect(some.period).toBe(part.period);
        expect(bitDifferences(flat(all as never, part.periods), flat(some as never))).toEqual([]);
        const hidden = whole.periods.indexOf(options.from);
        const told = (id: string) => some.series(id) as never;
        expect(otherHistories(told, whole, idsOf(part), hidden)).toEqual([]);
      }),
      { ...fixed, numRuns: 60 },
    );
  });

  it('changes nothing of what is asked about a period that is shown', () => {
    fc.assert(
      fc.property(pairs(8, 12), fc.nat(), ({ whole, part }, pick) => {
        const at = part.periods[pick % part.periods.length] as string;
        const ids = idsOf(part);
        const id = ids[pick % ids.length] as string;
        const [indicator = ''] = Object.keys(part.indicators);
        const asked = (evaluation: Evaluation): readonly unknown[] => [
          explain(evaluation, id, { at, depth: 6 }),
          pathsToTop(evaluation, indicator, { at }),
          slopeOf(evaluation, id as never, { at }),
          sensitivities(evaluation, 'total', { at }),
          // This rule counts the periods that do not add up, which are those that are shown.
          inspect(evaluation.card, { evaluation, at }).filter(
            ({ code }) => code !== 'data.does-not-add-up',
          ),
          lastMovements(evaluation, at),
          at === whole.periods[0] ? undefined : explainChange(evaluation, evaluation, id, { at }),
        ];
        const [first, second] = [asked(whole), asked(part)];
        expect(second).toEqual(first);
      }),
      { ...fixed, numRuns: 120 },
    );
  });

  it('changes nothing of what is found out about a period that is shown', () => {
    fc.assert(
      fc.property(pairs(6, 12), fc.nat(), ({ whole, part }, pick) => {
        const at = part.periods[pick % part.periods.length] as string;
        const [indicator = ''] = Object.keys(part.indicators);
        const change = { values: { [indicator]: { by: 1 } } };
        const asked = (evaluation: Evaluation): readonly unknown[] => [
          answerOf(() => {
            const { elements, total, assumed } = whatIf(evaluation, change, { at });
            return { elements, total, assumed };
          }),
          answerOf(() => {
            const options = { at, over: 2, assume: 'drift' } as const;
            const { elements, total, assumed } = whatIf(evaluation, change, options);
            return { elements, total, assumed };
          }),
          answerOf(() => seekDrivers(evaluation, 'total', { at, level: 'values' })),
          answerOf(() => verdictDistance(evaluation, 'total', { at })),
          answerOf(() => totalEffects(evaluation, { at })),
          answerOf(() => scoreIntervals(evaluation, { at, values: 'missing' })),
          answerOf(() => {
            const laws = { [indicator]: { law: 'bootstrap' } } as const;
            return monteCarlo(evaluation, { at, laws, samples: 100 });
          }),
        ];
        expect(asked(part)).toEqual(asked(whole));
      }),
      { ...fixed, numRuns: 60 },
    );
  });
});

/** What a question answers, or why it is refused. */
function answerOf(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ScorecardError) return error.code;
    throw error;
  }
}
