import type { Rule } from '../../rule.js';
import { lastDayOf } from '../../dates.js';

/** An objective whose date has passed, and that is not reached. */
export const dueDatePassed: Rule = {
  id: 'management.due-date-passed',
  severity: 'warning',
  kind: 'strategy',
  needs: 'today',
  alsoSees: ['evaluation'],
  title: { en: 'Due date has passed', es: 'Fecha de cumplimiento pasada' },
  why: {
    en: 'A date that has passed without a word teaches that dates do not matter.',
    es: 'Una fecha que pasa sin que nadie diga nada enseña que las fechas no importan.',
  },
  mend: {
    en: 'close the objective, or set a new date and new targets with their reason',
    es: 'cierre el objetivo, o fije nueva fecha y nuevas metas con su motivo',
  },
  *check({ facts, card, scored, today = 0 }) {
    for (const { id, input } of facts.objectives) {
      const last = input.due === undefined ? undefined : lastDayOf(input.due, card.calendar);
      const status = scored?.scores.objectives[id]?.status;
      const reached = status === 'good' || status === 'above';
      if (last === undefined || today <= last || reached) continue;
      yield {
        path: ['objectives', id, 'due'],
        id,
        message:
          status === undefined || status === 'none'
            ? {
                en: `\`${id}\` was due in ${input.due}`,
                es: `\`${id}\` debía lograrse en ${input.due}`,
              }
            : {
                en: `\`${id}\` was due in ${input.due} and is not good`,
                es: `\`${id}\` debía lograrse en ${input.due} y no está bien`,
              },
      };
    }
  },
  failing: {
    card: { objectives: { profit: { perspective: 'financial', due: '2026-03' } } },
    today: '2026-06-30',
  },
  passing: {
    card: { objectives: { profit: { perspective: 'financial', due: '2026-06' } } },
    today: '2026-06-30',
  },
};
