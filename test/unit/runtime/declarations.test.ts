import { describe, expect, it } from 'vitest';
import { type EvaluationData, prepare } from '../../../src/evaluate/index.js';
import { kernels, OP_WIDTH, type Plan, run, type Workspace } from '../../../src/runtime/index.js';
import { cardOf, optionsOf } from '../../support/laws/evaluate-random.js';
import { randomCard } from '../../support/random-card.js';

// An incremental run trusts what a kernel says it reads, and a stranger's plan is checked by what it says it uses. So here
// everything that an operation does not declare is spoilt, and its result must not change by a bit.

const SPOILT_CELL = 777.125;

/** A list with everything spoilt but a stretch. */
function spoilt<T extends Int32Array | Float64Array>(
  list: T,
  [start, length]: readonly [number, number],
  poison: number,
): T {
  const copy = list.slice() as T;
  copy.fill(poison, 0, start);
  copy.fill(poison, start + length);
  return copy;
}

/** What an operation writes over given cells. */
function written(plan: Plan, op: number, space: Workspace, cells: Float64Array): number[] {
  const at = op * OP_WIDTH;
  const kernel = kernels[plan.code[at] as number];
  const copy = { ...space, cells };
  copy.mirror = copy;
  kernel?.run(plan, at, copy, 0, space.lanes);
  const first = (plan.code[at + 1] as number) * space.lanes;
  return [...cells.subarray(first, first + (kernel?.width ?? 0) * space.lanes)];
}

describe('every operation of a compiled card', { timeout: 60_000 }, () => {
  it('depends on nothing but the rows, lists and numbers that its kernel declares', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (let seed = 900; seed < 960; seed++) {
      const card = randomCard(seed, { objectives: 5, periods: 4 });
      const { compiled, space } = prepare(
        cardOf(card.input),
        card.data as EvaluationData,
        optionsOf(card),
      );
      const { plan } = compiled;
      run(plan, space);
      for (let op = 0; op < plan.code.length / OP_WIDTH; op++) {
        const at = op * OP_WIDTH;
        const kernel = kernels[plan.code[at] as number];
        if (kernel === undefined) continue;
        seen.add(kernel.name);
        const { list = [0, 0], numbers = [0, 0] } = kernel.uses?.(plan, at) ?? {};
        const reads = new Set(kernel.reads(plan, at));
        const cells = space.cells.slice();
        for (let row = 0; row < plan.rows; row++)
          if (!reads.has(row)) cells.fill(SPOILT_CELL, row * space.lanes, (row + 1) * space.lanes);
        const bare: Plan = {
          ...plan,
          lists: spoilt(plan.lists, list, -7),
          numbers: spoilt(plan.numbers, numbers, Number.NaN),
        };
        const whole = written(plan, op, space, space.cells.slice());
        const alone = written(bare, op, space, cells);
        if (whole.some((x, i) => !Object.is(x, alone[i])))
          wrong.push(`${seed} ${op} ${kernel.name}`);
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    for (const name of [
      'linear',
      'piecewise',
      'measures',
      'mean',
      'members',
      'shift',
      'blend',
      'impact',
    ])
      expect(seen).toContain(name);
  });

  it('looks back no further than its kernel declares', () => {
    const wrong: string[] = [];
    for (let seed = 960; seed < 1000; seed++) {
      const card = randomCard(seed, { objectives: 5, periods: 8 });
      const { compiled, space } = prepare(
        cardOf(card.input),
        card.data as EvaluationData,
        optionsOf(card),
      );
      const { plan } = compiled;
      run(plan, space);
      const last = space.lanes - 1;
      for (let op = 0; op < plan.code.length / OP_WIDTH; op++) {
        const at = op * OP_WIDTH;
        const kernel = kernels[plan.code[at] as number];
        if (kernel === undefined) continue;
        const reach = kernel.reach?.(plan, at) ?? 0;
        const cells = space.cells.slice();
        for (let row = 0; row < plan.rows; row++)
          cells.fill(SPOILT_CELL, row * space.lanes, row * space.lanes + Math.max(0, last - reach));
        const whole = written(plan, op, space, space.cells.slice());
        const late = written(plan, op, space, cells);
        for (let i = last; i < whole.length; i += space.lanes)
          if (!Object.is(whole[i], late[i])) wrong.push(`${seed} ${op} ${kernel.name}`);
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });
});
