import type { Rule } from '../../rule.js';
import { names } from '../../text.js';

/** An indicator that leads one objective and lags another. */
export const dualRole: Rule = {
  id: 'structure.dual-role',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Indicator in both roles', es: 'Indicador en ambos papeles' },
  why: {
    en: 'One indicator may be the result of one objective and the driver of another. That is allowed and often true; the indicator is evaluated once, and each objective counts it by its own weight.',
    es: 'Un indicador puede ser el resultado de un objetivo y el motor de otro. Está permitido y suele ser cierto; se evalúa una vez y cada objetivo lo cuenta con su propio peso.',
  },
  mend: {
    en: 'nothing to mend if both roles are meant',
    es: 'nada que corregir si ambos papeles son deliberados',
  },
  *check({ facts }) {
    for (const { id, uses } of facts.indicators) {
      const of = (role: 'lead' | 'lag') =>
        uses.filter(({ measure }) => measure.role === role).map(({ objective }) => objective);
      const [leads, lags] = [of('lead'), of('lag')];
      if (leads.length === 0 || lags.length === 0) continue;
      const [led, lagged] = [names(leads), names(lags)];
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` leads ${led.en} and lags ${lagged.en}`,
          es: `\`${id}\` anticipa ${led.es} y es resultado de ${lagged.es}`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { firstLineRate: { baseline: 40, target: 75 } },
      objectives: {
        lowerCost: { perspective: 'financial', leading: ['firstLineRate'] },
        training: { perspective: 'learning', lagging: ['firstLineRate'] },
      },
    },
  },
  passing: {
    card: {
      indicators: { firstLineRate: { baseline: 40, target: 75 } },
      objectives: {
        lowerCost: { perspective: 'financial', leading: ['firstLineRate'] },
        training: { perspective: 'learning', leading: ['firstLineRate'] },
      },
    },
  },
};
