import { counted } from '../../text.js';
import { guardsOf } from '../../card-facts.js';
import type { Rule } from '../../rule.js';
import { lastPeriods } from './periods.js';

const card = {
  indicators: {
    handleTime: { baseline: 300, target: 240, guard: ['resolution'] },
    resolution: { baseline: 60, target: 80 },
  },
} as const;

/** An indicator that is good and gets better while its counter-indicator gets worse. */
export const gamingDivergence: Rule = {
  id: 'management.gaming-divergence',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: {
    en: 'Good while its counter-indicator worsens',
    es: 'Bien mientras su indicador de contrapeso empeora',
  },
  why: {
    en: 'Short calls with fewer problems solved are what gaming looks like. It may also be an honest trade-off; either way somebody should look.',
    es: 'Llamadas cortas con menos problemas resueltos es el aspecto que tiene la manipulación. También puede ser un equilibrio honesto; en todo caso alguien debería mirar.',
  },
  mend: {
    en: 'look at single cases behind both numbers before praising the one',
    es: 'mire casos concretos detrás de ambos números antes de elogiar uno',
  },
  limits: {
    points: {
      default: 10,
      about: {
        en: 'points lost by the counter-indicator',
        es: 'puntos que pierde el indicador de contrapeso',
      },
    },
    periods: {
      default: 3,
      about: { en: 'periods over which both are compared', es: 'periodos en que se comparan' },
    },
  },
  speaks: ({ scored, limit }) =>
    scored !== undefined && lastPeriods(scored, limit('periods') + 1) !== undefined,
  *check({ facts, scored, limit }) {
    if (scored === undefined) return;
    const { evaluation, lane } = scored;
    const window = limit('periods');
    if (lastPeriods(scored, window + 1) === undefined) return;
    const changeOf = (id: string): number => {
      const { points } = evaluation.series(id);
      return (points[lane] ?? Number.NaN) - (points[lane - window] ?? Number.NaN);
    };
    for (const { id, input } of facts.indicators) {
      const score = scored.scores.indicators[id];
      if ((score?.status !== 'good' && score?.status !== 'above') || !(changeOf(id) >= 0)) continue;
      for (const guard of guardsOf(input)) {
        const change = changeOf(guard);
        if (!(change <= -limit('points', id))) continue;
        yield {
          path: ['indicators', id],
          id,
          message: {
            en: `\`${id}\` is good while its guard \`${guard}\` lost ${counted((-change).toFixed(0), 'point', 'points')} in ${counted(window, 'period', 'periods')}`,
            es: `\`${id}\` está bien mientras su contrapeso \`${guard}\` perdió ${counted((-change).toFixed(0), 'punto', 'puntos')} en ${counted(window, 'periodo', 'periodos')}`,
          },
        };
      }
    }
  },
  failing: {
    card,
    data: {
      handleTime: { '2026-02': 246, '2026-03': 244, '2026-04': 242, '2026-05': 240 },
      resolution: { '2026-02': 78, '2026-03': 74, '2026-04': 70, '2026-05': 66 },
    },
  },
  passing: {
    card,
    data: {
      handleTime: { '2026-02': 246, '2026-03': 244, '2026-04': 242, '2026-05': 240 },
      resolution: { '2026-02': 78, '2026-03': 78, '2026-04': 79, '2026-05': 78 },
    },
  },
};
