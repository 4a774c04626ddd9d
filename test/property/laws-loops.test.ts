import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longLinks } from '../support/laws/reshape.js';
import { evaluated } from '../support/laws/evaluate-random.js';
import { cardArbitrary, type Feature } from '../support/random-card.js';

const fixed = { seed: 20_260_321, numRuns: 400 };
// Without other links the two objectives of a loop have one cause each: the other one.
const only: Feature[] = ['fixedPoint', 'holes', 'combine', 'exclusive', 'themes', 'scales'];

describe('a loop that is solved', () => {
  it('satisfies its equations to 1e-10', () => {
    let equations = 0;
    fc.assert(
      fc.property(cardArbitrary({ objectives: 6, periods: 5, only }), (card) => {
        fc.pre(card.input.scoring?.loops === 'fixedPoint');
        const objectives = Object.entries(card.input.objectives ?? {});
        const evaluation = evaluated(card);
        for (const period of evaluation.periods) {
          const scores = evaluation.at(period).objectives;
          for (const [cause, own] of objectives)
            for (const effect of Object.keys(longLinks(own.drives))) {
              const [from, to] = [scores[cause], scores[effect]];
              const share = card.input.objectives?.[effect]?.driverShare;
              if (from?.ok !== true || to?.ok !== true || typeof share !== 'number') continue;
              if (to.direct === undefined || to.driver === undefined) continue;
              equations++;
              expect(Math.abs(to.driver - from.points)).toBeLessThanOrEqual(1e-10);
              const mixed = (1 - share) * to.direct + share * to.driver;
              expect(Math.abs(to.points - mixed)).toBeLessThanOrEqual(1e-10);
            }
        }
      }),
      fixed,
    );
    expect(equations).toBeGreaterThan(100);
  });
});
