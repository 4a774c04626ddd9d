import { beforeAll, describe, expect, it } from 'vitest';
import { TOLERANCE } from '../../../bench/agreement.mjs';
import { runOne, type Way } from '../../../bench/bench.mjs';
import { goals } from '../../../bench/goals.mjs';
import { operations } from '../../../bench/operations.mjs';
import { makeEdits, makeScenarios } from '../../../bench/scenarios.mjs';
import { sizes } from '../../../bench/sizes.mjs';
import { ways } from '../../../bench/ways.mjs';
import { makeWorkloads } from '../../../bench/workload.mjs';

const size = { cards: 1, objectives: 12, indicators: 60, periods: 5, group: 6, rounds: 3 };
const workloads = makeWorkloads(size, 3);
const { naive, lean, mathjs, hyperformula } = ways as Readonly<
  Record<'naive' | 'lean' | 'mathjs' | 'hyperformula', Way>
>;

describe('the rivals', () => {
  beforeAll(async () => {
    await mathjs.load?.();
    await hyperformula.load?.();
  });

  it.each([
    ['evaluate', 'naive', naive],
    ['evaluate', 'mathjs', mathjs],
    ['evaluate', 'hyperformula', hyperformula],
    ['update', 'naive', naive],
    ['update', 'mathjs', mathjs],
    ['update', 'hyperformula', hyperformula],
    ['whatIf', 'naive', naive],
    ['whatIf', 'mathjs', mathjs],
    ['sensitivities', 'naive', naive],
  ] as const)('agree with the lean one at %s: %s', (operation, _, way) => {
    const found = operations[operation].check(way, lean, workloads);
    expect(found.compared).toBeGreaterThan(50);
    expect(found.difference).toBeLessThan(TOLERANCE);
  });

  it('are found out when an update leaves something as it was', () => {
    const lazy: Way = Object.assign({ ...lean }, { update: () => 50 });
    expect(operations.update.check(lazy, lean, workloads).difference).toBeGreaterThan(1);
  });

  it('are found out when numbers differ by a bit after edits', () => {
    const loose: Way = Object.assign({ ...lean }, { differingBits: () => 1 });
    expect(operations.update.check(loose, lean, workloads)).toMatchObject({
      difference: Number.POSITIVE_INFINITY,
      where: '1 numbers after edits',
    });
  });
});

describe('the changes that are timed', () => {
  it('are the same for the same seed, of keys that have values, and of different keys in one scenario', () => {
    const [workload] = workloads;
    if (workload === undefined) throw new Error('there is no workload');
    expect(makeEdits(workload, 50)).toEqual(makeEdits(workload, 50));
    expect(makeEdits(workload, 50).every(({ key }) => Object.hasOwn(workload.columns, key))).toBe(
      true,
    );
    for (const scenario of makeScenarios(workload, 20, 5))
      expect(new Set(scenario.map(({ key }) => key)).size).toBe(5);
  });
});

describe('the goals', () => {
  it('speak of operations, sizes and rivals that there are', () => {
    const own = { load: ['zod', 'graphology', 'mathjs'], size: ['trio'] } as Readonly<
      Record<string, string[]>
    >;
    const wrong = goals.filter(
      ({ operation, size: at, over }) =>
        !Object.hasOwn(operations, operation) ||
        !Object.hasOwn(sizes, at) ||
        !operations[operation as keyof typeof operations].sizes.includes(at) ||
        (over !== undefined &&
          !Object.hasOwn(ways, over) &&
          own[operation]?.includes(over) !== true),
    );
    expect(wrong).toEqual([]);
  });

  it('may be of a figure alone, or of another than the subject', () => {
    const operation = {
      unit: 'B',
      unitsOf: () => 2,
      names: ['a', 'b'],
      figures: () => ({ a: 30, b: 10 }),
    };
    const outcome = runOne({
      name: 'own',
      operation,
      sizeName: 'mini',
      size,
      ways: {},
      options: {
        subject: 'a',
        reference: 'b',
        goals: [
          { operation: 'own', size: 'mini', limit: 40 },
          { operation: 'own', size: 'mini', of: 'b', over: 'a', limit: 0.1 },
        ],
      },
    });
    expect(outcome.times).toEqual({ a: 30, b: 10 });
    expect(outcome.ratios).toEqual([
      { over: 'b', value: 3 },
      { value: 30, limit: 40, met: true },
      { over: 'a', of: 'b', value: 1 / 3, limit: 0.1, met: false },
    ]);
  });
});
