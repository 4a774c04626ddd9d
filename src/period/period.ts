import { dayOfDate, daysInMonth, firstDayOfMonth, monthOfDay, yearOfDay } from './civil.js';
import { compareUnits, type PeriodUnit } from './unit.js';

/**
 * One period. Periods of one unit have consecutive ordinals: years, halves, quarters and months since year 0, weeks and days
 * since Monday 0001-01-01. A year, half or quarter is named by the fiscal year it belongs to, so its ordinal does not depend
 * on the calendar; its days do.
 */
export interface Period {
  /** Length of the period. */
  readonly unit: PeriodUnit;
  /** Which one: consecutive periods of a unit have consecutive ordinals. */
  readonly ordinal: number;
}

const PATTERN =
  /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(0[1-9]|[1-4]\d|5[0-3])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/;

/**
 * Reads a period in one of its exact forms: `2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07`, `2026-06-30`.
 *
 * @param text - years 0001 to 9999; nothing may be left out or added
 * @returns undefined if the text is no such form, or names a day or week that does not exist
 */
export function parsePeriod(text: string): Period | undefined {
  if (text.length < 4 || text.length > 10) return undefined;
  const [whole, yearText, half, quarter, week, month, day] = PATTERN.exec(text) ?? [];
  const year = Number(yearText);
  if (whole === undefined || year < 1) return undefined;
  if (half !== undefined) return { unit: 'half', ordinal: year * 2 + Number(half) - 1 };
  if (quarter !== undefined) return { unit: 'quarter', ordinal: year * 4 + Number(quarter) - 1 };
  if (week !== undefined) return weekOfYear(year, Number(week));
  if (month === undefined) return { unit: 'year', ordinal: year };
  if (day === undefined) return { unit: 'month', ordinal: year * 12 + Number(month) - 1 };
  return Number(day) < 1 || Number(day) > daysInMonth(year, Number(month))
    ? undefined
    : { unit: 'day', ordinal: dayOfDate(year, Number(month), Number(day)) };
}

/** A number with leading zeros. */
export const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The parts of the name of a period; `part` counts from 1 inside the year. */
export function periodParts(period: Period): {
  readonly year: number;
  readonly part: number;
  readonly day?: number;
} {
  return PARTS[period.unit](period.ordinal);
}

/** The exact form that `parsePeriod` reads. */
export function formatPeriod(period: Period): string {
  const { year, part, day = 0 } = periodParts(period);
  return `${padded(year, 4)}${SUFFIXES[period.unit](part, day)}`;
}

/**
 * Order of periods for display: by unit, finest first, then by time. Two periods of one unit are in order of time.
 *
 * @returns below 0, 0 or above 0
 */
export function comparePeriods(a: Period, b: Period): number {
  if (a.unit === b.unit) return a.ordinal - b.ordinal;
  return compareUnits(a.unit, b.unit);
}

const SUFFIXES: Readonly<Record<PeriodUnit, (part: number, day: number) => string>> = {
  year: () => '',
  half: (part) => `-H${part}`,
  quarter: (part) => `-Q${part}`,
  month: (part) => `-${padded(part, 2)}`,
  week: (part) => `-W${padded(part, 2)}`,
  day: (part, day) => `-${padded(part, 2)}-${padded(day, 2)}`,
};

type Parts = ReturnType<typeof periodParts>;

const split = (ordinal: number, perYear: number): Parts => {
  const year = Math.floor(ordinal / perYear);
  return { year, part: ordinal - year * perYear + 1 };
};

const PARTS: Readonly<Record<PeriodUnit, (ordinal: number) => Parts>> = {
  year: (ordinal) => ({ year: ordinal, part: 1 }),
  half: (ordinal) => split(ordinal, 2),
  quarter: (ordinal) => split(ordinal, 4),
  month: (ordinal) => split(ordinal, 12),
  week: (ordinal) => {
    // ISO 8601: a week belongs to the year of its Thursday.
    const year = yearOfDay(ordinal * 7 + 3);
    return { year, part: ordinal - firstWeek(year) + 1 };
  },
  day: (ordinal) => {
    const month = monthOfDay(ordinal);
    return { ...split(month, 12), day: ordinal - firstDayOfMonth(month) + 1 };
  },
};

/** Week 1 holds 4 January. */
const firstWeek = (year: number): number => Math.floor(dayOfDate(year, 1, 4) / 7);

function weekOfYear(year: number, week: number): Period | undefined {
  const ordinal = firstWeek(year) + week - 1;
  return ordinal < firstWeek(year + 1) ? { unit: 'week', ordinal } : undefined;
}
