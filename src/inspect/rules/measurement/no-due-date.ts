import type { Rule } from '../../rule.js';

/** An objective without an end. */
export const noDueDate: Rule = {
  id: 'measurement.no-due-date',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Objective without a due date', es: 'Objetivo sin fecha de cumplimiento' },
  why: {
    en: 'A goal without a date cannot be late, so nothing presses it and nobody can say whether its pace is enough.',
    es: 'Una meta sin fecha no puede retrasarse: nada la apremia y nadie puede decir si su ritmo basta.',
  },
  mend: {
    en: 'state `due` on the objective, or date the targets of its indicators',
    es: 'indique `due` en el objetivo, o ponga fechas a las metas de sus indicadores',
  },
  *check({ facts, model }) {
    for (const { id, input, resolved } of facts.objectives) {
      const dated = resolved.measures.some(({ measure }) => {
        const target =
          measure.scaling?.target ?? model.card.indicators.get(measure.indicator)?.scaling.target;
        return isDated(target);
      });
      if (input.due !== undefined || dated) continue;
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `nothing says when \`${id}\` should be reached`,
          es: `nada dice cuándo debe lograrse \`${id}\``,
        },
      };
    }
  },
  failing: { card: { objectives: { profit: { perspective: 'financial' } } } },
  passing: { card: { objectives: { profit: { perspective: 'financial', due: '2026-12' } } } },
};

/** Whether a target is given by date. */
function isDated(target: unknown): boolean {
  if (typeof target !== 'object' || target === null) return false;
  const keys = Object.keys(target);
  return keys.length > 0 && keys.every((key) => /^\d{4}/.test(key));
}
