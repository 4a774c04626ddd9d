import type { Rule } from '../../rule.js';
import { alikePairs } from './alike.js';

/** Two indicators that may be one. */
export const nearDuplicate: Rule = {
  id: 'balance.near-duplicate',
  severity: 'info',
  kind: 'both',
  needs: 'card',
  alsoSees: ['evaluation'],
  title: { en: 'Indicators that may be the same', es: 'Indicadores que quizá son el mismo' },
  why: {
    en: 'First contact, first call, first line: names that sound alike hide either one indicator counted twice, or two that are confused. Told by the formula, by the words of the title, and by values in the same unit that change together from period to period; a common trend alone is no sign.',
    es: 'Primer contacto, primera llamada, primera línea: nombres parecidos ocultan un indicador contado dos veces, o dos que se confunden. Se detecta por la fórmula, por las palabras del título y por valores que se mueven juntos.',
  },
  mend: {
    en: 'keep one, or say in `description` how they differ and accept the finding',
    es: 'conserve uno, o diga en `description` en qué se distinguen y acepte el hallazgo',
  },
  limits: {
    correlation: {
      default: 0.995,
      about: {
        en: 'correlation of changes from which two series are almost equal, 0 to 1',
        es: 'correlación de los valores desde la que dos series son casi iguales, de 0 a 1',
      },
    },
  },
  *check({ facts, scored, limit }) {
    for (const { one, other, why } of alikePairs(facts.indicators, scored, limit('correlation')))
      yield {
        path: ['indicators', other.id],
        id: other.id,
        message: {
          en: `\`${other.id}\` may be the same as \`${one.id}\`: ${why.en}`,
          es: `\`${other.id}\` quizá es lo mismo que \`${one.id}\`: ${why.es}`,
        },
      };
  },
  failing: {
    card: {
      indicators: {
        firstCallRate: { title: 'First call resolution', baseline: 60, target: 75 },
        firstContactRate: { title: 'First-contact resolution rate', baseline: 60, target: 75 },
      },
    },
  },
  passing: {
    card: {
      indicators: {
        firstContactRate: { title: 'First-contact resolution rate', baseline: 60, target: 75 },
        reopenRate: { title: 'Share of tickets opened again', baseline: 12, target: 6 },
      },
    },
  },
};
