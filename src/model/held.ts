import type { Dated } from '../core/index.js';
import { type Calendar, firstDay, parsePeriod, type Period } from '../period/index.js';

/** What several held numbers become at one date. */
export interface HeldChange {
  /** The date as written; absent at the start, before all dates. */
  readonly at?: string;
  /** Which of the numbers change, by their place, and to what. */
  readonly become: ReadonlyMap<number, number>;
}

/** Numbers that are each held from their dates on (S3), side by side: what they are at the start, and what changes day by day. */
export function heldTogether(
  series: readonly Dated<number>[],
  calendar: Calendar,
): readonly HeldChange[] {
  const start = new Map<number, number>();
  const later: { day: number; at: string; place: number; value: number }[] = [];
  for (const [place, steps] of series.entries()) {
    for (const [i, { at, value }] of steps.entries()) {
      // Before its first date the first number holds.
      if (i === 0) start.set(place, value);
      else if (at !== undefined)
        later.push({ day: firstDay(parsePeriod(at) as Period, calendar), at, place, value });
    }
  }
  const changes: HeldChange[] = [{ become: start }];
  let become = start;
  let today = Number.NEGATIVE_INFINITY;
  // Of dates of one number that begin together the later step holds: sorting keeps their order.
  for (const { day, at, place, value } of later.toSorted((a, b) => a.day - b.day)) {
    if (day !== today) changes.push({ at, become: (become = new Map()) });
    today = day;
    become.set(place, value);
  }
  return changes;
}
