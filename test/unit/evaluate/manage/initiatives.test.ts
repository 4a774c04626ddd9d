import { describe, expect, it } from 'vitest';
import type { InitiativeInput } from '../../../../src/document/input/index.js';
import {
  criticalPath,
  evaluate,
  expectedEffects,
  initiativeRecord,
} from '../../../../src/evaluate/index.js';
import { cardWith, scored, thrown } from '../card.js';

const withInitiatives = (initiatives: { readonly [id: string]: InitiativeInput }) =>
  cardWith({
    indicators: { csat: scored },
    objectives: { please: { perspective: 'p', lagging: ['csat'] } },
    initiatives,
  });

const csat = { '2026-01': 60, '2026-02': 61, '2026-03': 64, '2026-04': 66 };

/** The record of one initiative at the end of a month. */
const recordOf = (input: InitiativeInput, period = '2026-03') =>
  initiativeRecord(evaluate(withInitiatives({ train: input }), { csat }), 'train', period);

describe('an initiative', () => {
  it('has earned value, variances and indices from budget, progress, plan and cost', () => {
    // 2026-01-01 to 2026-04-30 are 120 days, 90 of them past at the end of March: planned 75 %.
    const record = recordOf({
      from: '2026-01',
      to: '2026-04',
      budget: 20_000,
      spent: 12_000,
      progress: 50,
    });
    expect(record).toEqual({
      status: 'late',
      late: true,
      overBudget: true,
      budget: 20_000,
      spent: 12_000,
      progress: 50,
      planned: 75,
      elapsed: 0.75,
      earned: 10_000,
      plannedValue: 15_000,
      costVariance: -2000,
      scheduleVariance: -5000,
      cpi: 10_000 / 12_000,
      spi: 50 / 75,
      estimate: 24_000,
      remaining: 8000,
      parts: [],
      moves: {},
    });
  });

  it('follows dated progress and cost, each from the end of its period on', () => {
    const input: InitiativeInput = {
      from: '2026-01',
      to: '2026-04',
      budget: 100,
      progress: { '2026-01': 20, '2026-03': 80 },
      spent: { '2026-02': 30, '2026-Q1': 60 },
    };
    expect(recordOf(input, '2026-01')).toMatchObject({ progress: 20, earned: 20 });
    expect(recordOf(input, '2026-01')).not.toHaveProperty('spent');
    expect(recordOf(input, '2026-02')).toMatchObject({ progress: 20, spent: 30 });
    expect(recordOf(input, '2026-03')).toMatchObject({ progress: 80, spent: 60 });
  });

  it('plans by milestones where it has them', () => {
    const input: InitiativeInput = {
      from: '2026-01',
      to: '2026-04',
      milestones: { '2026-02': 30, '2026-04': 100 },
      progress: 30,
    };
    const planned = (period: string) => recordOf(input, period).planned;
    expect(['2026-01', '2026-02', '2026-03', '2026-04'].map(planned)).toEqual([0, 30, 30, 100]);
    expect(recordOf(input, '2026-03')).toMatchObject({ status: 'on-track', spi: 1 });
  });

  it.each([
    ['done', { progress: 100, to: '2026-01' }],
    ['late', { progress: 90, to: '2026-03' }],
    ['over-budget', { progress: 50, budget: 100, spent: 101 }],
    ['over-budget', { progress: 50, budget: 100, spent: 56 }],
    ['on-track', { progress: 50, budget: 100, spent: 55 }],
    ['on-track', { progress: 68, from: '2026-01', to: '2026-04' }],
    ['late', { progress: 67, from: '2026-01', to: '2026-04' }],
    ['not-started', { progress: 0 }],
    ['not-started', { from: '2026-04' }],
    ['unknown', { from: '2026-01' }],
  ] as const)('is %s by %j', (status, input) => {
    expect(recordOf(input).status).toBe(status);
  });

  it('takes what it does not say from its parts, by budget, to any depth', () => {
    const card = withInitiatives({
      whole: {},
      half: { partOf: 'whole' },
      a: { partOf: 'half', budget: 300, spent: 100, progress: 100, from: '2026-01', to: '2026-02' },
      b: { partOf: 'half', budget: 100, spent: 50, progress: 0, from: '2026-03', to: '2026-06' },
      c: { partOf: 'whole', budget: 400, spent: 0, progress: 50, milestones: { '2026-01': 50 } },
    });
    const { initiatives } = evaluate(card, { csat }, { at: '2026-02' });
    expect(initiatives['half']).toMatchObject({
      budget: 400,
      spent: 150,
      progress: 75,
      planned: 75,
    });
    expect(initiatives['whole']).toMatchObject({
      budget: 800,
      spent: 150,
      progress: 62.5,
      planned: 62.5,
      parts: ['half', 'c'],
    });
  });

  it('weighs its parts equally where a budget is lacking, and says nothing where a part does not', () => {
    const parts = { a: { partOf: 'whole', progress: 100 }, b: { partOf: 'whole', progress: 0 } };
    const known = evaluate(withInitiatives({ whole: {}, ...parts }), { csat });
    expect(known.initiatives['whole']).toMatchObject({ progress: 50 });
    const silent = withInitiatives({ whole: {}, ...parts, c: { partOf: 'whole' } });
    expect(evaluate(silent, { csat }).initiatives['whole']).not.toHaveProperty('progress');
  });

  it('shows what it was expected to move beside what moved', () => {
    const record = recordOf(
      { from: '2026-02', moves: { csat: { by: 8, ramp: 'P4M' } } },
      '2026-04',
    );
    // Two of four months of ramp; 66 now against 60 before the start.
    expect(record.moves).toEqual({ csat: { by: 8, expected: 4, actual: 6 } });
    const before = recordOf({ from: '2026-02', moves: { csat: 8 } }, '2026-01');
    expect(before.moves).toEqual({ csat: { by: 8, expected: 0 } });
  });

  it('never changes a score', () => {
    const plain = evaluate(withInitiatives({}), { csat });
    const busy = evaluate(
      withInitiatives({ train: { from: '2026-01', progress: 10, moves: { csat: 30 } } }),
      { csat },
    );
    const scores = (all: typeof plain) => [...all.series('total').points];
    expect(scores(busy)).toEqual(scores(plain));
  });

  it('knows no time where values have no period', () => {
    const card = withInitiatives({ train: { from: '2026-01', to: '2026-02', progress: 10 } });
    const record = evaluate(card, { csat: 60 }).initiatives['train'];
    expect(record).toMatchObject({ status: 'on-track', progress: 10 });
    expect(record).not.toHaveProperty('planned');
  });

  it('is looked up by id, and an unknown one is refused with the nearest', () => {
    const evaluation = evaluate(withInitiatives({ train: {} }), { csat });
    expect(thrown(() => initiativeRecord(evaluation, 'trian'))).toMatchObject({
      code: 'unknown-id',
      message: 'the card has no initiative `trian`; did you mean `train`?',
    });
  });

  it('may be called like something JavaScript knows', () => {
    const card = withInitiatives({
      constructor: { progress: 5 },
      toString: { partOf: 'constructor' },
    });
    const { initiatives } = evaluate(card, { csat });
    expect(Object.keys(initiatives)).toEqual(['constructor', 'toString']);
    expect(initiatives['constructor']).toMatchObject({ progress: 5, parts: ['toString'] });
  });
});

describe('expected effects', () => {
  const periods = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];

  it('start after the delay and grow along a line or an S until they act in full', () => {
    const card = withInitiatives({
      line: { from: '2026-01', moves: { csat: { by: 8, delay: 'P1M', ramp: 'P4M' } } },
      curve: {
        from: '2026-01',
        moves: { csat: { by: 8, delay: 'P1M', ramp: 'P4M', shape: 'sCurve' } },
      },
      step: { from: '2026-03', moves: { csat: -1 } },
      undated: { moves: { csat: 100 } },
    });
    const effect = expectedEffects(card, periods)['csat'];
    expect([...(effect?.by['line'] ?? [])]).toEqual([0, 0, 2, 4, 6, 8]);
    // 8 (3x² - 2x³) at x = 0, 0, 1/4, 1/2, 3/4, 1.
    expect([...(effect?.by['curve'] ?? [])]).toEqual([0, 0, 1.25, 4, 6.75, 8]);
    expect([...(effect?.by['step'] ?? [])]).toEqual([0, 0, -1, -1, -1, -1]);
    expect([...(effect?.total ?? [])]).toEqual([0, 0, 2.25, 7, 11.75, 15]);
    expect(effect?.by).not.toHaveProperty('undated');
  });

  it('count delays in the periods asked for', () => {
    const card = withInitiatives({
      a: { from: '2026-02', moves: { csat: { by: 6, ramp: 'P9M' } } },
    });
    const effect = expectedEffects(card, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect([...(effect['csat']?.total ?? [])]).toEqual([0, 2, 4, 6]);
  });

  it('need periods of one length', () => {
    const card = withInitiatives({ a: { from: '2026-02', moves: { csat: 1 } } });
    expect(thrown(() => expectedEffects(card, ['2026-01', '2026-Q2'])).code).toBe('unknown-period');
    expect(thrown(() => expectedEffects(card, ['soon'])).code).toBe('unknown-period');
    expect(expectedEffects(card, [])['csat']?.total).toHaveLength(0);
  });
});

describe('the critical path', () => {
  it('is the chain of dependencies with the most days, with the slack of the others', () => {
    const card = withInitiatives({
      plan: { from: '2026-01-01', to: '2026-01-10' },
      build: { from: '2026-02-01', to: '2026-02-20', dependsOn: ['plan'] },
      hire: { from: '2026-02-01', to: '2026-02-05', dependsOn: ['plan'] },
      launch: { from: '2026-03-01', to: '2026-03-03', dependsOn: ['hire', 'build'] },
      aside: { from: '2026-01-01', to: '2026-01-30' },
    });
    expect(criticalPath(card)).toEqual({
      path: ['plan', 'build', 'launch'],
      days: 33,
      slack: { plan: 0, build: 0, hire: 15, launch: 0, aside: 3 },
    });
  });

  it('is empty without initiatives, and counts those without dates as no days', () => {
    expect(criticalPath(withInitiatives({}))).toEqual({ path: [], days: 0, slack: {} });
    const card = withInitiatives({
      a: {},
      b: { dependsOn: ['a'], from: '2026-01', to: '2026-01' },
    });
    expect(criticalPath(card)).toMatchObject({ path: ['a', 'b'], days: 31 });
  });

  it('is found in a long chain without running out of stack', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [
        `i${i}`,
        {
          from: '2026-01',
          to: '2026-01',
          ...(i === 0 ? {} : { dependsOn: [`i${i - 1}`], partOf: `i${i - 1}` }),
        },
      ]),
    );
    const card = withInitiatives(chain);
    expect(criticalPath(card).path).toHaveLength(5000);
    expect(evaluate(card, { csat }).initiatives['i0']?.parts).toEqual(['i1']);
  });
});
