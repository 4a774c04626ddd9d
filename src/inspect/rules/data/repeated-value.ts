import type { Rule } from '../../rule.js';
import { lastPeriods } from '../management/periods.js';

/** A value that is exactly the same again and again. */
export const repeatedValue: Rule = {
  id: 'data.repeated-value',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'The same value again and again', es: 'El mismo valor una y otra vez' },
  why: {
    en: 'Measured numbers vary. One that is exactly the same in period after period was copied, or is no measurement. Checklists and labels may stay the same.',
    es: 'Los números medidos varían. Uno exactamente igual periodo tras periodo fue copiado, o no es una medición. Las listas y las etiquetas pueden repetirse.',
  },
  mend: {
    en: 'look at where the values come from; leave a period blank rather than repeat the last',
    es: 'mire de dónde vienen los valores; deje un periodo en blanco antes que repetir el último',
  },
  limits: {
    periods: {
      default: 6,
      about: { en: 'equal values in a row', es: 'valores iguales seguidos' },
    },
  },
  speaks: ({ facts, scored, limit }) =>
    scored !== undefined &&
    facts.indicators.some(({ id }) => lastPeriods(scored, limit('periods', id)) !== undefined),
  *check({ facts, scored, limit }) {
    if (scored === undefined) return;
    const { evaluation } = scored;
    for (const { id, resolved } of facts.indicators) {
      const periods = lastPeriods(scored, limit('periods', id));
      if (periods === undefined || periods.length < 2) continue;
      const { scale, indicator } = resolved;
      if (indicator.checklist !== undefined || scale?.kind === 'labels') continue;
      const records = periods.map((period) => evaluation.at(period).indicators[id]);
      const value = records[0]?.value;
      // A value that is held was not measured again, so it does not repeat.
      const same = records.every((one) => one?.ok === true && one.age === 0 && one.value === value);
      if (value === undefined || !same) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` was exactly ${value} in each of the last ${periods.length} periods`,
          es: `\`${id}\` fue exactamente ${value} en cada uno de los últimos ${periods.length} periodos`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85 } },
      advice: { rules: { 'data.repeated-value': { limit: 3 } } },
    },
    data: { csat: { '2026-03': 81.3, '2026-04': 81.3, '2026-05': 81.3 } },
  },
  passing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85 } },
      advice: { rules: { 'data.repeated-value': { limit: 3 } } },
    },
    data: { csat: { '2026-03': 81.3, '2026-04': 81.4, '2026-05': 81.3 } },
  },
};
