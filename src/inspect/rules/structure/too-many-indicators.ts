import type { Rule } from '../../rule.js';
import { countedIndicators } from './counted-indicators.js';

const indicators = {
  unitCost: { baseline: 9, target: 6 },
  speed: { baseline: 30, target: 20 },
  csat: { baseline: 70, target: 85 },
} as const;
const objectives = {
  service: { perspective: 'customer', leading: ['unitCost', 'speed'], lagging: ['csat'] },
} as const;

/** More indicators than a strategy card can carry. */
export const tooManyIndicators: Rule = {
  id: 'structure.too-many-indicators',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Too many indicators', es: 'Demasiados indicadores' },
  why: {
    en: 'A few key indicators, not twenty: with more, people are unsure what matters. Checklists are not counted, and operational cards may have as many as they need.',
    es: 'Unos pocos indicadores clave, no veinte: con más, la gente no sabe qué importa. Las listas de comprobación no cuentan, y las tarjetas operativas pueden tener los que necesiten.',
  },
  mend: {
    en: 'keep for each objective the one that leads best, the result and its guard (`selectIndicators` helps); move the rest to an operational card',
    es: 'conserve para cada objetivo el que mejor anticipa, el resultado y su contrapeso (`selectIndicators` ayuda); lleve el resto a una tarjeta operativa',
  },
  limits: {
    warning: {
      default: 12,
      about: { en: 'most indicators without a warning', es: 'máximo de indicadores sin aviso' },
    },
    error: {
      default: 20,
      about: { en: 'from here on an error', es: 'desde aquí, un error' },
    },
  },
  *check({ facts, limit }) {
    const { length } = countedIndicators(facts);
    const most = Math.min(limit('warning'), limit('error') - 1);
    if (length <= most) return;
    yield {
      path: ['indicators'],
      severity: length >= limit('error') ? 'error' : 'warning',
      message: {
        en: `the card uses ${length} indicators; more than ${most} blur what matters`,
        es: `la tarjeta usa ${length} indicadores; más de ${most} ocultan lo que importa`,
      },
    };
  },
  failing: {
    card: {
      indicators,
      objectives,
      advice: { rules: { 'structure.too-many-indicators': { limit: 2 } } },
    },
  },
  passing: { card: { indicators, objectives } },
};
