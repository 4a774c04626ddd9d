import { durationInPeriods, parseDuration } from './duration.js';
import type { PeriodUnit } from './unit.js';

/** A duration such as `P12M` in periods of a unit, to the nearest whole number; 0 where the text is no duration. */
export function wholePeriods(text: string, unit: PeriodUnit): number {
  const duration = parseDuration(text);
  return duration === undefined ? 0 : Math.round(durationInPeriods(duration, unit));
}
