import type { Rule } from '../../rule.js';

/** An indicator that is counted in another way from this period on. */
export const definitionChanged: Rule = {
  id: 'data.definition-changed',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'Definition changed in this period', es: 'Definición cambiada en este periodo' },
  why: {
    en: 'A change of definition breaks the series: what moved since the period before may be the counting alone.',
    es: 'Un cambio de definición rompe la serie: lo que se movió desde el periodo anterior puede ser solo la forma de contar.',
  },
  mend: {
    en: 'say so beside the number, and look at baseline and target again',
    es: 'dígalo junto al número, y revise base y meta',
  },
  *check({ facts, scored }) {
    for (const { id } of facts.indicators) {
      if (scored?.scores.indicators[id]?.definitionChanged !== true) continue;
      yield {
        path: ['indicators', id, 'versions'],
        id,
        message: {
          en: `the definition of \`${id}\` changed in ${scored.period}`,
          es: `la definición de \`${id}\` cambió en ${scored.period}`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85, versions: [{ from: '2026-05' }] } },
    },
    data: { csat: { '2026-04': 78, '2026-05': 82 } },
  },
  passing: {
    card: {
      indicators: { csat: { baseline: 70, target: 85, versions: [{ from: '2026-04' }] } },
    },
    data: { csat: { '2026-04': 78, '2026-05': 82 } },
  },
};
