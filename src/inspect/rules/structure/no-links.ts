import type { Rule } from '../../rule.js';

/** Several objectives and not one link between them. */
export const noLinks: Rule = {
  id: 'structure.no-links',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Strategy map without links', es: 'Mapa estratégico sin vínculos' },
  why: {
    en: 'A map without cause and effect is a list in boxes: it does not say how one objective helps another, so no part of the strategy can be tested.',
    es: 'Un mapa sin causa y efecto es una lista en cajas: no dice cómo un objetivo ayuda a otro, así que nada de la estrategia puede ponerse a prueba.',
  },
  mend: {
    en: 'say under `drives` what each objective helps to reach, and why',
    es: 'diga en `drives` qué ayuda a lograr cada objetivo, y por qué',
  },
  *check({ facts, model }) {
    const { length } = facts.objectives;
    if (length < 2 || model.map.links.length > 0) return;
    yield {
      path: ['objectives'],
      message: {
        en: `no link joins the ${length} objectives`,
        es: `ningún vínculo une los ${length} objetivos`,
      },
    };
  },
  failing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 }, csat: { baseline: 70, target: 85 } },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        goodAnswers: { perspective: 'customer', lagging: ['csat'] },
      },
    },
  },
  passing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 }, csat: { baseline: 70, target: 85 } },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        goodAnswers: { perspective: 'customer', lagging: ['csat'], drives: ['profit'] },
      },
    },
  },
};
