import { type Duration, durationInPeriods } from '../period/index.js';
import type { PackedKey, PackedNumbers } from './form.js';

/** Most days of a period, by its unit. */
const DAYS = { year: 366, half: 184, quarter: 92, month: 31, week: 7, day: 1 } as const;

/** How often a series of weights is gone through at most: for every unit that is asked for, and the units those ask for in turn. */
const UNITS = 24;

/** A value that is rolled up is an object on its way, and takes so many steps. */
const OF_A_PIECE = 16;

/** What rolling up the values of a pack comes to at most, beside going through the values of each key once, in steps. */
export function intakeSteps({
  keys,
  unit,
  count,
  calendar,
}: Pick<PackedNumbers, 'keys' | 'unit' | 'count' | 'calendar'>): number {
  const lengths = new Map(keys.map(({ key, series }) => [key, lengthOf(series)]));
  const lanesOf = (length: Duration | undefined): number =>
    length === undefined ? 0 : durationInPeriods(length, unit);
  let steps = 0;
  for (const { intake } of keys) {
    const { kind, every, staleAfter, window, weighers = [], definitions = [] } = intake;
    const within = kind === 'weightedMean' || window !== undefined ? DAYS[unit] : 1;
    steps += (count + Math.max(lanesOf(every), lanesOf(staleAfter))) * within;
    for (const weigher of weighers)
      steps +=
        UNITS *
        (count +
          lanesOf(weigher.every) +
          lanesOf(weigher.staleAfter) +
          (lengths.get(weigher.key) ?? 0));
    if (window === undefined) continue;
    const summed =
      typeof window === 'object' ? durationInPeriods(window, calendar.period) : DAYS.year;
    steps += count * (summed + within + definitions.length);
  }
  return OF_A_PIECE * steps;
}

const lengthOf = (series: PackedKey['series']): number =>
  series === undefined ? 0 : 'start' in series ? series.values.length : series.length;
