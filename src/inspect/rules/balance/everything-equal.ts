import type { Rule } from '../../rule.js';

const objectives = {
  profit: { perspective: 'financial' },
  goodAnswers: { perspective: 'customer', drives: ['profit'] },
  training: { perspective: 'learning', drives: ['goodAnswers'] },
} as const;
const limits = { 'balance.everything-equal': { limit: 3 } } as const;

/** Many objectives that all weigh the same. */
export const everythingEqual: Rule = {
  id: 'balance.everything-equal',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Everything weighs the same', es: 'Todo pesa igual' },
  why: {
    en: 'Many equal weights say that nobody chose. That may be right; it is more often left undecided.',
    es: 'Muchos pesos iguales dicen que nadie eligió. Puede ser lo correcto; más a menudo quedó sin decidir.',
  },
  mend: {
    en: 'give `weight` to the objectives that matter most, or state their `importance`',
    es: 'dé `weight` a los objetivos que más importan, o indique su `importance`',
  },
  limits: {
    objectives: {
      default: 8,
      about: {
        en: 'objectives from which equal weights are worth a word',
        es: 'objetivos desde los que pesos iguales merecen mención',
      },
    },
  },
  *check({ facts, limit }) {
    const { length } = facts.objectives;
    if (length < limit('objectives')) return;
    const weights = new Set(
      facts.objectives.flatMap(({ resolved }) =>
        resolved.objective.weight.map(({ value }) => value),
      ),
    );
    const ranked = facts.objectives.some(
      ({ input }) => input.importance !== undefined || input.urgency !== undefined,
    );
    if (weights.size !== 1 || ranked) return;
    yield {
      path: ['objectives'],
      message: {
        en: `all ${length} objectives have the same weight, and none is said to matter more`,
        es: `los ${length} objetivos tienen el mismo peso, y de ninguno se dice que importe más`,
      },
    };
  },
  failing: { card: { objectives, advice: { rules: limits } } },
  passing: {
    card: {
      objectives: {
        profit: { perspective: 'financial', weight: 2 },
        goodAnswers: { perspective: 'customer', drives: ['profit'] },
        training: { perspective: 'learning', drives: ['goodAnswers'] },
      },
      advice: { rules: limits },
    },
  },
};
