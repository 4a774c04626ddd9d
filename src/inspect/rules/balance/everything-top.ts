import type { Rule } from '../../rule.js';

/** Objectives that are all of the highest rank. */
export const everythingTop: Rule = {
  id: 'balance.everything-top',
  severity: 'info',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Everything comes first', es: 'Todo es lo primero' },
  why: {
    en: 'Goals are ranked by importance and urgency so that one gives way to another. Where all are high, the ranks decide nothing.',
    es: 'Las metas se ordenan por importancia y urgencia para que una ceda ante otra. Si todas son altas, el orden no decide nada.',
  },
  mend: {
    en: 'lower the rank of those that may wait',
    es: 'baje el rango de las que pueden esperar',
  },
  limits: {
    objectives: {
      default: 3,
      about: { en: 'fewest ranked objectives', es: 'mínimo de objetivos con rango' },
    },
  },
  *check({ facts, limit }) {
    for (const key of ['importance', 'urgency'] as const) {
      const ranks = facts.objectives.flatMap(({ input }) => input[key] ?? []);
      if (ranks.length < limit('objectives') || !ranks.every((rank) => rank === 'high')) continue;
      yield {
        path: ['objectives'],
        message: {
          en: `\`${key}\` is high for all ${ranks.length} objectives that state it`,
          es: `\`${key}\` es high en los ${ranks.length} objetivos que la indican`,
        },
      };
    }
  },
  failing: {
    card: {
      objectives: {
        profit: { perspective: 'financial', importance: 'high' },
        goodAnswers: { perspective: 'customer', importance: 'high' },
        training: { perspective: 'learning', importance: 'high' },
      },
    },
  },
  passing: {
    card: {
      objectives: {
        profit: { perspective: 'financial', importance: 'high' },
        goodAnswers: { perspective: 'customer', importance: 'high' },
        training: { perspective: 'learning', importance: 'medium' },
      },
    },
  },
};
