import type { Rule } from '../../rule.js';

/** Fewer objectives than a strategy needs. */
export const tooFewObjectives: Rule = {
  id: 'structure.too-few-objectives',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Too few objectives', es: 'Muy pocos objetivos' },
  why: {
    en: 'One or two objectives cannot show how the perspectives work together; such a card is a list of indicators.',
    es: 'Uno o dos objetivos no muestran cómo trabajan juntas las perspectivas; una tarjeta así es una lista de indicadores.',
  },
  mend: {
    en: 'add what has to be learnt, done and offered to reach the goal, or set `kind: operational`',
    es: 'añada lo que hay que aprender, hacer y ofrecer para lograr la meta, o ponga `kind: operational`',
  },
  limits: {
    card: {
      default: 4,
      about: { en: 'fewest objectives on a card', es: 'mínimo de objetivos en una tarjeta' },
    },
  },
  *check({ facts, limit }) {
    const { length } = facts.objectives;
    if (length >= limit('card')) return;
    yield {
      path: length === 0 ? [] : ['objectives'],
      message: {
        en: `the card has ${length} ${length === 1 ? 'objective' : 'objectives'}; a strategy usually needs at least ${limit('card')}`,
        es: `la tarjeta tiene ${length} ${length === 1 ? 'objetivo' : 'objetivos'}; una estrategia suele pedir al menos ${limit('card')}`,
      },
    };
  },
  failing: { card: { objectives: { profit: { perspective: 'financial' } } } },
  passing: {
    card: {
      objectives: {
        profit: { perspective: 'financial' },
        goodAnswers: { perspective: 'customer', drives: ['profit'] },
        fastProcess: { perspective: 'internal', drives: ['goodAnswers'] },
        training: { perspective: 'learning', drives: ['fastProcess'] },
      },
    },
  },
};
