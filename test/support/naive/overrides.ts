import type { NormalScorecard, Override } from '../../../src/document/normal/index.js';
import { firstDay, lastDay, readPeriod } from './calendar.js';
import type { Lanes } from './scale.js';

/** The override that acts on an element in a lane, the last of several. */
export function overrideAt(
  card: NormalScorecard,
  kind: Override['kind'],
  id: string,
  lane: number,
  { unit, yearStart }: Lanes,
): Override | undefined {
  const from = firstDay({ unit, index: lane }, yearStart);
  const to = lastDay({ unit, index: lane }, yearStart);
  return card.overrides.findLast(
    (one) =>
      one.id === id &&
      one.kind === kind &&
      firstDay(readPeriod(one.period), yearStart) <= from &&
      lastDay(readPeriod(one.until), yearStart) >= to,
  );
}
