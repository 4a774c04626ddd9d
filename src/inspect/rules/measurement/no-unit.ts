import type { Rule } from '../../rule.js';

/** An indicator whose numbers have no unit. */
export const noUnit: Rule = {
  id: 'measurement.no-unit',
  severity: 'error',
  kind: 'both',
  needs: 'card',
  title: { en: 'Indicator without a unit', es: 'Indicador sin unidad' },
  why: {
    en: 'A number without a unit is read differently by different people: 0.8 and 80 may be the same share.',
    es: 'Cada cual lee a su manera un número sin unidad: 0,8 y 80 pueden ser la misma proporción.',
  },
  mend: {
    en: 'state `unit`, such as percent (0 to 100), EUR, seconds or calls',
    es: 'indique `unit`, como percent (0 a 100), EUR, seconds o calls',
  },
  *check({ facts }) {
    for (const { id, resolved } of facts.indicators) {
      const { indicator, scale } = resolved;
      const inWords = indicator.checklist !== undefined || scale?.kind === 'labels';
      if (inWords || indicator.unit !== undefined) continue;
      yield {
        path: ['indicators', id],
        id,
        message: { en: `\`${id}\` has no unit`, es: `\`${id}\` no tiene unidad` },
      };
    }
  },
  failing: { card: { indicators: { csat: { baseline: 70, target: 85 } } } },
  passing: { card: { indicators: { csat: { unit: 'percent', baseline: 70, target: 85 } } } },
};
