const FORM = /^(\d{4})(?:-(?:H([12])|Q([1-4])|W(\d\d)|(\d\d)(?:-(\d\d))?))?$/;

/** Days from 0000-03-01 to a date of the proleptic Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 9 : month - 3;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear(m) + day
  );
}

/** Days before a month that counts from March. */
function dayOfYear(month: number): number {
  return Math.floor((153 * month + 2) / 5);
}

/** Day of the Monday of week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekday(fourth);
}

/** 0 for Monday. 0000-03-01 was a Wednesday, and days count from 1. */
function weekday(day: number): number {
  return (day + 1) % 7;
}

function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return next - dayNumber(year, month, 1);
}

/**
 * Why a text is not a period: it has another form, or names a day, week or month that does not exist.
 *
 * @param text - such as `2026`, `2026-H1`, `2026-Q2`, `2026-06`, `2026-W07` or `2026-06-30`
 * @returns undefined for a period
 */
export function periodProblem(text: string): 'form' | 'calendar' | undefined {
  if (isMonth(text)) return undefined;
  const match = FORM.exec(text);
  if (match === null) return 'form';
  const [, year, , , week, month, day] = match.map(Number);
  if (year === 0) return 'calendar';
  if (match[4] !== undefined) {
    const weeks = (firstMonday((year ?? 0) + 1) - firstMonday(year ?? 0)) / 7;
    return (week ?? 0) >= 1 && (week ?? 0) <= weeks ? undefined : 'calendar';
  }
  if (match[5] !== undefined && !((month ?? 0) >= 1 && (month ?? 0) <= 12)) return 'calendar';
  if (match[6] === undefined) return undefined;
  const last = daysInMonth(year ?? 0, month ?? 1);
  return (day ?? 0) >= 1 && (day ?? 0) <= last ? undefined : 'calendar';
}

/**
 * The first day of a period as a day number, for ordering.
 *
 * @param text - a valid period
 * @param yearStart - month in which the fiscal year starts, 1 to 12; years, halves and quarters follow it
 */
export function periodStart(text: string, yearStart: number): number {
  const match = FORM.exec(text);
  if (match === null) return Number.NEGATIVE_INFINITY;
  const [, year = 0, half, quarter, week, month, day] = match.map(Number);
  if (match[4] !== undefined) return firstMonday(year) + ((week ?? 1) - 1) * 7;
  if (match[5] !== undefined)
    return dayNumber(year, month ?? 1, match[6] === undefined ? 1 : (day ?? 1));
  let before = 0;
  if (match[2] !== undefined) before = ((half ?? 1) - 1) * 6;
  if (match[3] !== undefined) before = ((quarter ?? 1) - 1) * 3;
  const months = yearStart - 1 + before;
  return dayNumber(year + Math.floor(months / 12), (months % 12) + 1, 1);
}

// By far the most frequent form, read without an expression: `2026-06`.
function isMonth(text: string): boolean {
  if (text.length !== 7 || text.charCodeAt(4) !== 0x2d) return false;
  for (let at = 0; at < 7; at++) {
    const code = text.charCodeAt(at);
    if (at !== 4 && (code < 0x30 || code > 0x39)) return false;
  }
  const month = 10 * text.charCodeAt(5) + text.charCodeAt(6) - 11 * 0x30;
  return month >= 1 && month <= 12 && !text.startsWith('0000');
}
