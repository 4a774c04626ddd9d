import type { Rule } from '../../rule.js';

/** An indicator without a reason to be measured. */
export const noRationale: Rule = {
  id: 'measurement.no-rationale',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Indicator without a rationale', es: 'Indicador sin justificación' },
  why: {
    en: 'Those concerned should agree on what is measured and why. A reason in one sentence is the shortest way there.',
    es: 'Los interesados deberían estar de acuerdo en qué se mide y por qué. Un motivo en una frase es el camino más corto.',
  },
  mend: { en: 'say in `rationale` why it is measured', es: 'diga en `rationale` por qué se mide' },
  *check({ facts }) {
    for (const { id, input } of facts.indicators) {
      if (input.rationale !== undefined) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `nothing says why \`${id}\` is measured`,
          es: `nada dice por qué se mide \`${id}\``,
        },
      };
    }
  },
  failing: { card: { indicators: { csat: { baseline: 70, target: 85 } } } },
  passing: {
    card: {
      indicators: {
        csat: { baseline: 70, target: 85, rationale: 'Says whether the answer was worth the wait' },
      },
    },
  },
};
