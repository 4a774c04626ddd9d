import type { Rule } from '../../rule.js';

/** A perspective in which nothing is wanted. */
export const emptyPerspective: Rule = {
  id: 'structure.empty-perspective',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Perspective without objectives', es: 'Perspectiva sin objetivos' },
  why: {
    en: 'The perspectives balance each other. One without objectives takes part in no score, so the card is less balanced than it looks.',
    es: 'Las perspectivas se equilibran entre sí. Una sin objetivos no entra en ninguna puntuación, así que la tarjeta está menos equilibrada de lo que parece.',
  },
  mend: {
    en: 'give it an objective, or remove the perspective',
    es: 'dele un objetivo, o quite la perspectiva',
  },
  *check({ card, facts }) {
    if (facts.objectives.length === 0) return;
    for (const id of card.perspectives.keys()) {
      if (facts.objectives.some(({ input }) => input.perspective === id)) continue;
      yield {
        path: ['perspectives', id],
        id,
        message: { en: `\`${id}\` has no objective`, es: `\`${id}\` no tiene ningún objetivo` },
      };
    }
  },
  failing: {
    card: {
      perspectives: { financial: {}, learning: {} },
      objectives: { profit: { perspective: 'financial' } },
    },
  },
  passing: {
    card: {
      perspectives: { financial: {}, learning: {} },
      objectives: {
        profit: { perspective: 'financial' },
        training: { perspective: 'learning', drives: ['profit'] },
      },
    },
  },
};
