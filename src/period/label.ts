import { type Period, padded, periodParts } from './period.js';
import type { PeriodUnit } from './unit.js';

type Label = (year: number, part: number, day: number) => string;

/** Short names of the months by base language; January first. */
export const MONTH_NAMES = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * A period as people of a language read it: `Jun 2026`, `Q2 2026`, `W07 2026`, or in Spanish `jun 2026`, `T2 2026`, `sem 07 2026`.
 *
 * @param period - the period
 * @param locale - BCP 47 tag; English and Spanish are known, anything else is written as English
 */
export function periodLabel(period: Period, locale: string): string {
  const labels = /^es\b/i.test(locale) ? LABELS.es : LABELS.en;
  const { year, part, day = 0 } = periodParts(period);
  return labels[period.unit](year, part, day);
}

const labels = (
  months: readonly string[],
  half: string,
  quarter: string,
  week: string,
): Readonly<Record<PeriodUnit, Label>> => ({
  year: (year) => padded(year, 4),
  half: (year, part) => `${half}${part} ${padded(year, 4)}`,
  quarter: (year, part) => `${quarter}${part} ${padded(year, 4)}`,
  month: (year, part) => `${months[part - 1]} ${padded(year, 4)}`,
  week: (year, part) => `${week}${padded(part, 2)} ${padded(year, 4)}`,
  day: (year, part, day) => `${day} ${months[part - 1]} ${padded(year, 4)}`,
});

const LABELS = {
  en: labels(MONTH_NAMES.en, 'H', 'Q', 'W'),
  es: labels(MONTH_NAMES.es, 'S', 'T', 'sem '),
};
