import type { Calendar, PeriodUnit } from '../../../src/period/index.js';

// A slow second way, day by day, over dates of the host.

const DAY = 86_400_000;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Date of a day number; day 0 is 0001-01-01. */
export function dateOf(day: number): Date {
  const epoch = new Date(0);
  epoch.setUTCFullYear(1, 0, 1);
  return new Date(epoch.getTime() + day * DAY);
}

/** Name of the period of a unit that holds a day. */
export function nameOf(day: number, unit: PeriodUnit, calendar: Calendar): string {
  const date = dateOf(day);
  const iso = date.toISOString().slice(0, 10);
  if (unit === 'day') return iso;
  if (unit === 'month') return iso.slice(0, 7);
  if (unit === 'week') {
    const monday = day - ((date.getUTCDay() + 6) % 7);
    const year = dateOf(monday + 3).getUTCFullYear();
    let week = 0;
    for (let thursday = monday + 3; dateOf(thursday).getUTCFullYear() === year; thursday -= 7)
      week++;
    return `${pad(year, 4)}-W${pad(week)}`;
  }
  const before = date.getUTCMonth() + 1 < calendar.yearStart;
  const year = pad(date.getUTCFullYear() - (before ? 1 : 0), 4);
  const inYear = (date.getUTCMonth() + 1 - calendar.yearStart + 12) % 12;
  if (unit === 'year') return year;
  return unit === 'half'
    ? `${year}-H${Math.floor(inYear / 6) + 1}`
    : `${year}-Q${Math.floor(inYear / 3) + 1}`;
}

/** Name of the coarser period a week belongs to: that of its Thursday. */
export function ownerOfWeek(day: number, unit: PeriodUnit, calendar: Calendar): string {
  return nameOf(day - ((dateOf(day).getUTCDay() + 6) % 7) + 3, unit, calendar);
}
