import { counted } from '../../text.js';
import type { Rule } from '../../rule.js';

/** A value that rests on few cases. */
export const smallSample: Rule = {
  id: 'data.small-sample',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'Value that rests on few cases', es: 'Valor que se apoya en pocos casos' },
  why: {
    en: 'The turnover of twelve top performers is zero in most months. A share of few cases jumps with every single one, and its colour flickers at random. How few is too few, the card says in `minSample`.',
    es: 'La rotación de doce agentes destacados es cero casi todos los meses. Una proporción de pocos casos salta con cada uno, y su color parpadea al azar. Cuántos son pocos lo dice la tarjeta en `minSample`.',
  },
  mend: {
    en: 'judge it over a longer period, such as `over: { rolling: P12M }`, or by its interval',
    es: 'júzguelo en un periodo más largo, como `over: { rolling: P12M }`, o por su intervalo',
  },
  *check({ facts, scored }) {
    for (const { id } of facts.indicators) {
      const score = scored?.scores.indicators[id];
      if (score?.smallSample !== true) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` rests on ${counted(score.n ?? 0, 'case', 'cases')} in ${scored?.period}`,
          es: `\`${id}\` se apoya en ${counted(score.n ?? 0, 'caso', 'casos')} en ${scored?.period}`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: {
        csat: {
          unit: 'percent',
          baseline: 70,
          target: 85,
          values: { '2026-05': { value: 80, n: 12 } },
        },
      },
    },
    data: {},
  },
  passing: {
    card: {
      indicators: {
        csat: {
          unit: 'percent',
          baseline: 70,
          target: 85,
          values: { '2026-05': { value: 80, n: 400 } },
        },
      },
    },
    data: {},
  },
};
