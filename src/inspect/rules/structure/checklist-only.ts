import type { Rule } from '../../rule.js';

/** An objective that only a checklist assesses. */
export const checklistOnly: Rule = {
  id: 'structure.checklist-only',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective with a checklist only', es: 'Objetivo con solo lista de comprobación' },
  why: {
    en: 'A checklist is a fair start for a qualitative objective, and counts as its assessment. It moves in steps and rests on opinion, so a number beside it is worth looking for.',
    es: 'Una lista de comprobación es un buen comienzo para un objetivo cualitativo y cuenta como evaluación. Avanza a saltos y es opinable, así que conviene buscarle un número.',
  },
  mend: {
    en: 'look for a number that moves when the answers do; until then the checklist is enough',
    es: 'busque un número que se mueva con las respuestas; hasta entonces basta con la lista',
  },
  *check({ facts, card }) {
    for (const { id, resolved } of facts.objectives) {
      const { measures } = resolved;
      const isChecklist = (indicator: string): boolean =>
        card.indicators.get(indicator)?.checklist !== undefined;
      if (measures.length === 0 || !measures.every(({ measure }) => isChecklist(measure.indicator)))
        continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `only a checklist assesses \`${id}\``,
          es: `solo una lista de comprobación evalúa \`${id}\``,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { review: { checklist: { passedOn: 'Was every problem passed on?' } } },
      objectives: { learnFromErrors: { perspective: 'learning', lagging: ['review'] } },
    },
  },
  passing: {
    card: {
      indicators: {
        review: { checklist: { passedOn: 'Was every problem passed on?' } },
        fixRate: { baseline: 40, target: 55 },
      },
      objectives: { learnFromErrors: { perspective: 'learning', lagging: ['review', 'fixRate'] } },
    },
  },
};
