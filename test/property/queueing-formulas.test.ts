import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/index.js';
import { cardOf } from '../support/laws/evaluate-random.js';
import { runFormula } from '../support/naive/formula.js';

const names = ['a', 'b', 'c'] as const;

const number = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 1e-9, max: 400, noNaN: true }) },
  { weight: 3, arbitrary: fc.nat(60) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, -1, 1e-9, 1e-200, 99_999.5, 1e5, 100_000.5, 1e9, 1e308, -1e308),
  },
);

const { formula } = fc.letrec<{ formula: string; atom: string }>((tie) => {
  const part = tie('formula');
  return {
    atom: fc.oneof(
      fc.constantFrom(...names),
      fc.nat(80).map((quarters) => String(quarters / 4)),
    ),
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('atom'),
      fc
        .tuple(fc.constantFrom('erlangB', 'erlangC'), part, part)
        .map(([called, load, agents]) => `${called}(${load}, ${agents})`),
      fc
        .tuple(part, fc.constantFrom('+', '-', '*', '/'), part)
        .map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
      fc.tuple(part, part).map(([one, other]) => `ifMissing(${one}, ${other})`),
      fc.tuple(part, part, part).map(([test, yes, no]) => `(${test} > 1 ? ${yes} : ${no})`),
    ),
  };
});

const queued = fc
  .tuple(fc.constantFrom('erlangB', 'erlangC'), formula, formula)
  .map(([called, load, agents]) => `${called}(${load}, ${agents})`)
  .filter((text) => text.length < 1500);

describe('erlangB and erlangC in formulas', () => {
  it('have the values of the plain evaluator, whatever the load and the agents', () => {
    let [there, missing] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(queued, { minLength: 8, maxLength: 8 }),
        fc.array(fc.option(number, { freq: 12 }), { minLength: 3, maxLength: 3 }),
        (texts, numbers) => {
          const card = cardOf({
            stratmap: 1,
            id: 'queues',
            title: 'Queues',
            metrics: { a: 'last', b: 'last', c: 'last' },
            indicators: Object.fromEntries(
              texts.map((text, i) => [`i${i}`, { formula: text, baseline: 0, target: 1 }]),
            ),
          });
          const values = Object.fromEntries(names.map((name, i) => [name, numbers[i] ?? null]));
          const { indicators } = evaluate(card, values);
          for (const [i, text] of texts.entries()) {
            const wanted = runFormula(text, (name) => values[name] ?? Number.NaN);
            const found = indicators[`i${i}`]?.value ?? Number.NaN;
            if (Number.isNaN(wanted)) missing++;
            else there++;
            expect([text, Number.isNaN(found)]).toEqual([text, Number.isNaN(wanted)]);
            if (Number.isNaN(wanted)) continue;
            const room = 1e-9 * Math.max(1, Math.abs(wanted));
            if (!(Math.abs(found - wanted) <= room))
              expect([text, values, found]).toEqual([text, values, wanted]);
          }
        },
      ),
      { seed: 71, numRuns: 150 },
    );
    expect(there).toBeGreaterThan(200);
    expect(missing).toBeGreaterThan(100);
  }, 60_000);

  it('lie between 0 and 1, rise with the load and fall with the agents, also between whole numbers', () => {
    const size = fc.double({ min: 0, max: 500, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom('erlangB', 'erlangC'),
        size,
        size,
        fc.double({ min: 0, max: 5, noNaN: true }),
        (called, load, agents, more) => {
          const read = (a: number, b: number): number => {
            const card = cardOf({
              stratmap: 1,
              id: 'queues',
              title: 'Queues',
              metrics: { load: 'last', agents: 'last' },
              indicators: { share: { formula: `${called}(load, agents)`, baseline: 1, target: 0 } },
            });
            return evaluate(card, { load: a, agents: b }).indicators['share']?.value ?? Number.NaN;
          };
          const here = read(load, agents);
          expect(here).toBeGreaterThanOrEqual(0);
          expect(here).toBeLessThanOrEqual(1);
          expect(read(load + more, agents)).toBeGreaterThanOrEqual(here * (1 - 1e-12));
          expect(read(load, agents + more)).toBeLessThanOrEqual(here * (1 + 1e-12) + 1e-300);
        },
      ),
      { seed: 72, numRuns: 100 },
    );
  });
});
