import type { Rule } from '../../rule.js';
import { lastNumber } from '../../nature.js';

const PERCENT = /^(?:percent|%|porcentaje)$/i;

/** A target at the very end of what is possible. */
export const targetAtBound: Rule = {
  id: 'measurement.target-at-bound',
  severity: 'info',
  kind: 'both',
  needs: 'card',
  title: { en: 'Target at the bound', es: 'Meta en el límite' },
  why: {
    en: 'The last steps to 100 percent, or to zero, cost most and bring least; a target there asks for perfection, or for a gentle way of counting.',
    es: 'Los últimos pasos hasta el 100 por ciento, o hasta cero, cuestan más y rinden menos; una meta ahí pide perfección, o una forma benévola de contar.',
  },
  mend: {
    en: 'choose a target short of the bound, or accept the finding with the reason why perfection is wanted',
    es: 'elija una meta antes del límite, o acepte el hallazgo con el motivo por el que se quiere la perfección',
  },
  *check({ facts }) {
    for (const { id, resolved } of facts.indicators) {
      const { indicator, scale } = resolved;
      if (scale?.kind !== 'linear') continue;
      const target = lastNumber(indicator.scaling.target) ?? scale.target.at(-1)?.value;
      const atBound = target === 0 || (target === 100 && PERCENT.test(indicator.unit ?? ''));
      if (!atBound) continue;
      yield {
        path: ['indicators', id, 'target'],
        id,
        message: {
          en: `the target of \`${id}\` is ${target}, the very end of what is possible`,
          es: `la meta de \`${id}\` es ${target}, el límite de lo posible`,
        },
      };
    }
  },
  failing: { card: { indicators: { csat: { unit: 'percent', baseline: 70, target: 100 } } } },
  passing: { card: { indicators: { csat: { unit: 'percent', baseline: 70, target: 92 } } } },
};
