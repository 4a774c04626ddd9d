import type { Rule } from '../../rule.js';

const KEYS = ['purpose', 'vision', 'mission', 'strategy', 'alignedTo', 'description'] as const;

/** A card that does not say what it is for. */
export const noContext: Rule = {
  id: 'structure.no-context',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: {
    en: 'Card without a strategy it serves',
    es: 'Tarjeta sin la estrategia a la que sirve',
  },
  why: {
    en: 'Indicators live inside a strategy and a context. Without one, nobody can tell whether the objectives are the right ones.',
    es: 'Los indicadores viven dentro de una estrategia y un contexto. Sin ellos, nadie puede decir si los objetivos son los correctos.',
  },
  mend: {
    en: 'state `purpose`, `strategy`, `mission`, `vision` or `alignedTo` at the head of the card',
    es: 'indique `purpose`, `strategy`, `mission`, `vision` o `alignedTo` al principio de la tarjeta',
  },
  *check({ document }) {
    if (KEYS.some((key) => document[key] !== undefined)) return;
    yield {
      path: [],
      message: {
        en: 'the card does not say which strategy it serves',
        es: 'la tarjeta no dice a qué estrategia sirve',
      },
    };
  },
  failing: { card: { title: 'Customer service' } },
  passing: { card: { title: 'Customer service', purpose: 'Support that is fast, good and cheap' } },
};
