import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkInput, ScorecardInput } from '../../src/document/input/index.js';
import { type EvaluationData, evaluate } from '../../src/evaluate/index.js';
import { lastDay, parsePeriod, type Period } from '../../src/period/index.js';
import { cardOf, evaluated, optionsOf } from '../support/laws/evaluate-random.js';
import { bitDifferences, flat } from '../support/laws/flat.js';
import { cardArbitrary, type RandomCard } from '../support/random-card.js';

const fixed = { seed: 20_260_317, numRuns: 60 };

describe('what is said of a period', { timeout: 60_000 }, () => {
  it('does not depend on data after it', () => {
    fc.assert(
      fc.property(cardArbitrary({ objectives: 10, periods: 9 }), fc.nat(), (card, cut) => {
        const until = card.periods[cut % card.periods.length] as string;
        const kept = card.periods.slice(0, card.periods.indexOf(until) + 1);
        const known = evaluate(
          cardOf(card.input),
          dataUntil(card, until) as EvaluationData,
          optionsOf(card),
        );
        expect(bitDifferences(flat(evaluated(card), kept), flat(known, kept))).toEqual([]);
      }),
      { ...fixed, numRuns: 120 },
    );
  });

  it('does not depend on whether later periods are evaluated', () => {
    fc.assert(
      fc.property(cardArbitrary({ objectives: 10, periods: 9 }), fc.nat(), (card, cut) => {
        const until = card.periods[cut % card.periods.length] as string;
        const kept = card.periods.slice(0, card.periods.indexOf(until) + 1);
        const short = evaluate(cardOf(card.input), dataUntil(card, until) as EvaluationData, {
          ...optionsOf(card),
          to: until,
        });
        expect(short.periods).toEqual(kept);
        expect(bitDifferences(flat(evaluated(card), kept), flat(short))).toEqual([]);
      }),
      fixed,
    );
  });
});

/** The observations whose period ends no later than a period does. */
function dataUntil({ data, input }: RandomCard, until: string): RandomCard['data'] {
  const calendar = { period: 'month', yearStart: input.calendar?.yearStart ?? 1 } as const;
  const end = (text: string): number => lastDay(parsePeriod(text) as Period, calendar);
  const last = end(until);
  return Object.fromEntries(
    Object.entries(data).map(([key, row]) => [
      key,
      Object.fromEntries(Object.entries(row).filter(([period]) => end(period) <= last)),
    ]),
  );
}

/** One cause, one effect that has no indicator of its own. */
const linked = (link: LinkInput): ScorecardInput => ({
  stratmap: 1,
  id: 'delays',
  title: 'Delays',
  perspectives: { p: {} },
  indicators: { x: { baseline: 0, target: 100 } },
  objectives: {
    cause: { perspective: 'p', lagging: ['x'], drives: { effect: link } },
    effect: { perspective: 'p' },
  },
});

const months = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );

function response(link: LinkInput, values: readonly number[]): Float64Array {
  const x = { start: '2024-01', values };
  const to = months(values.length).at(-1) as string;
  return evaluate(cardOf(linked(link)), { x }, { from: '2024-01', to }).series('effect').points;
}

const history = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: -20, max: 120, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  ),
  { minLength: 2, maxLength: 24 },
);

describe('a delay', { timeout: 60_000 }, () => {
  it('shifts a response by exactly that many periods', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 12 }), (values, delay) => {
        const at = response({ delay: `P${delay}M` }, values);
        const undelayed = response({}, values);
        expect([...at]).toEqual(
          values.map((_, t) => (t < delay ? Number.NaN : (undelayed[t - delay] as number))),
        );
      }),
      fixed,
    );
  });

  it('shifts a spread response just the same', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (values, delay, spread) => {
          const late = response({ delay: `P${delay}M`, spread: `P${spread}M` }, values);
          const early = response({ spread: `P${spread}M` }, values);
          expect(late.slice(delay)).toEqual(early.slice(0, Math.max(0, early.length - delay)));
          expect(late.slice(0, delay).every(Number.isNaN)).toBe(true);
        },
      ),
      fixed,
    );
  });

  it('says the same as a list of lags with that many zeros in front', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        (values, delay, weights) => {
          const late = response(
            {
              lags: [
                ...weights.map(() => 0).slice(0, 0),
                ...Array<number>(delay).fill(0),
                ...weights,
              ],
            },
            values,
          );
          const early = response({ lags: weights }, values);
          expect(late.slice(delay)).toEqual(early.slice(0, Math.max(0, early.length - delay)));
        },
      ),
      fixed,
    );
  });
});

describe('an effect that lowers', { timeout: 60_000 }, () => {
  it('is the identity when it is applied twice', () => {
    fc.assert(
      fc.property(history, (values) => {
        const once = linked({ effect: 'lowers' });
        const twice: ScorecardInput = {
          ...once,
          objectives: {
            ...once.objectives,
            effect: { perspective: 'p', drives: { last: { effect: 'lowers' } } },
            last: { perspective: 'p' },
          },
        };
        const x = { start: '2024-01', values };
        const evaluation = evaluate(
          cardOf(twice),
          { x },
          { from: '2024-01', to: months(values.length).at(-1) as string },
        );
        const cause = evaluation.series('cause').points;
        const last = evaluation.series('last').points;
        const middle = evaluation.series('effect').points;
        const far = cause.map((points, t) => Math.abs((last[t] as number) - points));
        // A gap stays a gap: both differences are NaN there, and no number is missing.
        expect(far.filter((gap) => gap > 1e-12)).toEqual(new Float64Array());
        expect(Array.from(last, Number.isNaN)).toEqual(Array.from(cause, Number.isNaN));
        expect(middle).toEqual(cause.map((points) => 100 - points));
      }),
      fixed,
    );
  });
});
