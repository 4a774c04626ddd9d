import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/evaluate/index.js';
import { kernels, OP_WIDTH, type Plan, run } from '../../../../src/runtime/index.js';
import { cardWith, scored } from '../card.js';

const two = { channel: ['phone', 'chat'], tier: ['gold', 'basic'] };
const by = { channel: ['phone', 'chat'] };
const author = { author: 'Ana', reason: 'Audit', period: '2026-02' };

const card = cardWith({
  metrics: {
    contacts: { rollup: 'sum', by: two },
    cost: { rollup: 'sum', by },
    wait: { rollup: { mean: 'contacts' }, by },
    peak: { rollup: 'max', by },
  },
  indicators: {
    unit: { baseline: 10, target: 0, formula: 'cost / contacts', by, rollup: { mean: 'contacts' } },
    csat: { ...scored, by, byView: 'worst' },
    calm: { baseline: 500, target: 0, formula: 'wait + peak' },
  },
  objectives: {
    lean: { perspective: 'p', lagging: ['unit', 'calm'], drives: ['please'] },
    please: { perspective: 'p', lagging: ['csat'], driverShare: 0.3 },
  },
  risks: {
    queue: { likelihood: 2, formula: 'likelihood * wait', acceptable: 1, affects: { please: 9 } },
  },
  overrides: [
    { ...author, id: 'please', points: 50 },
    { ...author, id: 'calm', value: 100 },
  ],
});

const month = (a: number, b: number) => ({ '2026-01': a, '2026-02': b });
const data = {
  'contacts.phone.gold': month(1, 2),
  'contacts.phone.basic': month(3, 4),
  'contacts.chat': month(5, 6),
  'cost.phone': month(20, 30),
  'cost.chat': month(15, 10),
  'wait.phone': month(100, 90),
  'wait.chat': month(200, 210),
  'peak.phone': month(100, 120),
  'csat.phone': month(70, 60),
  'csat.chat': month(80, 90),
};

// An incremental run trusts what an operation says it reads, and a plan from elsewhere is checked by what it says it uses.
describe('every operation of breakdowns, risks and overrides', () => {
  it('depends on nothing but what it declares', () => {
    const { compiled, space } = prepare(card, data);
    const { plan } = compiled;
    run(plan, space);
    const seen = new Set<string>();
    for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
      const kernel = kernels[plan.code[at] as number];
      if (kernel === undefined) throw new Error('an operation without kernel');
      seen.add(kernel.name);
      const { list = [0, 0], numbers = [0, 0] } = kernel.uses?.(plan, at) ?? {};
      const reads = new Set(kernel.reads(plan, at));
      const cells = space.cells.map((value, i) =>
        reads.has(Math.floor(i / space.lanes)) ? value : 777.125,
      );
      const bare: Plan = {
        ...plan,
        lists: plan.lists.map((value, i) => (inside(i, list) ? value : -7)),
        numbers: plan.numbers.map((value, i) => (inside(i, numbers) ? value : Number.NaN)),
      };
      const first = (plan.code[at + 1] as number) * space.lanes;
      const written = (over: Plan, into: Float64Array): number[] => {
        const copy = { ...space, cells: into };
        copy.mirror = copy;
        kernel.run(over, at, copy, 0, space.lanes);
        return [...into.subarray(first, first + kernel.width * space.lanes)];
      };
      expect([kernel.name, written(bare, cells)]).toEqual([
        kernel.name,
        written(plan, space.cells.slice()),
      ]);
    }
    for (const name of [
      'acrossMembers',
      'firstOf',
      'worstMember',
      'overrideValue',
      'overrideNode',
      'exposure',
      'lessRisks',
    ])
      expect(seen).toContain(name);
  });
});

const inside = (i: number, [start, length]: readonly [number, number]): boolean =>
  i >= start && i < start + length;
