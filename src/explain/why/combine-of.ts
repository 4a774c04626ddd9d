import type { EvaluationState } from '../../evaluate/inner-index.js';
import type { Combine } from '../../model/index.js';
import type { Spot } from './spots.js';

const MEAN: Combine = { kind: 'mean' };

/** The operator by which a node makes one score of its lines. */
export function combineOf(
  { model: { card, objectives } }: EvaluationState,
  { kind, id }: Spot,
): Combine {
  switch (kind) {
    case 'total':
      return card.scoring.combine;
    case 'perspective':
      return card.perspectives.get(id)?.combine ?? MEAN;
    case 'theme':
      return card.themes.get(id)?.combine ?? MEAN;
    case 'objective':
    case 'direct':
      return objectives.get(id)?.objective.combine ?? MEAN;
    case 'driver': {
      const drivers = objectives.get(id)?.objective.drivers;
      return drivers?.kind === 'combine' ? drivers.combine : MEAN;
    }
    default:
      return MEAN;
  }
}
