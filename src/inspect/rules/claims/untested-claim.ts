import type { Rule } from '../../rule.js';

/** A claim that no data have been held against. */
export const untestedClaim: Rule = {
  id: 'claims.untested-claim',
  severity: 'info',
  kind: 'both',
  needs: 'card',
  title: { en: 'Claim that was never tested', es: 'Afirmación nunca probada' },
  why: {
    en: 'That turnover jumps at 70 percent occupancy is repeated without a source. A claim is worth what its test is worth.',
    es: 'Que la rotación salta al 70 por ciento de ocupación se repite sin fuente. Una afirmación vale lo que vale su prueba.',
  },
  mend: {
    en: 'test it against history or by experiment and write the verdict in `status`',
    es: 'póngala a prueba con la historia o con un experimento y escriba el veredicto en `status`',
  },
  *check({ card }) {
    for (const [id, { input }] of card.hypotheses) {
      if (input.status !== undefined && input.status !== 'untested') continue;
      yield {
        path: ['hypotheses', id],
        id,
        message: {
          en: `the claim \`${id}\` was never tested`,
          es: `la afirmación \`${id}\` nunca se probó`,
        },
      };
    }
  },
  failing: { card: { hypotheses: { occupancy70: { statement: 'Turnover jumps at 70%' } } } },
  passing: {
    card: {
      hypotheses: {
        occupancy70: { statement: 'Turnover jumps at 70%', status: 'contradicted' },
      },
    },
  },
};
