import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScorecardError } from '../../../src/core/index.js';
import { compile } from '../../../src/evaluate/index.js';
import {
  createWorkspace,
  kernels,
  OP_WIDTH,
  type Plan,
  planBuilder,
  readPlan,
  run,
  runCompleted,
  type SerialisedPlan,
  serialisePlan,
} from '../../../src/runtime/index.js';
import { cardOf } from '../../support/laws/evaluate-random.js';
import { randomCard } from '../../support/random-card.js';

const kernel = (name: string): number => kernels.findIndex((one) => one.name === name);

/** A sound plan with one mean of two inputs, one scale, one delay. */
function small(): SerialisedPlan {
  const builder = planBuilder();
  const [a, b] = [builder.input(), builder.input()];
  const points = builder.op('linear', [a, builder.numbers([0, 10, 100])]);
  const mean = builder.op('mean', [
    builder.list([0, points, 0, -1, b, 0, -1]),
    builder.numbers([0.5, 1, 2]),
    2,
  ]);
  builder.op('shift', [mean, builder.numbers([0.5, 1]), builder.list([1, 2]), 1]);
  builder.op('add', [a, builder.constant(-0)]);
  builder.op('add', [b, builder.constant(3.25)]);
  return serialisePlan(builder.build());
}

/** The small plan with one number of its code changed. */
const withCode = (op: number, argument: number, value: number): SerialisedPlan => {
  const plan = small();
  return { ...plan, code: plan.code.with(op * OP_WIDTH + argument, value) };
};

function problemOf(data: unknown): string {
  try {
    readPlan(data);
  } catch (error) {
    if (error instanceof ScorecardError && error.code === 'invalid-plan') return error.message;
    throw error;
  }
  return 'none';
}

const [LINEAR, MEAN, SHIFT] = [0, 1, 2];

describe('a plan that went through JSON', { timeout: 60_000 }, () => {
  it('is the plan it was, its special numbers included', () => {
    const builder = planBuilder();
    builder.input();
    for (const value of [-0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      builder.numbers([value]);
    builder.constant(0.1);
    const plan = builder.build();
    expect(readPlan(JSON.parse(JSON.stringify(serialisePlan(plan))))).toEqual(plan);
  });

  it('is the plan it was for every random card', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { input, by } = randomCard(seed);
      const { plan } = compile(cardOf(input), { by });
      expect(readPlan(JSON.parse(JSON.stringify(serialisePlan(plan))))).toEqual(plan);
    }
  });
});

describe('a plan from strangers', { timeout: 60_000 }, () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'stratmap-plan/1'],
    ['another format', { ...small(), format: 'stratmap-plan/2' }],
    ['no code', { ...small(), code: undefined }],
    ['a text as code', { ...small(), code: '012345' }],
    ['an object as code', { ...small(), code: { length: 1e9 } }],
    ['negative rows', { ...small(), rows: -1 }],
    ['a billion rows', { ...small(), rows: 1e9 }],
    ['half a row', { ...small(), rows: 8.5 }],
    ['rows as text', { ...small(), rows: '8' }],
    ['rows that are not a number', { ...small(), rows: Number.NaN }],
    ['code that is cut off', { ...small(), code: small().code.slice(0, -1) }],
    ['a fraction in its code', withCode(MEAN, 4, 1.5)],
    ['a number beyond 32 bits in its code', withCode(MEAN, 4, 2 ** 40)],
    ['a null in its lists', { ...small(), lists: [null] }],
    ['a hole in its lists', { ...small(), lists: Array(7) }],
    ['a word among its numbers', { ...small(), numbers: ['nan'] }],
    ['the name of a method among its numbers', { ...small(), numbers: ['constructor'] }],
    ['a constant outside its rows', { ...small(), constantRows: [99, 0] }],
    ['fewer constants than rows for them', { ...small(), constantValues: [] }],
    ['loops that are cut off', { ...small(), loops: [0, 1] }],
    ['a loop outside its code', { ...small(), loops: [0, 99, 1] }],
    ['a loop that ends before it starts', { ...small(), loops: [2, 1, 1] }],
    ['loops that overlap', { ...small(), loops: [0, 3, 1, 1, 4, 1] }],
    ['a loop of no periods at once', { ...small(), loops: [0, 1, 0] }],
    ['a kernel that does not exist', withCode(LINEAR, 0, 9999)],
    ['a negative kernel', withCode(LINEAR, 0, -1)],
    ['a destination outside its rows', withCode(LINEAR, 1, small().rows)],
    ['a node whose coverage falls outside its rows', withCode(MEAN, 1, small().rows - 1)],
    ['a row to read outside its rows', withCode(LINEAR, 2, small().rows)],
    ['a negative row to read', withCode(LINEAR, 2, -1)],
    ['numbers outside its numbers', withCode(LINEAR, 3, 10_000)],
    ['numbers that end outside its numbers', withCode(LINEAR, 3, small().numbers.length - 2)],
    ['a list outside its lists', withCode(MEAN, 2, 10_000)],
    ['more children than its list has', withCode(MEAN, 4, 3)],
    ['two billion children', withCode(MEAN, 4, 2 ** 31 - 1)],
    ['a negative count of children', withCode(MEAN, 4, -1)],
    ['two billion lags', withCode(SHIFT, 5, 2 ** 31 - 1)],
    ['a lag into the future', { ...small(), lists: [...small().lists.slice(0, -1), -3] }],
    ['a child outside its rows', { ...small(), lists: small().lists.with(1, 9999) }],
  ])('is refused with %s', (_, data) => {
    expect(problemOf(data)).toMatch(/^this plan cannot be used: /);
  });

  it('is refused with a comparison, a count of leads or knots that mean nothing', () => {
    const oneOp = (name: string, args: readonly number[]): SerialisedPlan => ({
      format: 'stratmap-plan/1',
      rows: 8,
      code: [kernel(name), 4, ...args, 0, 0, 0, 0].slice(0, OP_WIDTH),
      lists: [0, 0, 0, 0, -1, 1, 0, -1],
      numbers: [100, 1, 2, 3, 4],
      constantRows: [],
      constantValues: [],
      loops: [],
    });
    expect(problemOf(oneOp('step', [0, 0, 1]))).toBe('none');
    expect(problemOf(oneOp('step', [0, 0, 7]))).toContain('without meaning');
    expect(problemOf(oneOp('measures', [0, 0, 2, 1]))).toBe('none');
    expect(problemOf(oneOp('measures', [0, 0, 2, 3]))).toContain('without meaning');
    expect(problemOf(oneOp('piecewise', [0, 0, 2]))).toBe('none');
    expect(problemOf(oneOp('piecewise', [0, 0, 0]))).toContain('without meaning');
    expect(problemOf(oneOp('curve', [0, 0, 0]))).toContain('without meaning');
  });

  it('is refused when its operations go through one long list again and again', () => {
    const children = 4000;
    const code = Array.from({ length: 4000 }, () => [kernel('mean'), 0, 0, 0, children, 0]).flat();
    const plan = {
      ...small(),
      rows: 2,
      code,
      lists: [0, ...Array.from({ length: children }, () => [0, 0, -1]).flat()],
      numbers: Array<number>(children + 1).fill(1),
      constantRows: [],
      constantValues: [],
    };
    expect(problemOf(plan)).toContain('share too much');
    expect(problemOf({ ...plan, code: code.slice(0, OP_WIDTH * 10) })).toBe('none');
  });

  it('neither throws nor writes outside its rows when it is accepted, whatever was changed in it', () => {
    const base = small();
    const sections = ['code', 'lists', 'loops'] as const;
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...sections),
        fc.nat(),
        fc.oneof(fc.integer({ min: -3, max: 14 }), fc.integer({ min: 0, max: kernels.length })),
        fc.nat(kernels.length),
        (section, place, value, otherKernel) => {
          const list = section === 'loops' ? [0, 3, 1] : base[section];
          const changed = { ...base, [section]: list.with(place % list.length, value) };
          const code = changed.code.with(OP_WIDTH, otherKernel);
          for (const data of [changed, { ...changed, code }]) {
            if (problemOf(data) !== 'none') continue;
            accepted++;
            runs(readPlan(data));
          }
        },
      ),
      { seed: 41, numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

/** Runs a plan over a buffer with a guard behind it, and expects the guard to stand. */
function runs(plan: Plan): void {
  const lanes = 5;
  const buffer = new Float64Array(plan.rows * lanes + 64).fill(12.5);
  const space = createWorkspace(plan, lanes);
  const guarded = { ...space, cells: buffer.subarray(0, plan.rows * lanes) };
  guarded.cells.set(space.cells);
  guarded.mirror = guarded;
  run(plan, guarded);
  runCompleted(plan, guarded);
  expect(buffer.subarray(plan.rows * lanes).every((x) => x === 12.5)).toBe(true);
}

describe('the plan of a card', { timeout: 60_000 }, () => {
  it('reads no row before it is written, except for inputs, and inside loops', () => {
    for (let seed = 100; seed < 160; seed++) {
      const { input, by } = randomCard(seed);
      const { plan, inputs, dated, overrideRows } = compile(cardOf(input), { by });
      const filled = new Set([...inputs, ...dated].map(({ row }) => row));
      for (const { stated } of overrideRows) filled.add(stated);
      for (const row of plan.constantRows) filled.add(row);
      const late: string[] = [];
      const inLoop = (op: number): boolean =>
        Array.from({ length: plan.loops.length / 3 }, (_, i) => plan.loops.subarray(3 * i)).some(
          ([first = 0, end = 0]) => op >= first && op < end,
        );
      for (let op = 0; op < plan.code.length / OP_WIDTH; op++) {
        const at = op * OP_WIDTH;
        const one = kernels[plan.code[at] as number];
        for (const row of one?.reads(plan, at) ?? [])
          if (!filled.has(row) && !inLoop(op)) late.push(`${seed}: ${one?.name} reads ${row}`);
        for (let i = 0; i < (one?.width ?? 0); i++) filled.add((plan.code[at + 1] as number) + i);
      }
      expect(late).toEqual([]);
    }
  });
});
