import type { Rule } from '../../rule.js';
import { names } from '../../text.js';

/** A person who answers for too much. */
export const ownerOverloaded: Rule = {
  id: 'management.owner-overloaded',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'One person owns too much', es: 'Una persona responde de demasiado' },
  why: {
    en: 'Whoever answers for everything answers for nothing in particular; and the card stops when this person is away.',
    es: 'Quien responde de todo no responde de nada en concreto; y la tarjeta se detiene cuando esa persona falta.',
  },
  mend: {
    en: 'share the objectives among more people',
    es: 'reparta los objetivos entre más personas',
  },
  limits: {
    objectives: {
      default: 7,
      about: { en: 'most objectives of one owner', es: 'máximo de objetivos por responsable' },
    },
  },
  *check({ facts, card, limit }) {
    for (const person of card.people.keys()) {
      const owned = facts.objectives.filter(({ input }) => input.owner === person);
      if (owned.length <= limit('objectives', person)) continue;
      const { en, es } = names(owned.map(({ id }) => id));
      yield {
        path: ['people', person],
        id: person,
        message: {
          en: `\`${person}\` owns ${owned.length} objectives: ${en}`,
          es: `\`${person}\` responde de ${owned.length} objetivos: ${es}`,
        },
      };
    }
  },
  failing: {
    card: {
      people: { director: 'Director' },
      objectives: {
        profit: { perspective: 'financial', owner: 'director' },
        goodAnswers: { perspective: 'customer', owner: 'director' },
      },
      advice: { rules: { 'management.owner-overloaded': { limit: 1 } } },
    },
  },
  passing: {
    card: {
      people: { director: 'Director' },
      objectives: {
        profit: { perspective: 'financial', owner: 'director' },
        goodAnswers: { perspective: 'customer', owner: 'director' },
      },
    },
  },
};
