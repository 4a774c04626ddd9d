import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaOps } from '../../../src/expression/index.js';
import { cell, rowsOf, runOp } from './rows.js';

const edges = [Number.NaN, 0, -0, 1, -1, 0.5, -0.5, 2.5, -2.5, 1e308, -1e308, 1e-320, 4, 1000];

describe('the kernels of formulas', { timeout: 60_000 }, () => {
  it.each(Object.entries(formulaOps))(
    '`%s` agrees with its scalar meaning in every bit',
    (name, op) => {
      fc.assert(
        fc.property(rowsOf(3), (rows) => {
          const [a, b, c] = rows as [number[], number[], number[]];
          const result = runOp(rows, (builder) => builder.op(name, [0, 1, 2].slice(0, op.arity)));
          const wanted = a.map((x, t) => op.apply(x, b[t] as number, c[t] as number));
          result.row().forEach((value, t) => {
            expect([a[t], b[t], c[t], value]).toEqual([a[t], b[t], c[t], wanted[t]]);
          });
        }),
        { seed: 21, numRuns: 100 },
      );
    },
  );

  it.each(Object.entries(formulaOps))('`%s` agrees with it at every pair of edges', (name, op) => {
    const pairs = edges.flatMap((a) => edges.map((b) => [a, b, -b] as const));
    const rows = [0, 1, 2].map((i) => pairs.map((pair) => pair[i] as number));
    const result = runOp(rows, (builder) => builder.op(name, [0, 1, 2].slice(0, op.arity)));
    expect(result.row()).toEqual(pairs.map(([a, b, c]) => op.apply(a, b, c)));
  });

  it('never let an infinity or anything else than a number out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(formulaOps)),
        cell,
        cell,
        cell,
        (name, a, b, c) => {
          const { arity } = formulaOps[name as keyof typeof formulaOps];
          const [value] = runOp([[a], [b], [c]], (builder) =>
            builder.op(name, [0, 1, 2].slice(0, arity)),
          ).row();
          expect(Number.isFinite(value) || Number.isNaN(value)).toBe(true);
        },
      ),
      { seed: 22, numRuns: 500 },
    );
  });
});
