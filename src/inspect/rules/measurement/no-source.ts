import { observedOf } from '../../../model/index.js';
import type { Rule } from '../../rule.js';

/** An indicator whose values come from nowhere. */
export const noSource: Rule = {
  id: 'measurement.no-source',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: { en: 'Indicator without a source', es: 'Indicador sin fuente' },
  why: {
    en: 'Data must be reliable and within reach. An indicator whose source nobody wrote down stops when its keeper leaves.',
    es: 'Los datos deben ser fiables y accesibles. Un indicador cuya fuente nadie anotó se detiene cuando se va quien lo llevaba.',
  },
  mend: {
    en: 'name under `source` the system, or give a `source` to the metrics of its formula',
    es: 'nombre en `source` el sistema, o dé una `source` a las métricas de su fórmula',
  },
  *check({ facts, model }) {
    const sourceOf = (id: string) => observedOf(model.card, id)?.source;
    for (const { id, resolved } of facts.indicators) {
      const known = [...facts.behind(id)].some((part) => sourceOf(part) !== undefined);
      if (known || resolved.indicator.values.length > 0) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `nothing says where the values of \`${id}\` come from`,
          es: `nada dice de dónde vienen los valores de \`${id}\``,
        },
      };
    }
  },
  failing: { card: { indicators: { csat: { baseline: 70, target: 85 } } } },
  passing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85, source: 'Survey sent after the contact' } },
    },
  },
};
