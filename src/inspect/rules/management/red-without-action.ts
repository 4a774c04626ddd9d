import type { Rule } from '../../rule.js';
import { counted, names } from '../../text.js';
import { lastPeriods } from './periods.js';

/** An objective that stays poor while its initiatives are over or have not begun. */
export const redWithoutAction: Rule = {
  id: 'management.red-without-action',
  severity: 'warning',
  kind: 'strategy',
  needs: 'evaluation',
  title: {
    en: 'Poor for long, and nothing under way',
    es: 'Crítico desde hace tiempo y nada en marcha',
  },
  why: {
    en: 'Deviations are to be found and corrected. An objective that stays poor after its initiatives are done, or before they start, needs another answer.',
    es: 'Las desviaciones hay que encontrarlas y corregirlas. Un objetivo que sigue crítico cuando sus iniciativas terminaron, o aún no empiezan, necesita otra respuesta.',
  },
  mend: {
    en: 'start an initiative, bring one forward, or change the target with its reason',
    es: 'inicie una iniciativa, adelante una, o cambie la meta con su motivo',
  },
  limits: {
    periods: {
      default: 3,
      about: { en: 'poor periods in a row', es: 'periodos críticos seguidos' },
    },
  },
  speaks: ({ facts, scored, limit }) =>
    scored !== undefined &&
    facts.objectives.some(({ id }) => lastPeriods(scored, limit('periods', id)) !== undefined),
  *check({ facts, scored, limit }) {
    if (scored === undefined) return;
    for (const { id } of facts.objectives) {
      const periods = lastPeriods(scored, limit('periods', id));
      if (periods === undefined) continue;
      const initiatives = facts.initiativesOf(id);
      const idle = initiatives.filter((one) => {
        const status = scored.scores.initiatives[one]?.status;
        return status === 'done' || status === 'not-started';
      });
      if (initiatives.length === 0 || idle.length < initiatives.length) continue;
      const { evaluation } = scored;
      if (!periods.every((period) => evaluation.at(period).objectives[id]?.status === 'poor'))
        continue;
      const { en, es } = names(idle);
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `\`${id}\` has been poor for ${counted(periods.length, 'period', 'periods')}, and nothing is under way (${en})`,
          es: `\`${id}\` lleva ${counted(periods.length, 'periodo', 'periodos')} en estado crítico y nada está en marcha (${es})`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85 } },
      objectives: { goodAnswers: { perspective: 'customer', lagging: ['csat'] } },
      initiatives: {
        coaching: { supports: ['goodAnswers'], from: '2025-09', to: '2026-01', progress: 100 },
      },
    },
    data: { csat: { '2026-03': 72, '2026-04': 71, '2026-05': 72 } },
  },
  passing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85 } },
      objectives: { goodAnswers: { perspective: 'customer', lagging: ['csat'] } },
      initiatives: {
        coaching: { supports: ['goodAnswers'], from: '2026-02', to: '2026-09', progress: 40 },
      },
    },
    data: { csat: { '2026-03': 72, '2026-04': 71, '2026-05': 72 } },
  },
};
