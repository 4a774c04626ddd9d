import type { Rule } from '../../rule.js';
import { lacksRole } from './roles.js';

/** An objective whose measures all show results. */
export const missingLeading: Rule = {
  id: 'structure.missing-leading',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective without a leading indicator', es: 'Objetivo sin indicador inductor' },
  why: {
    en: 'Results come late. A leading indicator shows early whether the objective is being worked on, while there is time to act.',
    es: 'Los resultados llegan tarde. Un indicador inductor muestra pronto si se trabaja en el objetivo, cuando aún se puede actuar.',
  },
  mend: {
    en: 'add under `leading` what one can act on; an indicator may lag here and lead elsewhere',
    es: 'añada en `leading` aquello sobre lo que se puede actuar; un indicador puede ser de resultado aquí e inductor en otro sitio',
  },
  *check({ facts, model }) {
    for (const objective of facts.objectives) {
      if (!lacksRole(objective, model, 'lead')) continue;
      const { id } = objective;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `\`${id}\` has lagging indicators only`,
          es: `\`${id}\` solo tiene indicadores de resultado`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { unitCost: { baseline: 9, target: 6 } },
      objectives: { lowerCost: { perspective: 'financial', lagging: ['unitCost'] } },
    },
  },
  passing: {
    card: {
      indicators: {
        firstLineRate: { baseline: 40, target: 75 },
        unitCost: { baseline: 9, target: 6 },
      },
      objectives: {
        lowerCost: {
          perspective: 'financial',
          leading: ['firstLineRate'],
          lagging: ['unitCost'],
        },
      },
    },
  },
};
