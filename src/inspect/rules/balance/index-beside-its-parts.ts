import type { Rule } from '../../rule.js';

const INDICATORS = {
  satisfaction: { baseline: 50, target: 90 },
  index: { formula: 'points(satisfaction) / 2 + 50', baseline: 50, target: 100 },
};

/** An indicator made of points of another, both measures of one objective. */
export const indexBesideItsParts: Rule = {
  id: 'balance.index-beside-its-parts',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Index beside what it is made of', es: 'Índice junto a aquello de lo que se hace' },
  why: {
    en: 'The formula of one measure reads the points of another measure of the same objective. Where both have weight, a movement of the second counts twice, and so does a new target for it.',
    es: 'La fórmula de una medida lee los puntos de otra medida del mismo objetivo. Si las dos pesan, un movimiento de la segunda cuenta dos veces, y también una meta nueva para ella.',
  },
  mend: {
    en: 'keep the index or its parts; to watch both, give one of them the weight 0',
    es: 'conserve el índice o sus partes; para vigilar ambos, dé a uno de ellos el peso 0',
  },
  *check({ facts, model }) {
    if (model.figures.size === 0) return;
    for (const { id: objective, resolved } of facts.objectives) {
      const weighing = resolved.measures.filter(({ measure }) =>
        measure.weight.some(({ value }) => value > 0),
      );
      const ids = new Set(weighing.map(({ measure }) => measure.indicator));
      for (const { measure, of } of weighing) {
        const read = new Set(of.formula?.figures.map(({ id }) => id));
        for (const part of read) {
          if (!ids.has(part)) continue;
          const { indicator: id, role } = measure;
          yield {
            path: ['objectives', objective, role === 'lead' ? 'leading' : 'lagging', id],
            id: objective,
            message: {
              en: `\`${id}\` is made of the points of \`${part}\`, which measures \`${objective}\` too`,
              es: `\`${id}\` se hace de los puntos de \`${part}\`, que también mide \`${objective}\``,
            },
          };
        }
      }
    }
  },
  failing: {
    card: {
      indicators: INDICATORS,
      objectives: {
        service: { perspective: 'customer', lagging: ['satisfaction', 'index'] },
      },
    },
  },
  passing: {
    card: {
      indicators: INDICATORS,
      objectives: {
        service: { perspective: 'customer', lagging: { satisfaction: 0, index: 1 } },
      },
    },
  },
};
