import { describe, expect, it } from 'vitest';
import { createWorkspace, planBuilder, run, runCompleted } from '../../../src/runtime/index.js';

describe('the kernel between points and the values made of them', () => {
  it('hands points on, and leaves what is missing missing where a completed run fills points in', () => {
    const builder = planBuilder();
    const value = builder.input();
    const points = builder.op('linear', [value, builder.numbers([0, 10, 100])]);
    const figure = builder.op('figure', [points]);
    const half = builder.op('div', [figure, builder.constant(2)]);
    const plan = builder.build();
    const space = createWorkspace(plan, 2);
    space.cells.set([4, Number.NaN], value * 2);
    run(plan, space);
    const rowsOf = ({ cells }: { readonly cells: Float64Array }) =>
      [points, figure, half].map((row) => [...cells.subarray(2 * row, 2 * row + 2)]);
    expect(rowsOf(space)).toEqual([
      [40, Number.NaN],
      [40, Number.NaN],
      [20, Number.NaN],
    ]);
    const { low, high } = runCompleted(plan, space);
    expect(rowsOf(low)).toEqual([
      [40, 0],
      [40, Number.NaN],
      [20, Number.NaN],
    ]);
    expect(rowsOf(high)).toEqual([
      [40, 100],
      [40, Number.NaN],
      [20, Number.NaN],
    ]);
  });
});
