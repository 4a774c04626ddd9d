import type { Rule } from '../../rule.js';

/** Scales that say of themselves where the journey starts, or need no start. */
const STARTING = new Set(['linear', 'band', 'labels', 'checklist', 'history']);

/** A target without the present level. */
export const noBaseline: Rule = {
  id: 'measurement.no-baseline',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  alsoSees: ['evaluation'],
  title: { en: 'Target without a present level', es: 'Meta sin nivel actual' },
  why: {
    en: 'Know the present level before improving: without it nobody can tell whether a target asks for anything.',
    es: 'Conozca el nivel actual antes de mejorar: sin él nadie puede decir si una meta exige algo.',
  },
  mend: {
    en: 'add `baseline`; beside a stated scale it is kept for readers and does not act on points',
    es: 'añada `baseline`; junto a una escala propia se conserva para quien lee y no afecta a los puntos',
  },
  *check({ facts, scored }) {
    for (const { id, input, resolved } of facts.indicators) {
      const { scale, indicator } = resolved;
      if (scale === undefined || STARTING.has(scale.kind) || input.baseline !== undefined) continue;
      const known = indicator.values.length > 0 || scored?.scores.indicators[id]?.ok === true;
      if (known) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `\`${id}\` has a target but no present level`,
          es: `\`${id}\` tiene meta pero no nivel actual`,
        },
      };
    }
  },
  failing: { card: { indicators: { uptime: { scale: { kind: 'step', at: 99.9 } } } } },
  passing: {
    card: { indicators: { uptime: { baseline: 99.5, scale: { kind: 'step', at: 99.9 } } } },
  },
};
