import type { Rule } from '../../rule.js';
import { helpedBy, isLinked } from './linked.js';

/** An objective that is driven, but drives nothing and is no final goal. */
export const deadEnd: Rule = {
  id: 'structure.dead-end',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Dead end of the map', es: 'Callejón sin salida del mapa' },
  why: {
    en: 'Objectives below the highest perspective are there because they help something above. Where the chain of causes stops halfway, the effort is not seen to pay.',
    es: 'Los objetivos por debajo de la perspectiva más alta existen porque ayudan a algo de arriba. Donde la cadena de causas se corta a medio camino, no se ve que el esfuerzo rinda.',
  },
  mend: {
    en: 'say under `drives` what it helps, or under `alignedTo` what it serves outside this card',
    es: 'diga en `drives` a qué ayuda, o en `alignedTo` a qué sirve fuera de esta tarjeta',
  },
  *check({ facts, model }) {
    for (const { id, input } of facts.objectives) {
      if (facts.top.has(id) || input.alignedTo !== undefined) continue;
      if (!isLinked(id, model, facts) || helpedBy(id, model, facts).length > 0) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `\`${id}\` is driven by others but drives nothing`,
          es: `\`${id}\` es impulsado por otros pero no impulsa nada`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 }, speed: { baseline: 30, target: 20 } },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        fastAnswers: { perspective: 'customer', lagging: ['speed'] },
        training: { perspective: 'learning', drives: ['fastAnswers'] },
      },
    },
  },
  passing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 }, speed: { baseline: 30, target: 20 } },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        fastAnswers: { perspective: 'customer', lagging: ['speed'], drives: ['profit'] },
        training: { perspective: 'learning', drives: ['fastAnswers'] },
      },
    },
  },
};
