import type { Rule } from '../../rule.js';

const objectives = {
  fastAnswers: { perspective: 'internal' },
  oneAnswer: { perspective: 'internal' },
  freshArticles: { perspective: 'internal' },
} as const;

/** More objectives than people can follow. */
export const tooManyObjectives: Rule = {
  id: 'structure.too-many-objectives',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Too many objectives', es: 'Demasiados objetivos' },
  why: {
    en: 'A strategy is a choice. Practitioners advise 15 to 25 objectives on a map and at most 8 to 10 in a perspective; beyond that nobody knows what matters.',
    es: 'Una estrategia es una elección. La práctica aconseja de 15 a 25 objetivos por mapa y no más de 8 a 10 por perspectiva; por encima nadie sabe qué importa.',
  },
  mend: {
    en: 'join objectives that say the same, make details sub-objectives or initiatives, or split the card',
    es: 'una objetivos que dicen lo mismo, convierta detalles en subobjetivos o iniciativas, o divida la tarjeta',
  },
  limits: {
    card: {
      default: 25,
      about: { en: 'objectives on a card', es: 'objetivos en una tarjeta' },
    },
    perspective: {
      default: 10,
      about: { en: 'objectives in a perspective', es: 'objetivos en una perspectiva' },
    },
  },
  *check({ facts, card, limit }) {
    const whole = facts.objectives.filter(({ id }) => facts.parentOf(id) === undefined);
    if (whole.length > limit('card'))
      yield {
        path: ['objectives'],
        message: {
          en: `the card has ${whole.length} objectives; more than ${limit('card')} are hard to follow`,
          es: `la tarjeta tiene ${whole.length} objetivos; más de ${limit('card')} cuesta seguirlos`,
        },
      };
    for (const id of card.perspectives.keys()) {
      const count = whole.filter(({ input }) => input.perspective === id).length;
      if (count <= limit('perspective', id)) continue;
      yield {
        path: ['perspectives', id],
        id,
        message: {
          en: `\`${id}\` has ${count} objectives; more than ${limit('perspective', id)} are hard to follow`,
          es: `\`${id}\` tiene ${count} objetivos; más de ${limit('perspective', id)} cuesta seguirlos`,
        },
      };
    }
  },
  failing: {
    card: {
      objectives,
      advice: { rules: { 'structure.too-many-objectives': { limits: { perspective: 2 } } } },
    },
  },
  passing: { card: { objectives } },
};
