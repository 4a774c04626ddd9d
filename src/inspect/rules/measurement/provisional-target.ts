import type { Rule } from '../../rule.js';

/** A target that is a first guess. */
export const provisionalTarget: Rule = {
  id: 'measurement.provisional-target',
  severity: 'info',
  kind: 'both',
  needs: 'card',
  title: { en: 'Provisional target', es: 'Meta provisional' },
  why: {
    en: 'Your own organisation is the best reference, and at first there is no history. A first target is a guess that should be set again once some values are in.',
    es: 'La propia organización es la mejor referencia, y al principio no hay historia. Una primera meta es una conjetura que conviene fijar de nuevo cuando haya valores.',
  },
  mend: {
    en: 'set the target again from your own values, then remove `provisional`',
    es: 'fije de nuevo la meta con sus propios valores y quite `provisional`',
  },
  *check({ facts }) {
    for (const { id, input } of facts.indicators) {
      if (input.provisional !== true) continue;
      yield {
        path: ['indicators', id, 'provisional'],
        id,
        message: {
          en: `the target of \`${id}\` is provisional`,
          es: `la meta de \`${id}\` es provisional`,
        },
      };
    }
  },
  failing: { card: { indicators: { csat: { baseline: 70, target: 85, provisional: true } } } },
  passing: { card: { indicators: { csat: { baseline: 70, target: 85 } } } },
};
