import type { Rule } from '../../rule.js';
import { isLinked } from './linked.js';

/** An objective that no link touches. */
export const isolatedObjective: Rule = {
  id: 'structure.isolated-objective',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective without any link', es: 'Objetivo sin ningún vínculo' },
  why: {
    en: 'An objective that drives nothing and is driven by nothing stands outside the strategy that the map tells.',
    es: 'Un objetivo que no impulsa nada ni es impulsado por nada queda fuera de la estrategia que cuenta el mapa.',
  },
  mend: {
    en: 'link it to what it helps under `drives`, or leave it out of the card',
    es: 'vincúlelo en `drives` con lo que ayuda a lograr, o sáquelo de la tarjeta',
  },
  *check({ facts, model }) {
    if (model.map.links.length === 0) return;
    for (const { id } of facts.objectives) {
      if (isLinked(id, model, facts)) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `nothing drives \`${id}\`, and it drives nothing`,
          es: `nada impulsa \`${id}\`, y no impulsa nada`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: {
        margin: { baseline: 8, target: 12 },
        csat: { baseline: 70, target: 85 },
        internalCsat: { baseline: 70, target: 85 },
      },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        goodAnswers: { perspective: 'customer', lagging: ['csat'], drives: ['profit'] },
        serveColleagues: { perspective: 'customer', lagging: ['internalCsat'] },
      },
    },
  },
  passing: {
    card: {
      indicators: {
        margin: { baseline: 8, target: 12 },
        csat: { baseline: 70, target: 85 },
        internalCsat: { baseline: 70, target: 85 },
      },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        goodAnswers: { perspective: 'customer', lagging: ['csat'], drives: ['profit'] },
        serveColleagues: {
          perspective: 'customer',
          lagging: ['internalCsat'],
          drives: ['goodAnswers'],
        },
      },
    },
  },
};
