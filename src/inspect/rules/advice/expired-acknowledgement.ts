import type { Rule } from '../../rule.js';

/** An acknowledgement that has run out. */
export const expiredAcknowledgement: Rule = {
  id: 'advice.expired-acknowledgement',
  severity: 'warning',
  kind: 'both',
  needs: 'today',
  title: { en: 'Acknowledgement that has run out', es: 'Aceptación que ha vencido' },
  why: {
    en: 'Something was accepted for a time, and the time is over. Its findings count again.',
    es: 'Algo se aceptó por un tiempo, y el tiempo pasó. Sus hallazgos vuelven a contar.',
  },
  mend: {
    en: 'mend the finding, or decide anew until when it is accepted',
    es: 'corrija el hallazgo, o decida de nuevo hasta cuándo se acepta',
  },
  *check({ advice, document }) {
    for (const i of advice.expired()) {
      const one = document.advice?.acknowledged?.[i];
      yield {
        path: ['advice', 'acknowledged', i],
        message: {
          en: `\`${one?.rule}\` was accepted until ${one?.until}, which has passed`,
          es: `\`${one?.rule}\` se aceptó hasta ${one?.until}, que ya pasó`,
        },
      };
    }
  },
  failing: {
    card: {
      advice: {
        acknowledged: [{ rule: 'structure.no-context', reason: 'A sketch', until: '2026-03' }],
      },
    },
    today: '2026-06-30',
  },
  passing: {
    card: {
      advice: {
        acknowledged: [{ rule: 'structure.no-context', reason: 'A sketch', until: '2026-06' }],
      },
    },
    today: '2026-06-30',
  },
};
