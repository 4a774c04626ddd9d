import { counted } from '../../text.js';
import type { Rule } from '../../rule.js';

/** An objective in the lowest band that nothing is done about. */
export const redWithoutInitiative: Rule = {
  id: 'management.red-without-initiative',
  severity: 'warning',
  kind: 'strategy',
  needs: 'evaluation',
  title: { en: 'Poor objective without an initiative', es: 'Objetivo crítico sin iniciativa' },
  why: {
    en: 'A poor score is a question: what do we do about it? Where no initiative supports the objective, nobody has answered.',
    es: 'Una mala puntuación es una pregunta: ¿qué hacemos al respecto? Si ninguna iniciativa apoya el objetivo, nadie ha respondido.',
  },
  mend: {
    en: 'start an initiative that `supports` it, or say why waiting is right and accept the finding',
    es: 'inicie una iniciativa que lo apoye (`supports`), o diga por qué conviene esperar y acepte el hallazgo',
  },
  *check({ facts, scored }) {
    for (const { id } of facts.objectives) {
      const score = scored?.scores.objectives[id];
      if (score?.status !== 'poor' || facts.initiativesOf(id).length > 0) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `\`${id}\` is poor (${counted(score.points.toFixed(0), 'point', 'points')}) and no initiative supports it`,
          es: `\`${id}\` está en estado crítico (${counted(score.points.toFixed(0), 'punto', 'puntos')}) y ninguna iniciativa lo apoya`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85 } },
      objectives: { goodAnswers: { perspective: 'customer', lagging: ['csat'] } },
    },
    data: { csat: { '2026-05': 72 } },
  },
  passing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85 } },
      objectives: { goodAnswers: { perspective: 'customer', lagging: ['csat'] } },
      initiatives: { coaching: { supports: ['goodAnswers'] } },
    },
    data: { csat: { '2026-05': 72 } },
  },
};
