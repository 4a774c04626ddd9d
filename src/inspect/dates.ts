import {
  durationInPeriods,
  firstDay,
  lastDay,
  parseDuration,
  parsePeriod,
} from '../period/index.js';
import type { NormalScorecard } from '../model/index.js';

/** The calendar that periods are read by. */
type Calendar = NormalScorecard['calendar'];

/** First day of a period, counted from 0001-01-01; undefined if the text is no period. */
export function firstDayOf(text: string, calendar: Calendar): number | undefined {
  const period = parsePeriod(text);
  return period === undefined ? undefined : firstDay(period, calendar);
}

/** Last day of a period, counted from 0001-01-01; undefined if the text is no period. */
export function lastDayOf(text: string, calendar: Calendar): number | undefined {
  const period = parsePeriod(text);
  return period === undefined ? undefined : lastDay(period, calendar);
}

/** Whole days of a duration, months at their mean length; undefined if the text is no duration. */
export function daysOf(duration: string): number | undefined {
  const parsed = parseDuration(duration);
  return parsed === undefined ? undefined : Math.floor(durationInPeriods(parsed, 'day'));
}
