import type { Rule } from '../../rule.js';
import { allHelpedBy, helpedBy } from './linked.js';

/** An objective that drives others, none of which leads to a final goal. */
export const noPathToTop: Rule = {
  id: 'structure.no-path-to-top',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'No path to the top of the map', es: 'Sin camino hasta lo alto del mapa' },
  why: {
    en: 'Every objective should lead, step by step, to one of the highest perspective. Otherwise it is not coherent with what the strategy is for.',
    es: 'Cada objetivo debería llevar, paso a paso, a uno de la perspectiva más alta. Si no, no es coherente con el fin de la estrategia.',
  },
  mend: {
    en: 'continue the chain of `drives` up to the highest perspective, or name under `alignedTo` what it serves',
    es: 'continúe la cadena de `drives` hasta la perspectiva más alta, o diga en `alignedTo` a qué sirve',
  },
  *check({ facts, model }) {
    for (const { id, input } of facts.objectives) {
      if (facts.top.has(id) || input.alignedTo !== undefined) continue;
      if (helpedBy(id, model, facts).length === 0) continue;
      const reached = allHelpedBy(id, model, facts);
      if ([...reached].some((other) => facts.top.has(other))) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `no chain of links leads from \`${id}\` to the highest perspective`,
          es: `ninguna cadena de vínculos lleva de \`${id}\` a la perspectiva más alta`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 }, csat: { baseline: 70, target: 85 } },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        goodAnswers: { perspective: 'customer', lagging: ['csat'] },
        training: { perspective: 'learning', drives: ['goodAnswers'] },
      },
    },
  },
  passing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 }, csat: { baseline: 70, target: 85 } },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        goodAnswers: { perspective: 'customer', lagging: ['csat'], drives: ['profit'] },
        training: { perspective: 'learning', drives: ['goodAnswers'] },
      },
    },
  },
};
