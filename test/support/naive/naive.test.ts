import { describe, expect, it } from 'vitest';
import { firstDay, holderOf, lastDay, periodsWithin, periodText, readPeriod } from './calendar.js';
import { runFormula } from './formula.js';

const week = (day: string): string =>
  periodText({ unit: 'week', index: holderOf(readPeriod(day), 'week', 1) });

describe('the calendar of the plain evaluator', () => {
  it('reads and writes every period form', () => {
    for (const text of ['2026', '2026-H2', '2026-Q3', '2026-06', '2026-W53', '2024-02-29'])
      expect(periodText(readPeriod(text))).toBe(text);
  });

  it('puts every day of 40 years into exactly one period of each unit', () => {
    for (const yearStart of [1, 4, 12])
      for (const unit of ['year', 'half', 'quarter', 'month', 'week'] as const)
        for (let day = 7300; day < 7300 + 40 * 366; day += 5) {
          const index = holderOf({ unit: 'day', index: day }, unit, yearStart);
          expect(firstDay({ unit, index }, yearStart)).toBeLessThanOrEqual(day);
          expect(lastDay({ unit, index }, yearStart)).toBeGreaterThanOrEqual(day);
        }
  });

  it('numbers the weeks around the turn of a year as ISO does', () => {
    expect(week('2025-12-28')).toBe('2025-W52');
    expect(week('2025-12-29')).toBe('2026-W01');
    expect(week('2027-01-03')).toBe('2026-W53');
    expect(week('2027-01-04')).toBe('2027-W01');
  });

  it('finds the finer periods of a coarser one', () => {
    const within = periodsWithin(readPeriod('2026-Q4'), 'month', 4);
    expect(within.map((index) => periodText({ unit: 'month', index }))).toEqual([
      '2027-01',
      '2027-02',
      '2027-03',
    ]);
  });
});

describe('the formulas of the plain evaluator', () => {
  const values = new Map([
    ['a', 6],
    ['b', 4],
    ['gone', Number.NaN],
  ]);
  const run = (text: string): number => runFormula(text, (name) => values.get(name) as number);

  it.each([
    ['a + b * 2', 14],
    ['(a + b) * 2', 20],
    ['-a ^ 2', -36],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ -1', 0.5],
    ['a - b - 1', 1],
    ['a > b ? a : b', 6],
    ['a < b or a == 6', 1],
    ['not (a < b) and b >= 4', 1],
    ['mean(a, b, 2)', 4],
    ['median(a, b, 1, 9)', 5],
    ['clamp(a * 100, 0, 90)', 90],
    ['round(2.345, 2)', 2.35],
    ['ifMissing(gone, 3) + 1', 4],
    ['max(a, b) - min(a, b)', 2],
  ])('give %s = %d', (text, expected) => {
    expect(run(text)).toBeCloseTo(expected, 12);
  });

  it.each(['gone + 1', 'a / 0', 'sqrt(-1)', 'max(a, gone)', 'gone ? 1 : 2'])('miss %s', (text) => {
    expect(run(text)).toBeNaN();
  });

  it.each(['a +', 'a b', '(a', 'what(a)', 'a ? b'])('refuse %s', (text) => {
    expect(() => run(text)).toThrow(/expect|left over|no function/);
  });
});
