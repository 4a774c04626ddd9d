import type { Rule } from '../../rule.js';
import { lacksRole } from './roles.js';

/** An objective whose measures all show effort. */
export const missingLagging: Rule = {
  id: 'structure.missing-lagging',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective without a lagging indicator', es: 'Objetivo sin indicador de resultado' },
  why: {
    en: 'Leading indicators show that people are busy. Only a lagging one shows that the objective is reached.',
    es: 'Los indicadores inductores muestran que se trabaja. Solo uno de resultado muestra que el objetivo se logra.',
  },
  mend: {
    en: 'add under `lagging` what comes of it',
    es: 'añada en `lagging` lo que resulta de ello',
  },
  *check({ facts, model }) {
    for (const objective of facts.objectives) {
      if (!lacksRole(objective, model, 'lag')) continue;
      const { id } = objective;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `\`${id}\` has leading indicators only`,
          es: `\`${id}\` solo tiene indicadores inductores`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { trainingHours: { baseline: 2, target: 4 } },
      objectives: { training: { perspective: 'learning', leading: ['trainingHours'] } },
    },
  },
  passing: {
    card: {
      indicators: {
        trainingHours: { baseline: 2, target: 4 },
        firstLineRate: { baseline: 40, target: 75 },
      },
      objectives: {
        training: {
          perspective: 'learning',
          leading: ['trainingHours'],
          lagging: ['firstLineRate'],
        },
      },
    },
  },
};
