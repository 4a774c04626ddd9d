import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkspace, kernels, planBuilder, run } from '../../../src/runtime/index.js';
import { sweep, tangentOf } from '../../../src/runtime/sweep-index.js';

type Name = 'erlangB' | 'erlangC';

function planOf(name: Name) {
  const builder = planBuilder();
  const [load, agents] = [builder.input(), builder.input()];
  const row = builder.op(name, [load, agents]);
  return { plan: builder.build(), row };
}

function ranOn(plan: ReturnType<typeof planOf>['plan'], load: number, agents: number) {
  const space = createWorkspace(plan, 1);
  space.cells[0] = load;
  space.cells[1] = agents;
  run(plan, space);
  return space;
}

/** What a sweep gives load and agents, and whether it met a kink. */
function worths(name: Name, from: readonly [number, number], to: readonly [number, number] = from) {
  const { plan, row } = planOf(name);
  const [before, after] = [ranOn(plan, ...from), ranOn(plan, ...to)];
  const ends = from === to ? { from: before, to: before } : { from: before, to: after };
  const { cells, arrived, kinks } = sweep(plan, ends, [{ row, lane: 0, value: 1 }]);
  return {
    load: cells[0] as number,
    agents: cells[1] as number,
    moved: (after.cells[row] as number) - (before.cells[row] as number),
    amounts: arrived.reduce((sum, one) => sum + one, 0),
    kinked: kinks.size > 0,
  };
}

/** How fast the share moves when load and agents set out. */
function rate(name: Name, at: readonly [number, number], by: readonly [number, number]): number {
  const { plan, row } = planOf(name);
  const tangent = tangentOf(plan, ranOn(plan, ...at), { row, lane: 0 });
  return tangent({ cells: by.map((one, i) => ({ row: i, lane: 0, by: one })), numbers: [] });
}

const side = fc.double({ min: 0, max: 60, noNaN: true });
const place = fc.oneof(fc.tuple(side, side), fc.tuple(fc.nat(20), fc.nat(20)));

describe('the kernels of queues', () => {
  it('stand at the end of the list, which is part of the plan format', () => {
    const names = kernels.map(({ name }) => name);
    expect(names.indexOf('erlangC')).toBe(names.indexOf('erlangB') + 1);
    expect(names.indexOf('erlangB')).toBeGreaterThan(names.indexOf('overrideValue'));
  });

  it.each(['erlangB', 'erlangC'] as const)(
    'divide every step of %s between load and agents without a rest',
    (name) => {
      fc.assert(
        fc.property(place, place, (from, to) => {
          const { load, agents, amounts, moved } = worths(name, from, to);
          const sum = load * (to[0] - from[0]) + agents * (to[1] - from[1]) + amounts;
          expect(Math.abs(sum - moved)).toBeLessThanOrEqual(1e-12);
        }),
        { seed: 31, numRuns: 300 },
      );
    },
  );

  it.each(['erlangB', 'erlangC'] as const)(
    'have the slopes of %s off its kinks, in any direction',
    (name) => {
      const one = worths(name, [10, 12.5]);
      expect(one.kinked).toBe(false);
      expect(one.load).toBeGreaterThan(0);
      expect(one.agents).toBeLessThan(0);
      expect(rate(name, [10, 12.5], [2, 3])).toBeCloseTo(2 * one.load + 3 * one.agents, 12);
    },
  );

  it('take the side where the agents are just the load: nothing on one, a fall on the other', () => {
    expect(rate('erlangC', [5, 5], [0, -1])).toBe(0);
    expect(rate('erlangC', [5, 5], [0, 1])).toBeCloseTo(-0.50208, 5);
    const both = worths('erlangC', [5, 5]);
    expect(both.kinked).toBe(true);
    expect(both.agents).toBeCloseTo(-0.50208 / 2, 5);
  });

  it('tell the sides of whole agents apart, which differ by the approximation of parts of an agent', () => {
    expect(worths('erlangB', [10, 14]).kinked).toBe(true);
    expect(rate('erlangB', [0.5, 1], [0, -1])).toBeCloseTo(0.37037, 5);
    expect(rate('erlangB', [0.5, 1], [0, 1])).toBeCloseTo(-0.48889, 5);
  });
});
