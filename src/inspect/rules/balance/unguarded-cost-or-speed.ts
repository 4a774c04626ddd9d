import { guardsOf } from '../../card-facts.js';
import { natureOf } from '../../nature.js';
import type { Rule } from '../../rule.js';
import { names } from '../../text.js';

/** A goal of cheap or fast service that nothing keeps from being reached at the expense of quality. */
export const unguardedCostOrSpeed: Rule = {
  id: 'balance.unguarded-cost-or-speed',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: {
    en: 'Cost or speed without a quality guard',
    es: 'Costo o velocidad sin contrapeso de calidad',
  },
  why: {
    en: 'Quick and cheap answers are easily had by giving useless ones. Money or time that should be less needs beside it what must not get worse meanwhile.',
    es: 'Es fácil dar respuestas rápidas y baratas si son inútiles. El dinero o el tiempo que debe bajar necesita al lado lo que no debe empeorar mientras tanto.',
  },
  mend: {
    en: 'name under `guard` what must not get worse, such as satisfaction',
    es: 'nombre en `guard` lo que no debe empeorar, como la satisfacción',
  },
  *check({ facts, card }) {
    const byId = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]));
    for (const { id, input, resolved } of facts.objectives) {
      if (guardsOf(input).length > 0) continue;
      const bare = resolved.measures.flatMap(({ measure }) => {
        const indicator = byId.get(measure.indicator);
        if (indicator === undefined || guardsOf(indicator.input).length > 0) return [];
        return natureOf(indicator, card.currency) === 'other' ? [] : [indicator.id];
      });
      if (bare.length === 0) continue;
      const { en, es } = names(bare);
      yield {
        path: ['objectives', id],
        id,
        message: {
          en: `nothing guards the quality while \`${id}\` lowers ${en}`,
          es: `nada protege la calidad mientras \`${id}\` baja ${es}`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { unitCost: { unit: 'EUR', baseline: 9, target: 6 } },
      objectives: { lowerCost: { perspective: 'financial', lagging: ['unitCost'] } },
    },
  },
  passing: {
    card: {
      indicators: {
        unitCost: { unit: 'EUR', baseline: 9, target: 6, guard: ['csat'] },
        csat: { unit: 'percent', baseline: 70, target: 85 },
      },
      objectives: { lowerCost: { perspective: 'financial', lagging: ['unitCost'] } },
    },
  },
};
