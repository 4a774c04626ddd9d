// Proleptic Gregorian days as integers. Day 0 is 0001-01-01, which is a Monday, so weeks need no offset.

/** Days before each month of a common year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of a date; day 0 is 0001-01-01. */
export function dayOfDate(year: number, month: number, day: number): number {
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const inYear = (BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
  return 365 * past + leaps + inYear + day - 1;
}

/** Months since year 0 of the month that holds a day. */
export function monthOfDay(day: number): number {
  const year = yearOfDay(day);
  const inYear = day - dayOfDate(year, 1, 1);
  // A month has 28 to 31 days, so this guess is right or one too low.
  let month = Math.min(12, Math.floor(inYear / 31) + 1);
  while (month < 12 && day >= dayOfDate(year, month + 1, 1)) month++;
  return year * 12 + month - 1;
}

/** Calendar year that holds a day. */
export function yearOfDay(day: number): number {
  // The mean year is 365.2425 days; the guess is at most one off.
  let year = Math.floor(day / 365.2425) + 1;
  while (day < dayOfDate(year, 1, 1)) year--;
  while (day >= dayOfDate(year + 1, 1, 1)) year++;
  return year;
}

/** First day of a month counted in months since year 0. */
export function firstDayOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayOfDate(year, month - year * 12 + 1, 1);
}
