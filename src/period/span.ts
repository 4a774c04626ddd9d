import { firstDayOfMonth, monthOfDay } from './civil.js';
import type { Period } from './period.js';
import { type Calendar, compareUnits, type PeriodUnit, UNITS } from './unit.js';

// Days are integers; day 0 is 0001-01-01.

/** First day of a period; day 0 is 0001-01-01. */
export function firstDay(period: Period, calendar: Calendar): number {
  const { months, days, fiscal } = UNITS[period.unit];
  if (months === 0) return period.ordinal * days;
  return firstDayOfMonth(period.ordinal * months + (fiscal ? calendar.yearStart - 1 : 0));
}

/** Last day of a period; day 0 is 0001-01-01. */
export function lastDay(period: Period, calendar: Calendar): number {
  return firstDay({ unit: period.unit, ordinal: period.ordinal + 1 }, calendar) - 1;
}

/** The period of a unit that holds a day. */
export function periodOfDay(day: number, unit: PeriodUnit, calendar: Calendar): Period {
  const { months, days, fiscal } = UNITS[unit];
  if (months === 0) return { unit, ordinal: Math.floor(day / days) };
  const shift = fiscal ? calendar.yearStart - 1 : 0;
  return { unit, ordinal: Math.floor((monthOfDay(day) - shift) / months) };
}

/**
 * The period of a unit that a period belongs to. A week belongs where its Thursday lies (S8); everything else where its first
 * day lies, which for a finer period is also where it ends.
 */
export function convert(period: Period, unit: PeriodUnit, calendar: Calendar): Period {
  if (period.unit === unit) return period;
  const from = UNITS[period.unit];
  const to = UNITS[unit];
  if (from.months > 0 && to.months > 0) {
    const month = period.ordinal * from.months + (from.fiscal ? calendar.yearStart - 1 : 0);
    return {
      unit,
      ordinal: Math.floor((month - (to.fiscal ? calendar.yearStart - 1 : 0)) / to.months),
    };
  }
  const thursday = period.unit === 'week' && to.months > 0 ? 3 : 0;
  return periodOfDay(firstDay(period, calendar) + thursday, unit, calendar);
}

/** The first of the finer periods that belong to a period; for a coarser unit, the period that holds it. */
export function firstWithin(period: Period, unit: PeriodUnit, calendar: Calendar): Period {
  if (compareUnits(unit, period.unit) >= 0) return convert(period, unit, calendar);
  const first = firstDay(period, calendar);
  return unit === 'week'
    ? { unit, ordinal: Math.ceil((first - 3) / 7) }
    : periodOfDay(first, unit, calendar);
}

/** The last of the finer periods that belong to a period; for a coarser unit, the period that holds it. */
export function lastWithin(period: Period, unit: PeriodUnit, calendar: Calendar): Period {
  if (compareUnits(unit, period.unit) >= 0) return convert(period, unit, calendar);
  const last = lastDay(period, calendar);
  return unit === 'week'
    ? { unit, ordinal: Math.floor((last - 3) / 7) }
    : periodOfDay(last, unit, calendar);
}

/** How many finer periods belong to a period; 1 for the same or a coarser unit. */
export function countWithin(period: Period, unit: PeriodUnit, calendar: Calendar): number {
  return (
    lastWithin(period, unit, calendar).ordinal - firstWithin(period, unit, calendar).ordinal + 1
  );
}
