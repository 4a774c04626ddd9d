import type { InspectedObjective } from '../../card-facts.js';
import type { Model } from '../../../model/index.js';

/** Whether any measure of an objective is a checklist, which tells both what is done and what comes of it. */
export function hasChecklist({ resolved }: InspectedObjective, { card }: Model): boolean {
  return resolved.measures.some(
    ({ measure }) => card.indicators.get(measure.indicator)?.checklist !== undefined,
  );
}

/** Whether an objective has measures, but none of a role; a checklist stands for both. */
export function lacksRole(
  objective: InspectedObjective,
  model: Model,
  role: 'lead' | 'lag',
): boolean {
  const { measures } = objective.resolved;
  return (
    measures.length > 0 &&
    !measures.some(({ measure }) => measure.role === role) &&
    !hasChecklist(objective, model)
  );
}
