import type { Hit, Rule } from '../../rule.js';

const RATIO_UNIT = /^(?:percent|%|ratio|share|rate|porcentaje|proporción|tasa)\b|\bper\b|\//i;

/** A ratio that is averaged over periods. */
export const ratioAveraged: Rule = {
  id: 'measurement.ratio-averaged',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: { en: 'Ratio that is averaged', es: 'Razón que se promedia' },
  why: {
    en: 'The mean of ratios is not the ratio of the sums: two channels may both improve while the total falls. 700 of 1000 and 900 of 1000 make 80 percent; 1440 of 2000 and 460 of 500 make 76, though 72 and 92 are both better.',
    es: 'La media de las razones no es la razón de las sumas: dos canales pueden mejorar mientras el total cae. 700 de 1000 y 900 de 1000 son el 80 por ciento; 1440 de 2000 y 460 de 500 son el 76, aunque 72 y 92 sean mejores.',
  },
  mend: {
    en: 'make its parts metrics with `rollup: sum` and write the ratio as a `formula`, or weight it with `rollup: { mean: metric }`',
    es: 'haga métricas de sus partes con `rollup: sum` y escriba la razón como `formula`, o pondérela con `rollup: { mean: metric }`',
  },
  *check({ card }) {
    for (const section of ['metrics', 'indicators'] as const)
      for (const [id, { unit = '', formula, rollup }] of card[section]) {
        if (rollup.kind !== 'mean' || formula !== undefined || !RATIO_UNIT.test(unit)) continue;
        const hit: Hit = {
          path: [section, id, 'rollup'],
          id,
          message: {
            en: `\`${id}\` is a ratio (${unit}) that is averaged over periods`,
            es: `\`${id}\` es una razón (${unit}) que se promedia entre periodos`,
          },
        };
        yield hit;
      }
  },
  failing: {
    card: {
      indicators: { csat: { unit: 'percent', rollup: 'mean', baseline: 70, target: 85 } },
    },
  },
  passing: {
    card: {
      metrics: { answered: 'sum', satisfied: 'sum' },
      indicators: {
        csat: {
          unit: 'percent',
          formula: '100 * satisfied / answered',
          baseline: 70,
          target: 85,
        },
      },
    },
  },
};
