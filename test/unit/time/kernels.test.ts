import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWorkspace,
  HISTORY_KINDS,
  type Plan,
  planBuilder,
  readPlan,
  run,
  serialisePlan,
} from '../../../src/runtime/index.js';

const SPAN = 9;
const LANES = 3 * SPAN;

/** Every kernel that looks back, over a value row, an era row and a row of marks. */
function planOf(window: number): { plan: Plan; rows: readonly number[] } {
  const builder = planBuilder();
  const [value, era, marks] = [builder.input(), builder.input(), builder.input()];
  const rows = HISTORY_KINDS.flatMap((_, kind) => [
    builder.op('historyBaseline', [value, era, window, kind]),
    builder.op('historyBaselineUntil', [value, marks, era, kind]),
  ]);
  const better = builder.op('improve', [rows[0] as number, builder.numbers([-0.1])]);
  const chosen = builder.op('selectDated', [era, builder.list([value, better]), 2]);
  return { plan: builder.build(), rows: [...rows, better, chosen] };
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -50, max: 50 }) },
  fc.constant(Number.NaN),
);
const inputs = fc.record({
  values: fc.array(cell, { minLength: LANES, maxLength: LANES }),
  eras: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: LANES, maxLength: LANES }),
  marks: fc.array(fc.constantFrom(1, 1, 0), { minLength: LANES, maxLength: LANES }),
  window: fc.integer({ min: 1, max: 12 }),
  cut: fc.integer({ min: 0, max: LANES }),
});

function filled({ plan }: { plan: Plan }, values: number[], eras: number[], marks: number[]) {
  const space = createWorkspace(plan, LANES, SPAN);
  // Definitions only ever follow each other.
  for (let t = 0, era = 0; t < LANES; t++) {
    era = t % SPAN === 0 ? 0 : Math.max(era, eras[t] as number);
    space.cells.set([values[t] as number], t);
    space.cells.set([era], LANES + t);
    space.cells.set([marks[t] as number], 2 * LANES + t);
  }
  return space;
}

/** The plain statistic of what a lane may look at. */
function plainly(found: readonly number[], kind: number): number {
  if (found.length < 3) return Number.NaN;
  const sorted = found.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted.at(place) as number;
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  const mean = found.reduce((sum, x) => sum + x, 0) / found.length;
  return [mean, median, at(0), at(-1), found[0]][kind] as number;
}

describe('the kernels of history', () => {
  it('take the values before, of one tenant and one definition, whichever lanes are run at once', () => {
    fc.assert(
      fc.property(inputs, ({ values, eras, marks, window, cut }) => {
        const made = planOf(window);
        const whole = filled(made, values, eras, marks);
        run(made.plan, whole);
        const parts = filled(made, values, eras, marks);
        run(made.plan, parts, 0, cut);
        run(made.plan, parts, cut, LANES);
        expect(parts.cells).toEqual(whole.cells);
        const at = (row: number, t: number): number => whole.cells[row * LANES + t] as number;
        for (let t = 0; t < LANES; t++) {
          const start = t - (t % SPAN);
          const earlier = Array.from({ length: t - start }, (_, i) => start + i).filter(
            (s) => !Number.isNaN(at(0, s)) && at(1, s) === at(1, t),
          );
          for (const [kind] of HISTORY_KINDS.entries()) {
            const near = earlier.filter((s) => s >= t - window).map((s) => at(0, s));
            expect(at(made.rows[2 * kind] as number, t)).toBe(plainly(near, kind));
            const marked = earlier.filter((s) => at(2, s) === 1).map((s) => at(0, s));
            expect(at(made.rows[2 * kind + 1] as number, t)).toBe(plainly(marked, kind));
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('survive being written and read, and are refused where their arguments mean nothing', () => {
    const { plan } = planOf(4);
    const data = serialisePlan(plan);
    expect(serialisePlan(readPlan(data))).toEqual(data);
    for (const [place, wrong] of [
      [4, 0],
      [4, 4000],
      [5, 5],
      [2, 999],
    ] as const) {
      const code = [...data.code];
      code[place] = wrong;
      expect(() => readPlan({ ...data, code })).toThrow(/cannot be used/);
    }
  });
});
