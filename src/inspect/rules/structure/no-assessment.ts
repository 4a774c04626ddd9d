import type { Rule } from '../../rule.js';

/** An objective that nothing assesses. */
export const noAssessment: Rule = {
  id: 'structure.no-assessment',
  severity: 'error',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective without any assessment', es: 'Objetivo sin ninguna evaluación' },
  why: {
    en: 'An objective with neither indicator nor checklist cannot be told to be reached. What its drivers imply is an expectation, not a fact. A goal that the strategy only implies (`implied: true`) is left out.',
    es: 'De un objetivo sin indicador ni lista no se puede decir que se logró. Lo que sus causas implican es una expectativa, no un hecho. Una meta solo implícita (`implied: true`) queda aparte.',
  },
  mend: {
    en: 'give it an indicator, or a checklist of questions answered yes, partly or no',
    es: 'dele un indicador, o una lista de preguntas que se respondan sí, en parte o no',
  },
  *check({ facts }) {
    for (const { id, input, resolved } of facts.objectives) {
      const assessed = resolved.measures.length > 0 || facts.hasParts(id);
      if (assessed || input.implied === true) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `\`${id}\` has neither an indicator nor a checklist`,
          es: `\`${id}\` no tiene ni indicador ni lista de comprobación`,
        },
      };
    }
  },
  failing: { card: { objectives: { training: { perspective: 'learning' } } } },
  passing: {
    card: {
      indicators: { review: { checklist: { toolsReady: 'Do agents have the tools?' } } },
      objectives: { training: { perspective: 'learning', lagging: ['review'] } },
    },
  },
};
