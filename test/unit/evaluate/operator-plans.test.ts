import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScorecardInput } from '../../../src/document/index.js';
import { prepare } from '../../../src/evaluate/index.js';
import {
  createWorkspace,
  readPlan,
  run,
  runCompleted,
  serialisePlan,
  update,
} from '../../../src/runtime/index.js';
import { cardOf } from './combine-cards.js';

const PERIODS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const IDS = ['a', 'b', 'c', 'f', 'g'];

/** A card on which every kernel of operators, twins, guards, parts and solved loops is at work. */
const input: ScorecardInput = {
  stratmap: 1,
  id: 'all',
  title: 'All',
  scoring: { loops: 'fixedPoint', combine: { owa: 1.5 } },
  perspectives: { p: { combine: { power: -1 } }, q: { combine: 'geometric' } },
  indicators: {
    a: { baseline: 0, target: 100, guard: ['b'] },
    b: { baseline: 0, target: 100, twin: 'c' },
    c: { baseline: 0, target: 100 },
    f: { baseline: 0, target: 100 },
    g: { baseline: 0, target: 100 },
  },
  objectives: {
    whole: {
      perspective: 'p',
      leading: { b: { weight: { '2026-01': 1, '2026-03': 0 } }, c: 2 },
      lagging: ['f'],
      measures: { split: 0.3 },
      combine: { gate: { mandatory: { part: { below: 60, cap: 50 } }, inner: 'max' } },
      guard: { g: { when: 'both', tolerance: 3 } },
    },
    part: { partOf: 'whole', lagging: ['a', 'g'], combine: { formula: 'max(a, g) - a / 4' } },
    one: {
      perspective: 'q',
      lagging: ['a'],
      drives: { two: 1 },
      driverShare: 0.4,
      drivers: { combine: 'min' },
      combine: 'product',
    },
    two: {
      perspective: 'q',
      lagging: ['f', 'g'],
      drives: ['one'],
      driverShare: 0.6,
      combine: { xor: { cut: 60 } },
    },
    three: { perspective: 'q', combine: 'noisyOr', lagging: ['b', 'g'], missing: { carry: 1 } },
  },
};

const data = fc.array(
  fc.tuple(...IDS.map(() => fc.option(fc.integer({ min: 0, max: 100 }), { freq: 3, nil: null }))),
  { minLength: PERIODS.length, maxLength: PERIODS.length },
);

function prepared(rows: readonly (readonly (number | null)[])[]) {
  const byKey = Object.fromEntries(
    IDS.map((id, i) => [
      id,
      Object.fromEntries(PERIODS.map((period, t) => [period, rows[t]?.[i] ?? null])),
    ]),
  );
  return prepare(card, byKey, { from: '2026-01', to: '2026-05' });
}

const card = cardOf(input);

describe('a plan with operators, twins, guards, parts and a solved loop', () => {
  it('comes up to date with changed values bit for bit as if it were run anew', () => {
    fc.assert(
      fc.property(data, data, fc.nat(4), fc.nat(4), (before, after, from, id) => {
        const { compiled, space } = prepared(before);
        run(compiled.plan, space);
        const mixed = before.map((row, t) =>
          t >= from ? row.with(id, (after[t] as (number | null)[])[id] as number | null) : row,
        );
        const { row } = compiled.inputs.find(({ key }) => key === IDS[id]) as { row: number };
        const fresh = prepared(mixed);
        const values = fresh.space.cells.slice(row * 5 + from, row * 5 + 5);
        update(compiled.plan, space, [{ row, lane: from, values }]);
        run(compiled.plan, fresh.space);
        expect(Array.from(space.cells)).toEqual(Array.from(fresh.space.cells));
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('has the same bits in a lane whatever lies beside it, and after a way through JSON', () => {
    fc.assert(
      fc.property(data, fc.nat(3), (rows, from) => {
        const { compiled, space } = prepared(rows);
        const { plan, inputs, dated } = compiled;
        const copy = readPlan(JSON.parse(JSON.stringify(serialisePlan(plan))));
        const again = createWorkspace(copy, 5);
        for (const { row } of [...inputs, ...dated])
          again.cells.set(space.cells.slice(row * 5, row * 5 + 5), row * 5);
        run(plan, space);
        // In two stretches of lanes.
        run(copy, again, 0, from + 1);
        run(copy, again, from + 1, 5);
        expect(Array.from(again.cells)).toEqual(Array.from(space.cells));
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it('has every node present in a completed run, with the low end below the high one', () => {
    fc.assert(
      fc.property(data, (rows) => {
        const { compiled, space } = prepared(rows);
        run(compiled.plan, space);
        const { low, high } = runCompleted(compiled.plan, space);
        const nodes = [...compiled.rows.objectives.values()].map(({ reported }) => reported);
        const wrong: string[] = [];
        for (const row of [...nodes, ...compiled.rows.perspectives.values(), compiled.rows.total]) {
          for (let t = 0; t < 5; t++) {
            const at = (cells: Float64Array, of = row): number => cells[of * 5 + t] as number;
            const [from, to] = [at(low.cells), at(high.cells)];
            if (!(from <= to + 1e-9)) wrong.push(`${row} ${t}: ${from} to ${to}`);
            const points = at(space.cells);
            if (at(space.cells, row + 1) === 1 && (points < from - 1e-9 || points > to + 1e-9))
              wrong.push(`${row} ${t}: ${points} outside ${from} to ${to}`);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});
