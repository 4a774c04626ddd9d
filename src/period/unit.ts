/** Length of a period. */
export type PeriodUnit = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

/** How the years of a card run (S8). */
export interface Calendar {
  /** The grain at which a series is expected to be complete. */
  readonly period: PeriodUnit;
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly yearStart: number;
}

/** What arithmetic needs to know of a unit. */
export interface UnitFacts {
  /** Position from the finest unit (0) to the coarsest (5). */
  readonly rank: number;
  /** Whole months in one period; 0 for weeks and days. */
  readonly months: number;
  /** Whole days in one period; 0 for units made of months. */
  readonly days: number;
  /** How many make a year, for units made of months; else 0. */
  readonly perYear: number;
  /** Whether it moves with the start of the fiscal year. */
  readonly fiscal: boolean;
}

/** Facts by unit, finest first. */
export const UNITS: Readonly<Record<PeriodUnit, UnitFacts>> = {
  day: { rank: 0, months: 0, days: 1, perYear: 0, fiscal: false },
  week: { rank: 1, months: 0, days: 7, perYear: 0, fiscal: false },
  month: { rank: 2, months: 1, days: 0, perYear: 12, fiscal: false },
  quarter: { rank: 3, months: 3, days: 0, perYear: 4, fiscal: true },
  half: { rank: 4, months: 6, days: 0, perYear: 2, fiscal: true },
  year: { rank: 5, months: 12, days: 0, perYear: 1, fiscal: true },
};

/** Every length of a period, finest first. */
export const PERIOD_UNITS = Object.freeze(Object.keys(UNITS)) as readonly PeriodUnit[];

/** Below 0 if `a` is finer than `b`, 0 if they are the same, above 0 if it is coarser. */
export function compareUnits(a: PeriodUnit, b: PeriodUnit): number {
  return UNITS[a].rank - UNITS[b].rank;
}
