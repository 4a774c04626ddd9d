import { describe, expect, it } from 'vitest';
import { erlangB, erlangC } from '../../../src/queueing/index.js';
import {
  formulaErlangB,
  formulaErlangBSlopes,
  formulaErlangC,
  formulaErlangCSlopes,
} from '../../../src/queueing/formula-index.js';

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

/** A derivative on one side, from two distances so that the leading error goes. */
function onSide(f: (by: number) => number, side: 1 | -1): number {
  const rate = (step: number): number => (f(side * step) - f(0)) / (side * step);
  const step = 2e-5;
  return 2 * rate(step / 2) - rate(step);
}

describe('slopes of the Erlang functions of formulas', () => {
  it.each([
    [10, 14],
    [10, 12.5],
    [0.5, 1],
    [0.3, 0.4],
    [5, 5],
    [5, 5.25],
    [40, 44.9],
    [120, 130],
    [10, 3.5],
  ])('are those of the function on each side: %d Erlang, %d agents', (load, agents) => {
    for (const side of [-1, 1] as const) {
      const byAgents = formulaErlangBSlopes(load, agents, side)[1];
      expect(byAgents).toBeCloseTo(
        onSide((by) => formulaErlangB(load, agents + by), side),
        7,
      );
      const byLoad = formulaErlangBSlopes(load, agents, 0)[0];
      expect(byLoad).toBeCloseTo(
        onSide((by) => formulaErlangB(load + by, agents), side),
        7,
      );
      const waiting = [
        formulaErlangCSlopes(load, agents, side, 0)[0],
        formulaErlangCSlopes(load, agents, 0, side)[1],
      ];
      expect(waiting[0]).toBeCloseTo(
        onSide((by) => formulaErlangC(load + by, agents), side),
        6,
      );
      expect(waiting[1]).toBeCloseTo(
        onSide((by) => formulaErlangC(load, agents + by), side),
        6,
      );
    }
  });

  it('follow the law of the loss formula at whole agents: B (c / a - 1 + B) by load', () => {
    for (const [load, agents] of [
      [10, 14],
      [3000, 3050],
      [0.01, 1],
    ] as const) {
      const blocked = formulaErlangB(load, agents);
      const [byLoad] = formulaErlangBSlopes(load, agents, 1);
      expect(byLoad / (blocked * (agents / load - 1 + blocked))).toBeCloseTo(1, 9);
    }
  });

  it('are level where everyone waits, and where the share is below the smallest double', () => {
    expect(formulaErlangCSlopes(10, 3.5, 1, -1)).toEqual([0, 0]);
    expect(formulaErlangCSlopes(10, 10, 1, 0)).toEqual([0, 0]);
    expect(formulaErlangBSlopes(1e-3, 5000, 1).map(Math.abs)).toEqual([0, 0]);
  });

  it('start from no load: only the first agent blocks in proportion', () => {
    expect(formulaErlangBSlopes(0, 1, 1)).toEqual([1, 0]);
    expect(formulaErlangBSlopes(0, 3, 1)).toEqual([0, 0]);
    expect(formulaErlangBSlopes(0, 0, 1)).toEqual([0, 0]);
  });
});
