import { digitsOf, numberFormat, unitText } from '../../../core/index.js';
import type { Rule } from '../../rule.js';

/** A value outside of what it can be. */
export const outOfRange: Rule = {
  id: 'data.out-of-range',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'Value outside its range', es: 'Valor fuera de su rango' },
  why: {
    en: 'A percentage above 100, or a value beyond the range that the card states, is a slip of the pen or another way of counting. It is scored all the same.',
    es: 'Un porcentaje mayor que 100, o un valor más allá del rango que indica la tarjeta, es un error al anotar u otra forma de contar. Se puntúa igualmente.',
  },
  mend: {
    en: 'correct the value, or state the `range` it may have',
    es: 'corrija el valor, o indique el `range` que puede tener',
  },
  *check({ facts, scored }) {
    for (const { id } of facts.indicators) {
      const score = scored?.scores.indicators[id];
      if (score?.outOfRange !== true || score.value === undefined) continue;
      const { value, unit } = score;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` is ${shown(value, unit, 'en')} in ${scored?.period}, outside its range`,
          es: `\`${id}\` es ${shown(value, unit, 'es')} en ${scored?.period}, fuera de su rango`,
        },
      };
    }
  },
  failing: {
    card: { indicators: { csat: { unit: 'percent', baseline: 70, target: 85 } } },
    data: { csat: { '2026-05': 820 } },
  },
  passing: {
    card: { indicators: { csat: { unit: 'percent', baseline: 70, target: 85 } } },
    data: { csat: { '2026-05': 82 } },
  },
};

function shown(value: number, unit: string | undefined, language: 'en' | 'es'): string {
  const number = numberFormat(language, digitsOf(value)).format(value);
  return unit === undefined ? number : `${number} ${unitText(unit, number, language)}`;
}
