import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  convert,
  dayOfDate,
  firstDay,
  formatPeriod,
  lastDay,
  type Observation,
  type Period,
  type PeriodUnit,
  parsePeriod,
  type RollUpKind,
  type RollUpOptions,
  rollUp,
} from '../../../src/period/index.js';

const monthly: Calendar = { period: 'month', yearStart: 1 };
const parsed = (text: string): Period => parsePeriod(text) ?? { unit: 'day', ordinal: Number.NaN };
const series = (values: Readonly<Record<string, number | null>>): Observation[] =>
  Object.entries(values).map(([text, value]) => ({ period: parsed(text), value }));
const lanes = (from: string, count: number, more: Partial<RollUpOptions> = {}): RollUpOptions => ({
  calendar: monthly,
  unit: parsed(from).unit,
  first: parsed(from).ordinal,
  count,
  ...more,
});
const summed = (of: readonly Observation[]) => ({ series: of, kind: 'sum' as const });
const X = Number.NaN;
const fromArray = (first: string, values: number[]): Float64Array =>
  rollUp(
    { unit: 'month', first: parsed(first).ordinal, values: Float64Array.from(values) },
    'mean',
    lanes('2026-01', 3),
  ).values;
const held = (more: Partial<RollUpOptions>) =>
  rollUp(series({ '2025-Q4': 7 }), 'mean', lanes('2026-01', 7, more)).values;

describe('a roll-up at the grain of the view', () => {
  it('is a copy', () => {
    const found = rollUp(series({ '2026-01': 1, '2026-03': 3 }), 'sum', lanes('2026-01', 4));
    expect([...found.values]).toEqual([1, X, 3, X]);
    expect(found.ages).toBeUndefined();
    expect(found.reasons).toBeUndefined();
  });

  it('takes arrays that begin before or after the lanes', () => {
    expect([...fromArray('2025-12', [9, 1, 2, 3, 4])]).toEqual([1, 2, 3]);
    expect([...fromArray('2026-02', [2, Number.POSITIVE_INFINITY])]).toEqual([X, 2, X]);
    expect([...fromArray('2020-01', [2])]).toEqual([X, X, X]);
    expect([...fromArray('2030-01', [2])]).toEqual([X, X, X]);
  });

  it('keeps the later of two observations of one period and reports the clash', () => {
    const twice = [...series({ '2026-01': 1 }), ...series({ '2026-01': 2 })];
    const found = rollUp(twice, 'sum', lanes('2026-01', 1));
    expect([...found.values]).toEqual([2]);
    expect(found.clashes).toHaveLength(1);
  });

  it('tells an explicit blank from a period never observed', () => {
    const found = rollUp(series({ '2026-02': null }), 'last', lanes('2026-01', 2));
    expect([...found.values]).toEqual([X, X]);
    expect([...(found.reasons ?? [])]).toEqual([[1, 'blank']]);
  });
});

describe('a roll-up of finer observations', () => {
  const quarter = { '2026-01': 10, '2026-02': 40, '2026-03': 20 };
  const weight = series({ '2026-01': 1, '2026-02': 2, '2026-03': 1 });

  it.each([
    ['sum', 70],
    ['mean', 70 / 3],
    ['last', 20],
    ['first', 10],
    ['min', 10],
    ['max', 40],
    ['weightedMean', 27.5],
  ] as const)('by %s gives its own answer', (kind, expected) => {
    const found = rollUp(series(quarter), kind, lanes('2026-Q1', 1, { weights: summed(weight) }));
    expect(found.values[0]).toBeCloseTo(expected, 12);
  });

  it('does not depend on the order of the observations', () => {
    const turned = series(quarter).toReversed();
    expect(rollUp(turned, 'last', lanes('2026-Q1', 1)).values[0]).toBe(20);
  });

  it('misses a sum with a month missing, and others below the least coverage', () => {
    const two = series({ '2026-01': 1, '2026-02': 2 });
    const one = series({ '2026-01': 1 });
    const sum = rollUp(two, 'sum', lanes('2026-Q1', 1));
    expect(sum.values[0]).toBeNaN();
    expect(sum.reasons?.get(0)).toBe('incomplete');
    expect(rollUp(two, 'mean', lanes('2026-Q1', 1)).values[0]).toBe(1.5);
    expect(rollUp(one, 'last', lanes('2026-Q1', 1)).values[0]).toBeNaN();
    expect(rollUp(one, 'last', lanes('2026-Q1', 1, { minCoverage: 1 / 3 })).values[0]).toBe(1);
  });

  it('takes days inside a month as they come, unless one is blank and they are summed', () => {
    const days = series({ '2026-01-05': 1, '2026-01-09': 2 });
    const blank = [...days, ...series({ '2026-01-10': null })];
    expect(rollUp(days, 'sum', lanes('2026-01', 1)).values[0]).toBe(3);
    expect(rollUp(blank, 'sum', lanes('2026-01', 1)).values[0]).toBeNaN();
    expect(rollUp(blank, 'sum', lanes('2026-01', 1)).reasons?.get(0)).toBe('incomplete');
    expect(rollUp(blank, 'mean', lanes('2026-01', 1)).values[0]).toBe(1.5);
  });

  it('weights a mean by the periods in which value and weight are both there', () => {
    const pairs = series({ '2026-01': 1, '2026-02': null, '2026-03': 1 });
    const found = rollUp(
      series(quarter),
      'weightedMean',
      lanes('2026-Q1', 1, { weights: summed(pairs) }),
    );
    expect(found.values[0]).toBe(15);
    const zero = series({ '2026-01': 0, '2026-02': 0, '2026-03': 0 });
    const none = rollUp(
      series(quarter),
      'weightedMean',
      lanes('2026-Q1', 1, { weights: summed(zero) }),
    );
    expect(none.reasons?.get(0)).toBe('no-weight');
    const without = rollUp(series(quarter), 'weightedMean', lanes('2026-Q1', 1));
    expect(without.values[0]).toBeNaN();
  });

  it('weights months by the sum of daily weights', () => {
    const daily = series({ '2026-01-01': 1, '2026-02-01': 1, '2026-02-02': 1, '2026-03-01': 1 });
    const found = rollUp(
      series(quarter),
      'weightedMean',
      lanes('2026-Q1', 1, { weights: summed(daily) }),
    );
    expect(found.values[0]).toBe(27.5);
  });

  it('weighs a month by its whole weight, though its value is known for some days only', () => {
    const daily = series({ '2026-01-01': 10, '2026-02-01': 40, '2026-03-01': 20 });
    const days = series({ '2026-01-01': 1, '2026-02-01': 1, '2026-02-09': 1, '2026-03-01': 1 });
    const of = lanes('2026-Q1', 1, { weights: summed(days) });
    expect(rollUp(daily, 'weightedMean', of).values[0]).toBe(27.5);
    const pairs = rollUp(daily, 'weightedMean', { ...of, weights: summed(weight) });
    expect(pairs.values[0]).toBe(27.5);
  });

  it('needs no weight for a value that covers the lane alone', () => {
    const days = series({ '2026-01-01': 10, '2026-01-02': 20 });
    const found = rollUp(days, 'weightedMean', lanes('2026-01', 1, { weights: summed(weight) }));
    expect(found.values[0]).toBe(15);
  });

  it('gives the days of a weekly calendar to the month of their week', () => {
    const calendar: Calendar = { period: 'week', yearStart: 1 };
    const days = series({ '2026-03-30': 1, '2026-04-06': 1, '2026-04-13': 1, '2026-04-20': 1 });
    const five = [...days, ...series({ '2026-04-27': 1 })];
    expect(rollUp(five, 'sum', lanes('2026-04', 1, { calendar })).values[0]).toBe(5);
  });

  it('counts a quarter as three months of a half, and prefers it to its months', () => {
    const both = series({ '2026-Q1': 30, '2026-02': 99, '2026-Q2': 60 });
    const found = rollUp(both, 'sum', lanes('2026-H1', 1));
    expect(found.values[0]).toBe(90);
    expect(found.clashes.map(({ ignored }) => formatPeriod(ignored))).toEqual(['2026-02']);
  });

  it('prefers what is stated for the lane itself', () => {
    const both = series({ '2026-Q1': 5, '2026-01': 1, '2026-02': 2, '2026-03': 3 });
    const found = rollUp(both, 'sum', lanes('2026-Q1', 1));
    expect(found.values[0]).toBe(5);
    expect(found.clashes).toHaveLength(1);
  });

  it('counts weekly values of a daily calendar in weeks', () => {
    const weeks = series({ '2026-W23': 1, '2026-W24': 1, '2026-W25': 1, '2026-W26': 1 });
    const calendar: Calendar = { period: 'day', yearStart: 1 };
    expect(rollUp(weeks, 'sum', lanes('2026-06', 1, { calendar })).values[0]).toBe(4);
  });

  it('is missing where a sum overflows', () => {
    const huge = series({ '2026-01': 1e308, '2026-02': 1e308, '2026-03': 1e308 });
    expect(rollUp(huge, 'sum', lanes('2026-Q1', 1)).values[0]).toBeNaN();
  });
});

describe('a roll-up of coarser observations', () => {
  it('stands at the last lane and is held for its own period', () => {
    const found = rollUp(series({ '2026-Q1': 7 }), 'last', lanes('2026-01', 8));
    expect([...found.values]).toEqual([X, X, 7, 7, 7, X, X, X]);
    expect([...(found.ages ?? [])]).toEqual([0, 0, 0, 1, 2, 0, 0, 0]);
    expect([...(found.reasons ?? [])]).toEqual([
      [5, 'stale'],
      [6, 'stale'],
      [7, 'stale'],
    ]);
  });

  it('is held as long as stated, or as it is measured', () => {
    const month = { months: 1, days: 0 };
    const half = { months: 6, days: 0 };
    expect([...held({ staleAfter: month })]).toEqual([X, X, X, X, X, X, X]);
    expect([...held({ staleAfter: { months: 2, days: 0 } })]).toEqual([7, X, X, X, X, X, X]);
    expect([...held({ every: half })]).toEqual([7, 7, 7, 7, 7, X, X]);
    expect([...held({ every: half, staleAfter: month })]).toEqual([X, X, X, X, X, X, X]);
  });

  it('stands in its own lane however soon it is stale', () => {
    const never = { months: 0, days: 0 };
    const found = rollUp(
      series({ '2026-Q1': 7 }),
      'last',
      lanes('2026-02', 3, { staleAfter: never }),
    );
    expect([...found.values]).toEqual([X, 7, X]);
  });

  it('falls back on an older one that is held longer', () => {
    const both = series({ '2025': 8, '2026-Q1': 7 });
    const found = rollUp(both, 'last', lanes('2026-01', 7));
    expect([...found.values]).toEqual([8, 8, 7, 7, 7, 8, 8]);
    expect([...(found.ages ?? [])]).toEqual([1, 2, 0, 1, 2, 6, 7]);
  });

  it('never holds or splits a sum', () => {
    const found = rollUp(series({ '2026-Q1': 7 }), 'sum', lanes('2026-01', 5));
    expect([...found.values]).toEqual([X, X, 7, X, X]);
    expect(found.ages).toBeUndefined();
  });

  it('gives way to what is stated for the lane, and to newer observations', () => {
    const mixed = series({ '2026-Q1': 7, '2026-04': 1, '2026-Q2': 9, '2026-08': null });
    const found = rollUp(mixed, 'last', lanes('2026-03', 6));
    expect([...found.values]).toEqual([7, 1, 7, 9, 9, 9]);
  });
});

describe('laws of the roll-up', () => {
  const kinds: readonly RollUpKind[] = ['sum', 'mean', 'last', 'first', 'min', 'max'];
  const start = dayOfDate(2019, 1, 1);
  const units: readonly PeriodUnit[] = ['month', 'quarter', 'half', 'year', 'week'];
  const cells = fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 6 }), {
    minLength: 1,
    maxLength: 900,
  });

  it('agrees with a day-by-day reference for daily series with holes', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom(...kinds),
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 12 }),
        (values, kind, unit, yearStart) => {
          const calendar: Calendar = { period: 'day', yearStart };
          const first = convert({ unit: 'day', ordinal: start }, unit, calendar).ordinal;
          const observations = values.map((value, i) => ({
            period: { unit: 'day' as const, ordinal: start + i },
            value,
          }));
          const found = rollUp(observations, kind, { calendar, unit, first, count: 6 }).values;
          for (let lane = 0; lane < 6; lane++) {
            const period = { unit, ordinal: first + lane };
            const inside: number[] = [];
            let expected = 0;
            for (let at = firstDay(period, calendar); at <= lastDay(period, calendar); at++) {
              expected++;
              const value = values[at - start] ?? null;
              if (value !== null) inside.push(value);
            }
            const wanted = reference(kind, inside, expected);
            const got = found[lane] ?? 0;
            expect(Number.isNaN(got)).toBe(Number.isNaN(wanted));
            expect(Math.abs(got - wanted)).not.toBeGreaterThan(1e-9);
          }
        },
      ),
      { seed: 88, numRuns: 150 },
    );
  });

  it('gives the same for an array as for its observations', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom(...kinds),
        fc.constantFrom(...units),
        (values, kind, unit) => {
          const calendar: Calendar = { period: 'week', yearStart: 4 };
          const week = convert({ unit: 'day', ordinal: start }, 'week', calendar).ordinal;
          const first = convert({ unit: 'day', ordinal: start }, unit, calendar).ordinal;
          const options = { calendar, unit, first, count: 9 };
          const aligned = Float64Array.from(values, (value) => value ?? Number.NaN);
          const observations = values.flatMap((value, i) =>
            value === null ? [] : [{ period: { unit: 'week' as const, ordinal: week + i }, value }],
          );
          expect(
            rollUp({ unit: 'week', first: week, values: aligned }, kind, options).values,
          ).toEqual(rollUp(observations, kind, options).values);
        },
      ),
      { seed: 89, numRuns: 100 },
    );
  });

  it('uses nothing after a lane', () => {
    const all = series({ '2025-Q4': 4, '2026-01': 1, '2026-02': 2, '2026-Q1': 3, '2026-05': 8 });
    for (let count = 1; count <= 5; count++) {
      const known = all.filter(
        ({ period }) => lastDay(period, monthly) < dayOfDate(2026, 1 + count, 1),
      );
      const full = rollUp(all, 'last', lanes('2026-01', 5)).values.slice(0, count);
      expect(rollUp(known, 'last', lanes('2026-01', count)).values).toEqual(full);
    }
  });
});

function reference(kind: RollUpKind, values: readonly number[], expected: number): number {
  const share = values.length / expected;
  if (values.length === 0 || (kind === 'sum' ? share < 1 : share < 0.5)) return Number.NaN;
  const sum = values.reduce((a, b) => a + b, 0);
  if (kind === 'sum') return sum;
  if (kind === 'mean') return sum / values.length;
  if (kind === 'last') return values.at(-1) ?? Number.NaN;
  if (kind === 'first') return values[0] ?? Number.NaN;
  return kind === 'min' ? Math.min(...values) : Math.max(...values);
}
