import type { PeriodUnit } from '../../../src/document/input/index.js';

// Periods as pairs of a unit and a running number, days as days since 1970-01-01 (a Thursday).

export interface Period {
  readonly unit: PeriodUnit;
  readonly index: number;
}

const rank: Record<PeriodUnit, number> = {
  day: 0,
  week: 1,
  month: 2,
  quarter: 3,
  half: 4,
  year: 5,
};
const monthsIn: Partial<Record<PeriodUnit, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const meanMonth = 30.436875;

export const isCoarser = (a: PeriodUnit, b: PeriodUnit): boolean => rank[a] > rank[b];

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

const weekOfDay = (day: number): number => Math.floor((day + 3) / 7);

/** Reads `2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07`, `2026-06-30`. */
export function readPeriod(text: string): Period {
  const known = readKnown.get(text) ?? findPeriod(text);
  readKnown.set(text, known);
  return known;
}

const readKnown = new Map<string, Period>();

function findPeriod(text: string): Period {
  const found = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d))?))?$/.exec(text);
  if (found === null) throw new Error(`not a period: ${text}`);
  const [, yearText, half, quarter, week, month, day] = found;
  const year = Number(yearText);
  if (half !== undefined) return { unit: 'half', index: year * 2 + Number(half) - 1 };
  if (quarter !== undefined) return { unit: 'quarter', index: year * 4 + Number(quarter) - 1 };
  if (week !== undefined)
    return { unit: 'week', index: weekOfDay(dayNumber(year, 1, 4)) + Number(week) - 1 };
  if (day !== undefined) return { unit: 'day', index: dayNumber(year, Number(month), Number(day)) };
  if (month !== undefined) return { unit: 'month', index: year * 12 + Number(month) - 1 };
  return { unit: 'year', index: year };
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

/** The text of a period; the opposite of `readPeriod`. */
export function periodText({ unit, index }: Period): string {
  if (unit === 'year') return four(index);
  if (unit === 'half') return `${four(Math.floor(index / 2))}-H${(index % 2) + 1}`;
  if (unit === 'quarter') return `${four(Math.floor(index / 4))}-Q${(index % 4) + 1}`;
  if (unit === 'month') return `${four(Math.floor(index / 12))}-${two((index % 12) + 1)}`;
  if (unit === 'day') return new Date(index * 86_400_000).toISOString().slice(0, 10);
  const thursday = new Date((index * 7 - 3 + 3) * 86_400_000).getUTCFullYear();
  return `${four(thursday)}-W${two(index - weekOfDay(dayNumber(thursday, 1, 4)) + 1)}`;
}

/** First day of a period; fiscal years, halves and quarters start in `yearStart`. */
export function firstDay({ unit, index }: Period, yearStart: number): number {
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 - 3;
  if (unit === 'month') return dayNumber(Math.floor(index / 12), (index % 12) + 1, 1);
  const months = index * (monthsIn[unit] as number);
  return dayNumber(Math.floor(months / 12), (months % 12) + yearStart, 1);
}

export const lastDay = ({ unit, index }: Period, yearStart: number): number =>
  firstDay({ unit, index: index + 1 }, yearStart) - 1;

/** The period of a unit that a day lies in. */
export function periodOfDay(day: number, unit: PeriodUnit, yearStart: number): number {
  if (unit === 'day') return day;
  if (unit === 'week') return weekOfDay(day);
  const date = new Date(day * 86_400_000);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth();
  if (unit === 'month') return months;
  return Math.floor((months - (yearStart - 1)) / (monthsIn[unit] as number));
}

/** The period of a coarser (or the same) unit that a period belongs to; a week goes by its Thursday. */
export function holderOf(period: Period, unit: PeriodUnit, yearStart: number): number {
  if (period.unit === unit) return period.index;
  const day = firstDay(period, yearStart) + (period.unit === 'week' ? 3 : 0);
  return periodOfDay(day, unit, yearStart);
}

/** Every period of a finer (or the same) unit that belongs to a period, in order. */
export function periodsWithin(period: Period, unit: PeriodUnit, yearStart: number): number[] {
  if (period.unit === unit) return [period.index];
  const name = [period.unit, period.index, unit, yearStart].join(' ');
  const known = withinKnown.get(name) ?? findWithin(period, unit, yearStart);
  withinKnown.set(name, known);
  return known;
}

const withinKnown = new Map<string, number[]>();

function findWithin(period: Period, unit: PeriodUnit, yearStart: number): number[] {
  const from = periodOfDay(firstDay(period, yearStart), unit, yearStart);
  const to = periodOfDay(lastDay(period, yearStart), unit, yearStart);
  const found: number[] = [];
  for (let index = from; index <= to; index++)
    if (holderOf({ unit, index }, period.unit, yearStart) === period.index) found.push(index);
  return found;
}

/** The lane a dated number starts at: the lane that holds the date, or the first or last one of a coarser date. */
export function laneOfDate(
  text: string,
  unit: PeriodUnit,
  yearStart: number,
  end: 'first' | 'last',
): number {
  const period = readPeriod(text);
  if (!isCoarser(period.unit, unit)) return holderOf(period, unit, yearStart);
  const within = periodsWithin(period, unit, yearStart);
  return (end === 'first' ? within[0] : within.at(-1)) as number;
}

/** Length of an ISO duration in periods of a unit; a month is 30.436875 days where days and months meet. */
export function durationIn(text: string, unit: PeriodUnit): number {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (found === null) throw new Error(`not a duration: ${text}`);
  const [years, months, weeks, days] = [1, 2, 3, 4].map((group) => Number(found[group] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const allMonths = years * 12 + months;
  const allDays = weeks * 7 + days;
  const inUnit = monthsIn[unit];
  if (inUnit !== undefined) return allMonths / inUnit + allDays / (meanMonth * inUnit);
  return (allMonths * meanMonth + allDays) / (unit === 'week' ? 7 : 1);
}

const unitDuration: Record<PeriodUnit, string> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  half: 'P6M',
  year: 'P1Y',
};

/** Length of one period of a unit in periods of another. */
export const unitIn = (unit: PeriodUnit, other: PeriodUnit): number =>
  durationIn(unitDuration[unit], other);
