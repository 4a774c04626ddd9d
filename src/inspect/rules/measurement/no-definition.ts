import type { Rule } from '../../rule.js';

/** An indicator of which only the name is known. */
export const noDefinition: Rule = {
  id: 'measurement.no-definition',
  severity: 'error',
  kind: 'both',
  needs: 'card',
  title: { en: 'Indicator without a definition', es: 'Indicador sin definición' },
  why: {
    en: 'A key indicator is quantifiable and specific. Without a formula, a description or a scope, two people who measure it get two numbers.',
    es: 'Un indicador clave es cuantificable y específico. Sin fórmula, descripción ni alcance, dos personas que lo midan obtienen dos números.',
  },
  mend: {
    en: 'say in `formula`, `description` or `scope` what is counted and what is not',
    es: 'diga en `formula`, `description` o `scope` qué se cuenta y qué no',
  },
  *check({ facts }) {
    for (const { id, input } of facts.indicators) {
      const defined = (['formula', 'description', 'scope', 'checklist'] as const).some(
        (key) => input[key] !== undefined,
      );
      if (defined) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `nothing says how \`${id}\` is counted`,
          es: `nada dice cómo se cuenta \`${id}\``,
        },
      };
    }
  },
  failing: { card: { indicators: { csat: { title: 'Satisfaction' } } } },
  passing: {
    card: {
      indicators: {
        csat: {
          title: 'Satisfaction',
          description: 'Share of surveyed contacts that chose a satisfied box',
        },
      },
    },
  },
};
