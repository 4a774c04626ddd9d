import { describe, expect, it } from 'vitest';
import {
  createWorkspace,
  kernels,
  planBuilder,
  readPlan,
  run,
} from '../../../src/runtime/index.js';
import { sweep } from '../../../src/runtime/sweep-index.js';

function planOf(name: string) {
  const builder = planBuilder();
  const row = builder.op(name, [builder.input()]);
  return { plan: builder.build(), row };
}

/** What a sweep multiplies the step of an angle by, and what the result moved. */
function chord(name: string, before: number, after: number) {
  const { plan, row } = planOf(name);
  const [from, to] = [before, after].map((angle) => {
    const space = createWorkspace(plan, 1);
    space.cells[0] = angle;
    run(plan, space);
    return space;
  }) as [ReturnType<typeof createWorkspace>, ReturnType<typeof createWorkspace>];
  const { cells } = sweep(plan, { from, to: before === after ? from : to }, [
    { row, lane: 0, value: 1 },
  ]);
  return {
    worth: cells[0] as number,
    moved: (to.cells[row] as number) - (from.cells[row] as number),
  };
}

describe('the kernels of angles', () => {
  it('stand behind all others before them, so that a plan made before them is read as it was', () => {
    const names = kernels.map(({ name }) => name);
    const first = names.indexOf('erlangB');
    expect(names.slice(first, first + 6)).toEqual([
      ...['erlangB', 'erlangC', 'sin', 'cos', 'tan', 'figure'],
    ]);
    expect(names.slice(0, 12)).toEqual([
      'add',
      'sub',
      'mul',
      'div',
      'pow',
      'neg',
      'abs',
      'min',
      'max',
      'sqrt',
      'exp',
      'log',
    ]);
  });

  it('are refused where they read outside the rows of a plan', () => {
    const index = kernels.findIndex(({ name }) => name === 'sin');
    const data = {
      format: 'stratmap-plan/1',
      rows: 2,
      lists: [],
      numbers: [],
      constantRows: [],
      constantValues: [],
      loops: [],
    };
    expect(readPlan({ ...data, code: [index, 1, 0, -1, -1, -1] }).rows).toBe(2);
    expect(() => readPlan({ ...data, code: [index, 1, 2, -1, -1, -1] })).toThrow(
      'outside the rows',
    );
    expect(() => readPlan({ ...data, code: [index, 1, -1, -1, -1, -1] })).toThrow(
      'outside the rows',
    );
  });

  it.each([
    ['sin', 0, 1],
    ['sin', Math.PI / 2, 0],
    ['sin', Math.PI, -1],
    ['cos', 0, 0],
    ['cos', Math.PI / 2, -1],
    ['tan', 0, 1],
    ['tan', Math.PI / 4, 2],
  ])('have the slope of %s at %d: %d', (name, angle, slope) => {
    expect(chord(name, angle, angle).worth).toBeCloseTo(slope, 12);
  });

  it.each([
    ['sin', 1, 2.5],
    ['sin', 0, Math.PI],
    ['cos', -1, 7],
    ['tan', 1.5, 1.6],
    ['tan', 1, 30],
  ])('answer for the whole step of %s from %d to %d, over turns and poles', (name, from, to) => {
    const { worth, moved } = chord(name, from, to);
    expect(worth * (to - from)).toBeCloseTo(moved, 10);
  });
});
