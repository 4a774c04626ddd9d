import { describe, expect, it } from 'vitest';
import {
  type AmountSpan,
  datedAmounts,
  fixedAmount,
  type Lanes,
  ONE_EACH,
  PERIOD_UNITS,
  parsePeriod,
  type Period,
  type PeriodUnit,
} from '../../../src/period/index.js';

const calendarOf = (period: PeriodUnit, yearStart = 1) => ({ period, yearStart });

function lanesFrom(text: string, count: number): Lanes {
  const { unit, ordinal } = parsePeriod(text) as Period;
  return { unit, first: ordinal, count };
}

const counted = (span: AmountSpan, lanes: Lanes, calendar = calendarOf('month')): number[] => [
  ...datedAmounts(ONE_EACH, 'stepped', span, 'sum', lanes, calendar),
];

describe('how many periods of an amount a lane covers', () => {
  it('is told beforehand only where every lane covers as many', () => {
    const firsts = { year: '2023', half: '2023-H1', quarter: '2023-Q1' } as const;
    const finer = { month: '2023-01', week: '2023-W01', day: '2023-01-01' } as const;
    let fixed = 0;
    for (const [lane, text] of Object.entries({ ...firsts, ...finer }))
      for (const base of PERIOD_UNITS)
        for (const unit of PERIOD_UNITS)
          for (const window of [undefined, 'yearToDate', { months: 6, days: 0 }] as const) {
            const span = { unit, ...(window === undefined ? {} : { window }) };
            const calendar = calendarOf(base, 4);
            const known = fixedAmount(span, lane as PeriodUnit, calendar);
            if (known === undefined) continue;
            fixed++;
            for (const found of counted(span, lanesFrom(text, 30), calendar))
              expect([lane, base, unit, window, found / known]).toEqual([
                ...[lane, base, unit, window],
                expect.closeTo(1, 12),
              ]);
          }
    expect(fixed).toBeGreaterThan(100);
  });

  it('adds up to whole periods without a rest', () => {
    expect(counted({ unit: 'year' }, lanesFrom('2026', 1))).toEqual([1]);
    expect(counted({ unit: 'year' }, lanesFrom('2026-Q1', 4))).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(counted({ unit: 'month' }, lanesFrom('2026-02', 1), calendarOf('day'))).toEqual([1]);
    expect(counted({ unit: 'month' }, lanesFrom('2026', 1), calendarOf('week'))).toEqual([12]);
    expect(counted({ unit: 'week' }, lanesFrom('2026', 1), calendarOf('week'))).toEqual([53]);
  });

  it('grows with a window, and is that of a measurement where one is longer than a lane', () => {
    const months = lanesFrom('2026-04', 3);
    expect(counted({ unit: 'month', window: 'yearToDate' }, months)).toEqual([4, 5, 6]);
    expect(counted({ unit: 'month', window: 'quarterToDate' }, months)).toEqual([1, 2, 3]);
    const every = { months: 3, days: 0 };
    expect(counted({ unit: 'quarter', every }, months)).toEqual([1, 1, 1]);
    expect(counted({ unit: 'quarter', every }, lanesFrom('2026', 1))).toEqual([4]);
  });

  it('is none where there are no lanes', () => {
    expect(counted({ unit: 'month' }, { unit: 'quarter', first: 0, count: 0 })).toEqual([]);
  });
});

describe('amounts that change over time', () => {
  const steps = [
    { at: '2026-01', value: 100 },
    { at: '2026-04', value: 130 },
  ];
  const amounts = (of: 'sum' | 'mean', path: 'linear' | 'stepped') => [
    ...datedAmounts(
      steps,
      path,
      { unit: 'month' },
      of,
      lanesFrom('2026-Q1', 2),
      calendarOf('month'),
    ),
  ];

  it('are those in force in each period of the calendar', () => {
    expect(amounts('sum', 'stepped')).toEqual([300, 390]);
    expect(amounts('sum', 'linear')).toEqual([330, 390]);
    expect(amounts('mean', 'linear')).toEqual([110, 130]);
  });
});
