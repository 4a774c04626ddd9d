import type { Rule } from '../../rule.js';

/** A value that is too old to count. */
export const staleValue: Rule = {
  id: 'data.stale-value',
  severity: 'warning',
  kind: 'both',
  needs: 'evaluation',
  title: { en: 'Value too old to count', es: 'Valor demasiado viejo para contar' },
  why: {
    en: 'A value is held until it goes stale, then it is missing. The score above it rests on less than it seems to, or is missing as well.',
    es: 'Un valor se mantiene hasta que caduca; después falta. La puntuación de arriba se apoya en menos de lo que parece, o falta también.',
  },
  mend: {
    en: 'measure it again, or state in `staleAfter` how long it may be held',
    es: 'mídalo de nuevo, o indique en `staleAfter` cuánto puede mantenerse',
  },
  *check({ card, scored }) {
    if (scored === undefined) return;
    for (const section of ['metrics', 'indicators'] as const)
      for (const id of card[section].keys()) {
        if (scored.scores[section][id]?.reason !== 'stale') continue;
        yield {
          path: [section, id],
          id,
          message: {
            en: `the last value of \`${id}\` is too old to count in ${scored.period}`,
            es: `el último valor de \`${id}\` es demasiado viejo para contar en ${scored.period}`,
          },
        };
      }
  },
  failing: {
    card: {
      metrics: { contacts: 'sum' },
      indicators: { csat: { baseline: 70, target: 85, staleAfter: 'P1M' } },
    },
    data: {
      csat: { '2026-Q1': 80 },
      contacts: { '2026-01': 90, '2026-02': 90, '2026-03': 95, '2026-04': 99, '2026-05': 97 },
    },
  },
  passing: {
    card: {
      metrics: { contacts: 'sum' },
      indicators: { csat: { baseline: 70, target: 85, staleAfter: 'P6M' } },
    },
    data: {
      csat: { '2026-Q1': 80 },
      contacts: { '2026-01': 90, '2026-02': 90, '2026-03': 95, '2026-04': 99, '2026-05': 97 },
    },
  },
};
