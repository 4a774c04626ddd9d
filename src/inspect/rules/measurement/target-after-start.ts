import type { Rule } from '../../rule.js';
import { firstDayOf, lastDayOf } from '../../dates.js';

/** A target set after the period that it judges had begun. */
export const targetAfterStart: Rule = {
  id: 'measurement.target-after-start',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  alsoSees: ['evaluation'],
  title: {
    en: 'Target set after the period it judges began',
    es: 'Meta fijada después de empezar el periodo que juzga',
  },
  why: {
    en: 'Performance is measured against objectives set before. A target chosen when the result can already be seen judges nothing.',
    es: 'El desempeño se mide contra metas fijadas antes. Una meta elegida cuando el resultado ya se ve no juzga nada.',
  },
  mend: {
    en: 'let the target judge the periods after `agreed` only: date it, or correct `agreed`',
    es: 'que la meta juzgue solo los periodos posteriores a `agreed`: póngale fecha o corrija `agreed`',
  },
  *check({ facts, card, scored }) {
    for (const { id, input } of facts.indicators) {
      if (input.agreed === undefined) continue;
      const agreed = lastDayOf(input.agreed, card.calendar) ?? Number.NEGATIVE_INFINITY;
      const judged = [...datesOf(input.target)];
      if (scored !== undefined && scored.scores.indicators[id]?.ok === true)
        judged.push(scored.period);
      const early = judged.find(
        (period) => (firstDayOf(period, card.calendar) ?? Number.POSITIVE_INFINITY) <= agreed,
      );
      if (early === undefined) continue;
      yield {
        path: ['indicators', id, 'agreed'],
        id,
        message: {
          en: `the target of \`${id}\` was agreed in ${input.agreed} and judges ${early}, which had begun`,
          es: `la meta de \`${id}\` se acordó en ${input.agreed} y juzga ${early}, que ya había empezado`,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { csat: { baseline: 70, target: { '2026-Q1': 80 }, agreed: '2026-02-15' } },
    },
  },
  passing: {
    card: {
      indicators: { csat: { baseline: 70, target: { '2026-Q1': 80 }, agreed: '2025-12-15' } },
    },
  },
};

function datesOf(target: unknown): readonly string[] {
  if (typeof target !== 'object' || target === null) return [];
  const keys = Object.keys(target);
  return keys.every((key) => /^\d{4}/.test(key)) ? keys : [];
}
