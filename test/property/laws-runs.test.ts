import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvaluationData, prepare, type PreparedScorecard } from '../../src/evaluate/index.js';
import {
  createWorkspace,
  readPlan,
  run,
  runCompleted,
  serialisePlan,
} from '../../src/runtime/index.js';
import { cardOf, optionsOf } from '../support/laws/evaluate-random.js';
import { differentCells, otherData } from '../support/laws/tenant.js';
import { cardArbitrary, type RandomCard } from '../support/random-card.js';
import { randomFrom } from '../support/random-card/random.js';

const fixed = { seed: 20_260_316, numRuns: 60 };
const small = { objectives: 10, periods: 8 };

const prepared = (card: RandomCard): PreparedScorecard =>
  prepare(cardOf(card.input), card.data as EvaluationData, optionsOf(card));

/** The rows of one history among several side by side. */
function sliceOf(cells: Float64Array, lanes: number, from: number, span: number): Float64Array {
  const rows = cells.length / lanes;
  const slice = new Float64Array(rows * span);
  for (let row = 0; row < rows; row++)
    slice.set(cells.subarray(row * lanes + from, row * lanes + from + span), row * span);
  return slice;
}

describe('running a plan', { timeout: 60_000 }, () => {
  it('gives the same bits again, and from a plan that went through JSON', () => {
    fc.assert(
      fc.property(cardArbitrary(small), (card) => {
        const [first, second, third] = [prepared(card), prepared(card), prepared(card)];
        run(first.compiled.plan, first.space);
        run(second.compiled.plan, second.space);
        const text = JSON.stringify(serialisePlan(first.compiled.plan));
        const plan = readPlan(JSON.parse(text));
        run(plan, third.space);
        expect(differentCells(first.space.cells, second.space.cells)).toEqual([]);
        expect(differentCells(first.space.cells, third.space.cells)).toEqual([]);
        expect(JSON.stringify(serialisePlan(plan))).toBe(text);
      }),
      fixed,
    );
  });

  it('gives the same bits when it is run again over its own results', () => {
    fc.assert(
      fc.property(cardArbitrary(small), (card) => {
        const { compiled, space } = prepared(card);
        run(compiled.plan, space);
        const once = space.cells.slice();
        run(compiled.plan, space);
        expect(differentCells(once, space.cells)).toEqual([]);
      }),
      fixed,
    );
  });

  it('gives the same bits in two halves of the periods, delayed loops included', () => {
    fc.assert(
      fc.property(cardArbitrary(small), fc.nat(), (card, cut) => {
        const [whole, halves] = [prepared(card), prepared(card)];
        const { plan } = whole.compiled;
        run(plan, whole.space);
        const middle = cut % (halves.space.lanes + 1);
        run(plan, halves.space, 0, middle);
        run(plan, halves.space, middle);
        expect(differentCells(whole.space.cells, halves.space.cells)).toEqual([]);
      }),
      fixed,
    );
  });

  it('keeps histories side by side apart: each comes to what it comes to alone', () => {
    fc.assert(
      fc.property(
        cardArbitrary({ ...small, without: ['notApplicable'] }),
        fc.nat(),
        (card, seed) => {
          const random = randomFrom(seed);
          const alone = [card.data, otherData(card, random), otherData(card, random)].map((data) =>
            prepared({ ...card, data }),
          );
          const { plan } = (alone[0] as PreparedScorecard).compiled;
          const span = (alone[0] as PreparedScorecard).space.lanes;
          const lanes = span * alone.length;
          const together = createWorkspace(plan, lanes, span);
          alone.forEach(({ space }, i) => {
            for (let row = 0; row < plan.rows; row++)
              together.cells.set(
                space.cells.subarray(row * span, (row + 1) * span),
                row * lanes + i * span,
              );
          });
          run(plan, together);
          const ends = runCompleted(plan, together);
          alone.forEach(({ space }, i) => {
            run(plan, space);
            const own = runCompleted(plan, space);
            for (const [all, one] of [
              [together, space],
              [ends.low, own.low],
              [ends.high, own.high],
            ] as const) {
              const slice = sliceOf(all.cells, lanes, i * span, span);
              expect(differentCells(slice, one.cells)).toEqual([]);
            }
          });
        },
      ),
      fixed,
    );
  });

  it('does not change the ordinary run when its ends are worked out', () => {
    fc.assert(
      fc.property(cardArbitrary(small), (card) => {
        const { compiled, space } = prepared(card);
        run(compiled.plan, space);
        const before = space.cells.slice();
        runCompleted(compiled.plan, space);
        expect(differentCells(before, space.cells)).toEqual([]);
      }),
      { ...fixed, numRuns: 20 },
    );
  });
});
