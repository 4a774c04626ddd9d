import fc from 'fast-check';
import { createWorkspace, type PlanBuilder, planBuilder, run } from '../../../src/runtime/index.js';

/** Numbers that rows may hold: finite, or NaN for missing. */
export const cell: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -50, max: 150, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1, 100, 0.5, -0.5, 1e308, -1e308, 5e-324) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
);

/** Points or nothing. */
export const points: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

/** A share from 0 to 1. */
export const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Rows of equal length. */
export const rowsOf = (
  count: number,
  what: fc.Arbitrary<number> = cell,
  lanes = 7,
): fc.Arbitrary<number[][]> =>
  fc.array(fc.array(what, { minLength: lanes, maxLength: lanes }), {
    minLength: count,
    maxLength: count,
  });

export interface Ran {
  /** The row at a distance from the first one the operation wrote. */
  readonly row: (distance?: number) => number[];
}

/** Runs one operation over input rows 0, 1, 2 ... */
export function runOp(
  rows: readonly (readonly number[])[],
  emit: (builder: PlanBuilder) => number,
  span?: number,
): Ran {
  const builder = planBuilder();
  for (const _ of rows) builder.input();
  const first = emit(builder);
  const plan = builder.build();
  const lanes = (rows[0] ?? []).length;
  const space = createWorkspace(plan, lanes, span);
  rows.forEach((row, i) => space.cells.set(row, i * lanes));
  run(plan, space);
  return {
    row: (distance = 0) => [
      ...space.cells.subarray((first + distance) * lanes, (first + distance + 1) * lanes),
    ],
  };
}

/** Whether two numbers are the same to 1e-9, NaN being itself. */
export const near = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
