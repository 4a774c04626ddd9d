import type { Rule } from '../../rule.js';

/** A claim that predicts nothing. */
export const noPrediction: Rule = {
  id: 'claims.no-prediction',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: { en: 'Claim without a prediction', es: 'Afirmación sin predicción' },
  why: {
    en: 'A claim that does not say which number moves when which other does cannot be tested by any data.',
    es: 'Una afirmación que no dice qué número se mueve cuando se mueve otro no puede probarse con ningún dato.',
  },
  mend: {
    en: 'add under `expect` what should rise or fall, and after how long',
    es: 'añada en `expect` qué debería subir o bajar, y al cabo de cuánto',
  },
  *check({ card }) {
    for (const [id, { input }] of card.hypotheses) {
      if ((input.expect ?? []).length > 0) continue;
      yield {
        path: ['hypotheses', id],
        id,
        message: {
          en: `the claim \`${id}\` predicts nothing that could be seen`,
          es: `la afirmación \`${id}\` no predice nada que se pueda ver`,
        },
      };
    }
  },
  failing: { card: { hypotheses: { happyAgents: { statement: 'Happy agents do better' } } } },
  passing: {
    card: {
      metrics: { mood: 'last', satisfied: 'sum' },
      hypotheses: {
        happyAgents: {
          statement: 'Happy agents do better',
          expect: [{ from: 'mood', to: 'satisfied', effect: 'raises' }],
        },
      },
    },
  },
};
