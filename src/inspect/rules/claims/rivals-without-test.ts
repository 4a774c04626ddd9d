import type { HypothesisInput } from '../../../document/index.js';
import type { Rule } from '../../rule.js';

/** Whether two claims predict different things of the same pair. */
function differ(one: HypothesisInput, other: HypothesisInput): boolean {
  return (one.expect ?? []).some((a) =>
    (other.expect ?? []).some((b) => a.from === b.from && a.to === b.to && a.effect !== b.effect),
  );
}

/** Rival claims that no observation could tell apart. */
export const rivalsWithoutTest: Rule = {
  id: 'claims.rivals-without-test',
  severity: 'warning',
  kind: 'both',
  needs: 'card',
  title: { en: 'Rivals that no data can decide', es: 'Rivales que ningún dato puede decidir' },
  why: {
    en: 'Competing hypotheses are decided where they predict different things. Rivals that agree on everything they predict, or predict nothing of the same pair, stay rivals for ever.',
    es: 'Las hipótesis rivales se deciden donde predicen cosas distintas. Las que coinciden en todo lo que predicen, o no predicen nada del mismo par, serán rivales siempre.',
  },
  mend: {
    en: 'add to both an expectation from the same cause to the same result on which they differ',
    es: 'añada a ambas una expectativa de la misma causa al mismo resultado en la que difieran',
  },
  *check({ card }) {
    const told = new Set<string>();
    for (const [id, { input }] of card.hypotheses) {
      told.add(id);
      for (const [i, rival] of (input.rivals ?? []).entries()) {
        const other = card.hypotheses.get(rival)?.input;
        const both = told.has(rival) && (other?.rivals ?? []).includes(id);
        if (other === undefined || both || differ(input, other)) continue;
        yield {
          path: ['hypotheses', id, 'rivals', i],
          id,
          message: {
            en: `\`${id}\` and its rival \`${rival}\` predict nothing different of the same pair`,
            es: `\`${id}\` y su rival \`${rival}\` no predicen nada distinto del mismo par`,
          },
        };
      }
    }
  },
  failing: {
    card: {
      metrics: { load: 'mean', satisfied: 'sum', cost: 'sum' },
      hypotheses: {
        loadHurts: {
          statement: 'A high load hurts',
          rivals: ['loadIsHarmless'],
          expect: [{ from: 'load', to: 'satisfied', effect: 'lowers' }],
        },
        loadIsHarmless: {
          statement: 'A high load is harmless',
          expect: [{ from: 'load', to: 'cost', effect: 'lowers' }],
        },
      },
    },
  },
  passing: {
    card: {
      metrics: { load: 'mean', satisfied: 'sum' },
      hypotheses: {
        loadHurts: {
          statement: 'A high load hurts',
          rivals: ['loadIsHarmless'],
          expect: [{ from: 'load', to: 'satisfied', effect: 'lowers' }],
        },
        loadIsHarmless: {
          statement: 'A high load is harmless',
          expect: [{ from: 'load', to: 'satisfied', effect: 'none' }],
        },
      },
    },
  },
};
