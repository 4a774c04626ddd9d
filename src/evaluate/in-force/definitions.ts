import { firstWithin, parsePeriod, type Period } from '../../period/index.js';
import type { EvaluationState } from '../state.js';

/** How many changes of definition an indicator has had by a lane; values of different counts are not compared (S8). */
export function definitionAt(
  { model, lanes, acrossVersions }: EvaluationState,
  id: string,
  lane: number,
): number {
  const versions = model.card.indicators.get(id)?.versions ?? [];
  if (acrossVersions === true) return 0;
  return versions.filter((from) => firstLane(from, lanes, model.card.calendar) <= lane).length;
}

/** Whether a later definition of an indicator begins in a lane. */
export function definitionChanges(
  { model, lanes }: EvaluationState,
  id: string,
  lane: number,
): boolean {
  const versions = model.card.indicators.get(id)?.versions ?? [];
  return versions.some((from) => firstLane(from, lanes, model.card.calendar) === lane);
}

function firstLane(
  from: string,
  { unit, first }: EvaluationState['lanes'],
  calendar: Parameters<typeof firstWithin>[2],
): number {
  return firstWithin(parsePeriod(from) as Period, unit, calendar).ordinal - first;
}
