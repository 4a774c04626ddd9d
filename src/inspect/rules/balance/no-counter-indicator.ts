import { guardsOf } from '../../card-facts.js';
import type { Rule } from '../../rule.js';

/** A known way to game an indicator, and nothing that would show it. */
export const noCounterIndicator: Rule = {
  id: 'balance.no-counter-indicator',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: {
    en: 'Gaming risk without a counter-indicator',
    es: 'Riesgo de manipulación sin indicador de contrapeso',
  },
  why: {
    en: 'In one call centre agents called each other to keep the handling time short, and the indicator stayed green. Whoever knows how an indicator is gamed can put beside it what would show it.',
    es: 'En un centro de llamadas los agentes se llamaban entre sí para acortar el tiempo, y el indicador seguía en verde. Quien sabe cómo se manipula un indicador puede poner al lado lo que lo delataría.',
  },
  mend: {
    en: 'name under `guard` an indicator or metric that would get worse',
    es: 'nombre en `guard` un indicador o una métrica que empeoraría',
  },
  *check({ facts }) {
    for (const { id, input } of facts.indicators) {
      if (input.gaming === undefined || guardsOf(input).length > 0) continue;
      yield {
        path: ['indicators', id, 'gaming'],
        id,
        message: {
          en: `it is known how \`${id}\` can be gamed, and no \`guard\` would show it`,
          es: `se sabe cómo manipular \`${id}\` y ninguna \`guard\` lo delataría`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: {
        handleTime: { baseline: 300, target: 240, gaming: 'Agents call each other' },
      },
    },
  },
  passing: {
    card: {
      indicators: {
        handleTime: {
          baseline: 300,
          target: 240,
          gaming: 'Agents call each other',
          guard: ['resolution'],
        },
        resolution: { baseline: 68, target: 73 },
      },
    },
  },
};
