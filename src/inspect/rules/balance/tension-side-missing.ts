import type { Rule } from '../../rule.js';

/** A side of a tension that nothing measures. */
export const tensionSideMissing: Rule = {
  id: 'balance.tension-side-missing',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Side of a tension without an indicator', es: 'Lado de una tensión sin indicador' },
  why: {
    en: 'Support should be fast, good and inexpensive, and each side is easily won at the expense of another. A side that is not measured is the one that pays.',
    es: 'El soporte debe ser rápido, bueno y económico, y cada lado se gana fácilmente a costa de otro. El lado que no se mide es el que paga.',
  },
  mend: {
    en: 'put the tag of this side on an indicator of an objective, or add an indicator for it',
    es: 'ponga la etiqueta de este lado en un indicador de un objetivo, o añada un indicador para él',
  },
  *check({ document, facts }) {
    const measured = new Set(
      facts.indicators
        .filter(({ uses }) => uses.length > 0)
        .flatMap(({ resolved }) => resolved.indicator.tags),
    );
    for (const [tension, sides] of Object.entries(document.tensions ?? {}))
      for (const [i, side] of sides.entries()) {
        if (measured.has(side)) continue;
        yield {
          path: ['tensions', tension, i],
          message: {
            en: `no indicator of an objective has the tag \`${side}\` of the tension \`${tension}\``,
            es: `ningún indicador de un objetivo tiene la etiqueta \`${side}\` de la tensión \`${tension}\``,
          },
        };
      }
  },
  failing: {
    card: {
      tensions: { service: ['fast', 'good'] },
      indicators: { speed: { baseline: 30, target: 20, tags: ['fast'] } },
      objectives: { goodAnswers: { perspective: 'customer', leading: ['speed'] } },
    },
  },
  passing: {
    card: {
      tensions: { service: ['fast', 'good'] },
      indicators: {
        speed: { baseline: 30, target: 20, tags: ['fast'] },
        csat: { baseline: 70, target: 85, tags: ['good'] },
      },
      objectives: {
        goodAnswers: { perspective: 'customer', leading: ['speed'], lagging: ['csat'] },
      },
    },
  },
};
