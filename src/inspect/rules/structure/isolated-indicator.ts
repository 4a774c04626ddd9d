import type { Rule } from '../../rule.js';
import { guardsOf } from '../../card-facts.js';
import { isLinked } from './linked.js';

/** An indicator that would be read alone. */
export const isolatedIndicator: Rule = {
  id: 'structure.isolated-indicator',
  severity: 'warning',
  kind: 'strategy',
  needs: 'card',
  title: { en: 'Indicator without any companion', es: 'Indicador sin ninguna compañía' },
  why: {
    en: 'An indicator is never judged in isolation. This one has no counter-indicator, no other measure beside it, and its objective has no links, so nothing says what its movement means.',
    es: 'Un indicador nunca se juzga aislado. Este no tiene indicador de contrapeso ni otra medida a su lado, y su objetivo no tiene vínculos, así que nada dice qué significa su movimiento.',
  },
  mend: {
    en: 'link its objective, put another measure beside it, or name a `guard`',
    es: 'vincule su objetivo, ponga otra medida a su lado o nombre un contrapeso en `guard`',
  },
  *check({ facts, model }) {
    const claimed = new Set(
      [...model.card.hypotheses.values()].flatMap(({ input }) =>
        (input.expect ?? []).flatMap(({ from, to }) => [from, to]),
      ),
    );
    for (const { id, uses, input, resolved } of facts.indicators) {
      if (uses.length === 0 || resolved.indicator.drives.length > 0) continue;
      if (guardsOf(input).length > 0 || facts.guards.has(id) || claimed.has(id)) continue;
      const alone = uses.every(
        ({ objective }) =>
          model.objectives.get(objective)?.measures.length === 1 &&
          !isLinked(objective, model, facts),
      );
      // Of an only use, `isolated-objective` tells it already.
      if (!alone || uses.length === 1) continue;
      yield {
        path: ['indicators', id],
        id,
        message: {
          en: `nothing on the card says what a change of \`${id}\` means`,
          es: `nada en la tarjeta dice qué significa un cambio de \`${id}\``,
        },
      };
    }
  },
  failing: {
    card: {
      indicators: { internalCsat: { baseline: 70, target: 85 } },
      objectives: {
        serveColleagues: { perspective: 'customer', lagging: ['internalCsat'] },
        servePartners: { perspective: 'customer', lagging: ['internalCsat'] },
      },
    },
  },
  passing: {
    card: {
      indicators: {
        internalCsat: { baseline: 70, target: 85, guard: ['unitCost'] },
        unitCost: { baseline: 9, target: 6 },
      },
      objectives: {
        serveColleagues: { perspective: 'customer', lagging: ['internalCsat'] },
        lowerCost: { perspective: 'financial', lagging: ['unitCost'] },
      },
    },
  },
};
