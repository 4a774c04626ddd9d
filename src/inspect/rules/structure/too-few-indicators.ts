import { counted } from '../../text.js';
import type { Rule } from '../../rule.js';

/** Most objectives are not measured. */
export const tooFewIndicators: Rule = {
  id: 'structure.too-few-indicators',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Too few objectives are measured', es: 'Se miden muy pocos objetivos' },
  why: {
    en: 'Where most objectives have no indicator or checklist of their own, the scores above them rest on very little.',
    es: 'Cuando la mayoría de los objetivos no tiene indicador ni lista propios, las puntuaciones de arriba se apoyan en muy poco.',
  },
  mend: {
    en: 'give the objectives an indicator, or a checklist where no number exists yet',
    es: 'dé a los objetivos un indicador, o una lista de comprobación donde aún no haya número',
  },
  limits: {
    share: {
      default: 0.5,
      about: {
        en: 'least share of objectives with a measure of their own, 0 to 1',
        es: 'proporción mínima de objetivos con medida propia, de 0 a 1',
      },
    },
  },
  *check({ facts, limit }) {
    const { objectives } = facts;
    const measured = objectives.filter(({ resolved }) => resolved.measures.length > 0).length;
    if (objectives.length === 0 || measured / objectives.length >= limit('share')) return;
    yield {
      path: ['objectives'],
      message: {
        en: `${measured} of ${counted(objectives.length, 'objective', 'objectives')} ${measured === 1 ? 'has' : 'have'} a measure of their own`,
        es: `${measured} de ${counted(objectives.length, 'objetivo', 'objetivos')} ${measured === 1 ? 'tiene' : 'tienen'} una medida propia`,
      },
    };
  },
  failing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 } },
      objectives: {
        profit: { perspective: 'financial', lagging: ['margin'] },
        goodAnswers: { perspective: 'customer', drives: ['profit'] },
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
