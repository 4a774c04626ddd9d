import type { Dated, DatedPath } from '../../core/index.js';
import type { Model } from '../../model/index.js';
import type { DatedAmounts } from '../compiled.js';
import {
  type Calendar,
  firstWithin,
  formatPeriod,
  parsePeriod,
  type Period,
  type PeriodUnit,
} from '../../period/index.js';

/** What definitions are counted by. */
export interface Dating {
  readonly model: Model;
  readonly unit: PeriodUnit;
  readonly calendar: Calendar;
  readonly options: { readonly acrossVersions?: boolean };
  /** The row of a number that changes over time. */
  readonly datedRow: (series: Dated<number>, path: DatedPath, amounts?: DatedAmounts) => number;
}

/** The row that counts the definitions of an indicator, so that nothing is compared across a change; -1 if it never changed (S8). */
export function definitionRow(
  { model, datedRow, unit, calendar, options }: Dating,
  id: string,
): number {
  const versions = model.card.indicators.get(id)?.versions ?? [];
  if (versions.length === 0 || options.acrossVersions === true) return -1;
  const steps = versions.map((from, i) => {
    const { ordinal } = firstWithin(parsePeriod(from) as Period, unit, calendar);
    return { at: formatPeriod({ unit, ordinal }), value: i + 1 };
  });
  return datedRow([{ value: 0 }, ...steps], 'stepped');
}
