import { counted } from '../../text.js';
import type { Rule } from '../../rule.js';
import { lastPeriods } from './periods.js';

/** An indicator that has been good for so long that it tells nothing. */
export const alwaysGreen: Rule = {
  id: 'management.always-green',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'Always good', es: 'Siempre bien' },
  why: {
    en: 'An indicator that stays good for long asks too little, is no longer the bottleneck, or is gamed. In every case it informs nobody.',
    es: 'Un indicador que lleva mucho tiempo bien pide poco, ya no es el cuello de botella, o está manipulado. En todos los casos no informa a nadie.',
  },
  mend: {
    en: 'raise the target, look at how it is counted, or let another indicator take its place',
    es: 'suba la meta, mire cómo se cuenta, o deje su lugar a otro indicador',
  },
  limits: {
    periods: {
      default: 12,
      about: { en: 'good periods in a row', es: 'periodos seguidos bien' },
    },
  },
  speaks: ({ facts, scored, limit }) =>
    scored !== undefined &&
    facts.indicators.some(({ id }) => lastPeriods(scored, limit('periods', id)) !== undefined),
  *check({ facts, scored, limit }) {
    if (scored === undefined) return;
    const { evaluation } = scored;
    for (const { id } of facts.indicators) {
      const periods = lastPeriods(scored, limit('periods', id));
      if (periods === undefined) continue;
      const green = periods.every((period) => {
        const status = evaluation.at(period).indicators[id]?.status;
        return status === 'good' || status === 'above';
      });
      if (!green) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` has been good for the last ${counted(periods.length, 'period', 'periods')}`,
          es: `\`${id}\` lleva ${counted(periods.length, 'periodo', 'periodos')} bien`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { handleTime: { baseline: 300, target: 240 } },
      advice: { rules: { 'management.always-green': { limit: 3 } } },
    },
    data: { handleTime: { '2026-03': 236, '2026-04': 238, '2026-05': 235 } },
  },
  passing: {
    card: {
      indicators: { handleTime: { baseline: 300, target: 240 } },
      advice: { rules: { 'management.always-green': { limit: 3 } } },
    },
    data: { handleTime: { '2026-03': 236, '2026-04': 290, '2026-05': 235 } },
  },
};
