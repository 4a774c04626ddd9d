import { type PeriodUnit, UNITS } from './unit.js';

/** A length of time in whole months and days. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

/** Days in the mean month of the Gregorian calendar: 146097 days in 4800 months. */
export const MEAN_MONTH_DAYS = 30.436875;

const PATTERN = /^P(?=\d)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;

/**
 * Reads an ISO 8601 duration in whole years, months, weeks and days, such as `P3M` or `P1Y6M`.
 *
 * @returns undefined if the text is no such duration; times of day and fractions are not read
 */
export function parseDuration(text: string): Duration | undefined {
  if (text.length > 30) return undefined;
  const [whole, years = '0', months = '0', weeks = '0', days = '0'] = PATTERN.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    months: Number(years) * 12 + Number(months),
    days: Number(weeks) * 7 + Number(days),
  };
}

/**
 * A duration counted in periods of a unit. Months into months and days into days are exact; where one is counted in the
 * other, a month has its mean length of 30.436875 days.
 *
 * @returns periods, fractional where needed: `P1M` is 1/3 of a quarter
 */
export function durationInPeriods(duration: Duration, unit: PeriodUnit): number {
  const { months, days } = UNITS[unit];
  return months > 0
    ? (duration.months + duration.days / MEAN_MONTH_DAYS) / months
    : (duration.days + duration.months * MEAN_MONTH_DAYS) / days;
}

/** The length of one period of a unit, as it is written. */
export const UNIT_LENGTHS: Readonly<Record<PeriodUnit, string>> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  half: 'P6M',
  year: 'P1Y',
};

/** The length of one period of a unit. */
export function unitDuration(unit: PeriodUnit): Duration {
  const { months, days } = UNITS[unit];
  return { months, days };
}
