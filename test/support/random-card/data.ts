import { isCoarser, periodText, readPeriod, holderOf } from '../naive/calendar.js';
import type { PeriodUnit } from '../../../src/document/input/index.js';
import type { Making } from './options.js';
import type { Random } from './random.js';

type Row = { [period: string]: number | string | null };

/** A series over the dates, with some absent and some explicitly blank. */
export function seriesOver(
  dates: readonly string[],
  make: () => number | string,
  making: Making,
  random: Random,
): Row {
  const share = making.may('holes') ? random.pick([0, 0.1, 0.4]) : 0;
  const row: Row = {};
  for (const date of dates) {
    if (random.chance(share)) {
      if (random.chance(0.3)) row[date] = null;
    } else row[date] = make();
  }
  return row;
}

/** The periods of a coarser unit that the dates lie in. */
export function coarserDates(unit: PeriodUnit, { dates, yearStart }: Making): string[] {
  const found = dates.map((date) =>
    periodText({ unit, index: holderOf(readPeriod(date), unit, yearStart) }),
  );
  return [...new Set(found)];
}

/** The unit of a series that comes less often than the calendar's periods. */
export function coarserUnit(unit: PeriodUnit): PeriodUnit {
  const units: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'half', 'year'];
  return units.find((one) => isCoarser(one, unit) && one !== 'week') ?? 'year';
}
