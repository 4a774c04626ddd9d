import type { Rule } from '../../rule.js';

/** An indicator on no objective. */
export const orphanIndicator: Rule = {
  id: 'structure.orphan-indicator',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Indicator on no objective', es: 'Indicador sin objetivo' },
  why: {
    en: 'That something can be measured does not make it a key indicator. One that serves no objective is a metric.',
    es: 'Que algo se pueda medir no lo convierte en indicador clave. Uno que no sirve a ningún objetivo es una métrica.',
  },
  mend: {
    en: 'put it under `leading` or `lagging` of an objective, make it a metric, or mark it `selected: false`',
    es: 'póngalo en `leading` o `lagging` de un objetivo, hágalo métrica, o márquelo `selected: false`',
  },
  *check({ facts }) {
    for (const { id, uses, resolved } of facts.indicators) {
      const serves = uses.length > 0 || resolved.indicator.drives.length > 0;
      // What a formula reads the points of has to be an indicator, and serves by that.
      if (serves || facts.guards.has(id) || facts.read.has(id)) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` belongs to no objective`,
          es: `\`${id}\` no pertenece a ningún objetivo`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { margin: { baseline: 8, target: 12 }, calls: { baseline: 100, target: 80 } },
      objectives: { profit: { perspective: 'financial', lagging: ['margin'] } },
    },
  },
  passing: {
    card: {
      metrics: { calls: 'sum' },
      indicators: { margin: { baseline: 8, target: 12 } },
      objectives: { profit: { perspective: 'financial', lagging: ['margin'] } },
    },
  },
};
