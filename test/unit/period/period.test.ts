import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  comparePeriods,
  compareUnits,
  convert,
  countWithin,
  dayOfDate,
  durationInPeriods,
  firstDay,
  firstWithin,
  formatPeriod,
  lastDay,
  lastWithin,
  type Period,
  type PeriodUnit,
  parseDuration,
  parsePeriod,
  periodLabel,
  periodOfDay,
} from '../../../src/period/index.js';
import { dateOf, nameOf, ownerOfWeek } from './reference.js';

const UNITS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];
const runs = { seed: 8, numRuns: 300 };
const unit = fc.constantFrom(...UNITS);
const calendar: fc.Arbitrary<Calendar> = fc.record({
  period: unit,
  yearStart: fc.integer({ min: 1, max: 12 }),
});
// Years 2 to 9998, so that a fiscal year never leaves the named years.
const day = fc.oneof(
  fc.integer({ min: 366, max: 3_651_000 }),
  fc
    .tuple(fc.integer({ min: 1890, max: 2110 }), fc.integer({ min: -5, max: 5 }))
    .map(([year, near]) => dayOfDate(year, 1, 1) + near),
  fc
    .tuple(fc.integer({ min: 1890, max: 2110 }), fc.integer({ min: -2, max: 2 }))
    .map(([year, near]) => dayOfDate(year, 3, 1) + near),
);
const parsed = (text: string): Period => {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(text);
  return period;
};

describe('a day', () => {
  it('is counted from 0001-01-01 as the host counts it', () => {
    fc.assert(
      fc.property(day, (at) => {
        const date = dateOf(at);
        expect(dayOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(
          at,
        );
      }),
      runs,
    );
  });

  it('lies in the period that the reference names, in every unit and fiscal year', () => {
    fc.assert(
      fc.property(day, unit, calendar, (at, of, years) => {
        const period = periodOfDay(at, of, years);
        expect(formatPeriod(period)).toBe(nameOf(at, of, years));
        expect(firstDay(period, years)).toBeLessThanOrEqual(at);
        expect(lastDay(period, years)).toBeGreaterThanOrEqual(at);
      }),
      runs,
    );
  });
});

describe('the text of a period', () => {
  it('is read back as the same period', () => {
    fc.assert(
      fc.property(day, unit, calendar, (at, of, years) => {
        const period = periodOfDay(at, of, years);
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
      runs,
    );
  });

  it.each(['2026', '2026-H1', '2026-Q2', '2026-06', '2026-W07', '2026-06-30', '2024-02-29'])(
    'may be %s',
    (text) => {
      expect(formatPeriod(parsed(text))).toBe(text);
    },
  );

  it.each([
    '2026-6',
    '2026-H3',
    '2026-Q5',
    '2026-13',
    '2026-00',
    '2026-W54',
    '2026-W00',
    '2025-W53',
    '2026-02-29',
    '2026-06-31',
    '2026-06-00',
    '0000',
    '26',
    '2026-Q02',
    ' 2026',
    '2026-06-1',
    '2026\n',
    '٢٠٢٦',
    '20260630',
    '',
    '2026-06-30T00:00:00',
    'constructor',
    '2026-q2',
  ])('may not be %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('names week 53 only in years that have one', () => {
    expect(parsePeriod('2026-W53')).toBeDefined();
    expect(parsePeriod('2027-W53')).toBeUndefined();
    expect(parsed('2027-W01').ordinal).toBe(parsed('2026-W53').ordinal + 1);
  });

  it('sorts by unit and then by time', () => {
    const texts = ['2026', '2026-02', '2025-12', '2026-Q1', '2026-01-01', '2026-W01'];
    const sorted = texts.map(parsed).toSorted(comparePeriods).map(formatPeriod);
    expect(sorted).toEqual(['2026-01-01', '2026-W01', '2025-12', '2026-02', '2026-Q1', '2026']);
  });

  it.each([
    ['2026-06', 'Jun 2026', 'jun 2026'],
    ['2026-Q2', 'Q2 2026', 'T2 2026'],
    ['2026-H1', 'H1 2026', 'S1 2026'],
    ['2026-W07', 'W07 2026', 'sem 07 2026'],
    ['2026-01-05', '5 Jan 2026', '5 ene 2026'],
    ['2026', '2026', '2026'],
  ])('has a label for people: %s', (text, english, spanish) => {
    expect(periodLabel(parsed(text), 'en-GB')).toBe(english);
    expect(periodLabel(parsed(text), 'es-MX')).toBe(spanish);
    expect(periodLabel(parsed(text), 'xx')).toBe(english);
  });
});

describe('periods inside periods', () => {
  it('are the days that the reference assigns to them', () => {
    fc.assert(
      fc.property(day, unit, unit, calendar, (at, a, b, years) => {
        const [finer, coarser] = compareUnits(a, b) <= 0 ? [a, b] : [b, a];
        const small = periodOfDay(at, finer, years);
        const owner = finer === 'week' ? ownerOfWeek(at, coarser, years) : undefined;
        expect(formatPeriod(convert(small, coarser, years))).toBe(
          finer === coarser ? formatPeriod(small) : (owner ?? nameOf(at, coarser, years)),
        );
      }),
      runs,
    );
  });

  it('are exactly those that convert back, from the first to the last', () => {
    fc.assert(
      fc.property(day, unit, unit, calendar, (at, a, b, years) => {
        const [finer, coarser] = compareUnits(a, b) <= 0 ? [a, b] : [b, a];
        const large = periodOfDay(at, coarser, years);
        const first = firstWithin(large, finer, years).ordinal;
        const last = lastWithin(large, finer, years).ordinal;
        const owner = (ordinal: number) =>
          convert({ unit: finer, ordinal }, coarser, years).ordinal;
        expect([owner(first - 1), owner(first), owner(last), owner(last + 1)]).toEqual([
          large.ordinal - 1,
          large.ordinal,
          large.ordinal,
          large.ordinal + 1,
        ]);
        expect(countWithin(large, finer, years)).toBe(last - first + 1);
      }),
      runs,
    );
  });

  it('follow the fiscal year, named by the year in which it starts', () => {
    const years: Calendar = { period: 'month', yearStart: 7 };
    expect(formatPeriod(convert(parsed('2026-06'), 'year', years))).toBe('2025');
    expect(formatPeriod(convert(parsed('2026-07'), 'quarter', years))).toBe('2026-Q1');
    expect(formatPeriod(lastWithin(parsed('2025'), 'month', years))).toBe('2026-06');
    expect(firstDay(parsed('2025-H2'), years)).toBe(dayOfDate(2026, 1, 1));
  });

  it('give a week to the month of its Thursday', () => {
    const years: Calendar = { period: 'week', yearStart: 1 };
    expect(formatPeriod(convert(parsed('2026-W14'), 'month', years))).toBe('2026-04');
    expect(countWithin(parsed('2026'), 'week', years)).toBe(53);
    expect(countWithin(parsed('2025'), 'week', years)).toBe(52);
  });
});

describe('a duration', () => {
  it.each([
    ['P3M', { months: 3, days: 0 }],
    ['P1Y6M', { months: 18, days: 0 }],
    ['P2W', { months: 0, days: 14 }],
    ['P1M10D', { months: 1, days: 10 }],
    ['P0D', { months: 0, days: 0 }],
  ])('is read from %s', (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
  });

  it.each(['P', '3M', 'PT3H', 'P1.5M', 'P-1M', 'p3m', 'P3M ', 'P3D2M', `P${'1'.repeat(400)}M`])(
    'is not read from %j',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  it('is counted in periods, exactly where months meet months and days meet days', () => {
    expect(durationInPeriods({ months: 1, days: 0 }, 'quarter')).toBeCloseTo(1 / 3, 15);
    expect(durationInPeriods({ months: 18, days: 0 }, 'half')).toBe(3);
    expect(durationInPeriods({ months: 0, days: 14 }, 'week')).toBe(2);
    expect(durationInPeriods({ months: 12, days: 0 }, 'day')).toBeCloseTo(365.2425, 10);
    expect(durationInPeriods({ months: 0, days: 30.436875 }, 'month')).toBe(1);
  });
});
