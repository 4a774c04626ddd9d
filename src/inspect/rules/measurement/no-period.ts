import { observedOf } from '../../../model/index.js';
import type { Rule } from '../../rule.js';

/** An indicator of which nobody knows how often it is measured. */
export const noPeriod: Rule = {
  id: 'measurement.no-period',
  severity: 'info',
  kind: 'both',
  needs: 'card',
  title: { en: 'Nothing says how often it is measured', es: 'Nada dice cada cuánto se mide' },
  why: {
    en: 'Goals are followed in periods. Without one it is not known when a value is due, or old.',
    es: 'Las metas se siguen por periodos. Sin uno no se sabe cuándo toca un valor ni cuándo es viejo.',
  },
  mend: {
    en: 'state `calendar: { period }` on the card, or `every` on what is measured at another pace',
    es: 'indique `calendar: { period }` en la tarjeta, o `every` en lo que se mide a otro ritmo',
  },
  *check({ facts, document, model }) {
    if (document.calendar?.period !== undefined) return;
    const everyOf = (id: string) => observedOf(model.card, id)?.every;
    for (const { id } of facts.indicators) {
      if ([...facts.behind(id)].some((part) => everyOf(part) !== undefined)) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `nothing says how often \`${id}\` is measured`,
          es: `nada dice cada cuánto se mide \`${id}\``,
        },
      };
    }
  },
  failing: { card: { indicators: { csat: { baseline: 70, target: 85 } } } },
  passing: {
    card: {
      calendar: { period: 'month' },
      indicators: { csat: { baseline: 70, target: 85 } },
    },
  },
};
