import { describe, expect, it } from 'vitest';
import { erlangB, erlangC } from '../../../src/queueing/index.js';
import { formulaErlangB, formulaErlangC } from '../../../src/queueing/formula-index.js';

/** 1/B(a, x) = a times the integral of exp(-a y) (1 + y)^x over y from 0 (Jagerman), by Simpson's rule. */
function byIntegral(load: number, agents: number): number {
  const [end, steps] = [(agents + 60) / load + 5, 200_000];
  const at = (y: number): number => Math.exp(-load * y + agents * Math.log1p(y));
  let sum = at(0) + at(end);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * at((i * end) / steps);
  return 1 / ((load * sum * end) / steps / 3);
}

describe('Erlang functions of formulas', () => {
  it.each([
    [10, 14],
    [0.5, 1],
    [120, 130],
    [3000, 3050],
  ])('are those of the library for whole agents: %d Erlang, %d agents', (load, agents) => {
    expect(formulaErlangB(load, agents)).toBeCloseTo(erlangB(load, agents), 12);
    const queue = erlangC({ calls: load, interval: 1, handleTime: 1, agents });
    if (!queue.stable) throw new Error('it is stable');
    expect(formulaErlangC(load, agents)).toBeCloseTo(queue.waitProbability, 12);
  });

  it.each([
    [10, 12.5],
    [10, 13.25],
    [40, 44.9],
    [5, 7.1],
  ])(
    'lie on the continuous loss formula between whole agents: %d Erlang, %d agents',
    (load, agents) => {
      expect(formulaErlangB(load, agents) / byIntegral(load, agents)).toBeCloseTo(1, 5);
    },
  );

  it('fall as agents are added, also between whole numbers', () => {
    const shares = Array.from({ length: 41 }, (_, i) => formulaErlangC(10, 10 + i / 10));
    expect(shares[0]).toBe(1);
    for (const [i, share] of shares.entries())
      if (i > 0) expect(share).toBeLessThan(shares[i - 1] as number);
  });

  it('have everyone wait where the agents are not more than the load', () => {
    expect([formulaErlangC(10, 10), formulaErlangC(10, 3.5), formulaErlangC(10, 0)]).toEqual([
      1, 1, 1,
    ]);
  });

  it('have nobody wait where nobody asks', () => {
    expect([formulaErlangB(0, 3), formulaErlangB(0, 2.5), formulaErlangC(0, 3)]).toEqual([0, 0, 0]);
  });

  it.each([Number.NaN, -1, 1e6, Number.POSITIVE_INFINITY])('are missing for %d', (bad) => {
    expect([formulaErlangB(bad, 3), formulaErlangB(3, bad), formulaErlangC(bad, 3)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
