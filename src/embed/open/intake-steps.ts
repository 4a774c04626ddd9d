import { type Duration, durationInPeriods } from '../../period/index.js';
import type { Pack } from '../form.js';

/** Most days of a period, by its unit. */
const DAYS = { year: 366, half: 184, quarter: 92, month: 31, week: 7, day: 1 } as const;

/** What rolling up the values of a pack comes to at most beside going through them once, in steps. */
export function intakeSteps({ keys, unit, count, calendar }: Pack): number {
  let steps = 0;
  for (const { intake } of keys) {
    const { kind, every, staleAfter, window } = intake;
    const lengthOf = (length: Duration | undefined): number =>
      length === undefined ? 0 : durationInPeriods(length, unit);
    const held = Math.max(lengthOf(every), lengthOf(staleAfter));
    const within = kind === 'weightedMean' || window !== undefined ? DAYS[unit] : 1;
    const rolled =
      typeof window === 'object' ? durationInPeriods(window, calendar.period) : DAYS.year;
    steps += (count + held) * within + (window === undefined ? 0 : count * (rolled + within));
  }
  return steps;
}
