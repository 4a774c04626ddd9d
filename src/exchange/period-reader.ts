import { type Calendar, convert, formatPeriod, type Period } from '../period/index.js';
import { isFirstOfMonth, readPeriodCell } from './period-cell.js';

/** A period of a table, with its text and a number that stands for it in this table. */
export interface TablePeriod {
  readonly period: Period;
  readonly text: string;
  readonly index: number;
}

/** Reads the periods of a table, each text once. */
export interface PeriodReader {
  readonly read: (cell: unknown) => TablePeriod | undefined;
  readonly of: (period: Period) => TablePeriod;
}

/**
 * @param monthsFromFirstDays - whether first days of months stand for their months
 */
export function periodReader(calendar: Calendar, monthsFromFirstDays: boolean): PeriodReader {
  const byCell = new Map<unknown, TablePeriod | undefined>();
  const byText = new Map<string, TablePeriod>();
  const of = (given: Period): TablePeriod => {
    const period =
      monthsFromFirstDays && isFirstOfMonth(given) ? convert(given, 'month', calendar) : given;
    const text = formatPeriod(period);
    const known = byText.get(text) ?? { period, text, index: byText.size };
    byText.set(text, known);
    return known;
  };
  const read = (cell: unknown): TablePeriod | undefined => {
    if (byCell.has(cell)) return byCell.get(cell);
    const period = readPeriodCell(cell);
    const found = period === undefined ? undefined : of(period);
    // Only texts that are periods are kept: their number is limited by the calendar, that of other texts is not.
    if (found !== undefined) byCell.set(cell, found);
    return found;
  };
  return { read, of };
}
