import type { Guard, NormalScorecard, Objective, ScorecardInput } from '../document/index.js';
import { countedMeasures, everWeighs } from './children.js';
import type { Report } from './report.js';

/** The guards of an objective: its own, and those of its measures for counters it does not state itself (S6.2). Metrics have no points. */
export function guardsOf(
  { guard, measures }: Objective,
  { indicators }: NormalScorecard,
): readonly Guard[] {
  const own = new Set(guard.map(({ counter }) => counter));
  const lent = measures
    .filter(everWeighs)
    .flatMap(({ indicator }) => indicators.get(indicator)?.guard ?? [])
    .filter(({ counter }) => !own.has(counter));
  const known = new Map<string, Guard>();
  for (const one of [...guard, ...lent]) {
    if (!indicators.has(one.counter)) continue;
    const { counter, cap, when, tolerance } = one;
    known.set(JSON.stringify([counter, when, tolerance, cap]), one);
  }
  // In one order, whatever the order of the card.
  return [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Whether any indicator has guards. */
export function lendsGuards({ indicators }: NormalScorecard): boolean {
  for (const { guard } of indicators.values()) if (guard.length > 0) return true;
  return false;
}

/** Reports objectives that state one of their own measures as a guard (S6.2). */
export function checkGuards(
  { objectives }: ScorecardInput,
  card: NormalScorecard,
  report: Report,
): void {
  for (const objective of card.objectives.values()) {
    const { id, guard } = objective;
    if (guard.length === 0) continue;
    const own = new Set(countedMeasures(objective).map(({ indicator }) => indicator));
    for (const [i, { counter }] of guard.entries()) {
      if (!own.has(counter)) continue;
      const key = Array.isArray(objectives?.[id]?.guard) ? i : counter;
      report.add('guard.own-measure', ['objectives', id, 'guard', key], { id, counter });
    }
  }
}
