import type { StatusEdges } from '../../core/index.js';
import type { StatusRules } from '../../model/index.js';
import { type Calendar, datedValueAt, type Period } from '../../period/index.js';
import type { EvaluationState } from '../state.js';

/** Status edges in force in a period (S3); the last of them where there is no period. */
export function edgesAt(
  { status, statusSteps }: StatusRules,
  period: Period | undefined,
  calendar: Calendar,
): StatusEdges {
  if (statusSteps === undefined || period === undefined) return status;
  const places = statusSteps.map((step, i) => ({ ...step, value: i }));
  const index = datedValueAt(places, 'stepped', period, calendar);
  return statusSteps[index]?.value ?? status;
}

/** Status edges in force at a lane. */
export const edgesInForce = (
  { lanes: { unit, first }, model }: Pick<EvaluationState, 'lanes' | 'model'>,
  rules: StatusRules,
  lane: number,
): StatusEdges => edgesAt(rules, { unit, ordinal: first + lane }, model.card.calendar);
