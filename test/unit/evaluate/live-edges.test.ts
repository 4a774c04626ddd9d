import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import {
  alertsBetween,
  type AlertOptions,
  earlyWarnings,
  evaluate,
  type PeriodScores,
} from '../../../src/evaluate/index.js';

const input = {
  stratmap: 1,
  id: 'edges',
  title: 'Edges',
  perspectives: { top: { title: 'Top' } },
  indicators: {
    cost: { better: 'higher', baseline: 0, target: 100 },
    counter: { better: 'higher', baseline: 0, target: 100 },
  },
  objectives: {
    cheap: {
      perspective: 'top',
      leading: ['cost'],
      guard: ['counter'],
      drives: { result: { delay: 'P6M' } },
    },
    result: { perspective: 'top', lagging: ['counter'] },
  },
} as const;
const card = defineScorecard(input);

const thrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};
const months = (...values: readonly (number | null)[]) =>
  Object.fromEntries(values.map((value, i) => [`2026-0${i + 1}`, value]));

describe('a change that takes a fresh evaluation', () => {
  const data = { cost: months(10, 20, 30) };

  it('keeps the period shown when an earlier one is shown', () => {
    const shown = evaluate(card, data, { at: '2026-02' });
    expect(shown.with({ cost: { '2026-04': 40 } }).period).toBe('2026-02');
    expect(shown.with({ cost: { '2026-01': 'n/a' } }).period).toBe('2026-02');
  });

  it('goes on showing the last period when the last one is shown', () => {
    const last = evaluate(card, data);
    expect(last.with({ cost: { '2026-04': 40 } }).period).toBe('2026-04');
    expect(last.with({ cost: { '2026-01': 'n/a' } }).period).toBe('2026-03');
    expect(last.with({ cost: { '2025-12': 1 } }).period).toBe('2026-03');
  });
});

describe('changes between evaluations', () => {
  it('compare with the period that the earlier one shows when it lacks the later period', () => {
    const before = evaluate(card, { cost: months(10, 20) });
    const after = before.with({ cost: { '2026-03': 60 } });
    const cost = after.changesFrom(before).find(({ id }) => id === 'cost');
    expect(cost).toMatchObject({
      period: '2026-03',
      before: { points: 20 },
      after: { points: 60 },
    });
    expect(after.changesFrom(before, { periods: 'all' })).toEqual([]);
  });

  it('are refused for an evaluation of another card', () => {
    const other = evaluate(defineScorecard(input), { cost: 1 });
    expect(thrown(() => evaluate(card, { cost: 1 }).changesFrom(other))).toMatchObject({
      name: 'ScorecardError',
      code: 'invalid-option',
    });
  });
});

describe('changes that are no values', () => {
  const before = evaluate(card, { cost: months(10, 20) });
  const change = (changes: unknown) => thrown(() => before.with(changes as { cost: number }));

  it('are refused when they are no object by key', () => {
    for (const wrong of [null, undefined, 3, 'cost', [], [1], new Date(0)])
      expect(change(wrong), String(wrong)).toMatchObject({
        name: 'ScorecardError',
        code: 'invalid-data',
      });
  });

  it('are refused under the key that has them', () => {
    for (const wrong of [{}, [], [1], new Date(0), new Map(), true, { of: 1 }, { '2026-01': {} }])
      expect(change({ cost: wrong }), JSON.stringify(wrong)).toMatchObject({
        code: 'invalid-data',
        diagnostics: [{ path: expect.arrayContaining(['cost']) }],
      });
    expect(change({ cost: { value: 1, m: 2 } })).toMatchObject({
      code: 'invalid-data',
      diagnostics: [{ code: 'data.value', path: ['cost', '2026-02', 'm'] }],
    });
  });

  it('are not those that take a value away or say how many cases it rests on', () => {
    expect(before.with({ cost: null }).indicators.cost.ok).toBe(false);
    expect(before.with({ cost: { value: 50, n: 4 } }).indicators.cost).toMatchObject({ n: 4 });
  });
});

describe('what evaluate is handed', () => {
  const call = (data: unknown, options?: unknown) =>
    thrown(() => evaluate(card, data as { cost: number }, options as { at: string }));

  it('is refused when the data are no object', () => {
    for (const wrong of [null, 3, 'cost', true])
      expect(call(wrong), String(wrong)).toMatchObject({
        name: 'ScorecardError',
        code: 'invalid-data',
      });
  });

  it('is refused when a value is a date, a list or a map', () => {
    for (const wrong of [new Date(0), [1, 2], new Map(), /a/])
      expect(call({ cost: wrong }), String(wrong)).toMatchObject({
        code: 'invalid-data',
        diagnostics: [{ code: 'data.value', path: ['cost'] }],
      });
  });

  it('may have null for options, and no options that do not exist', () => {
    expect(call({ cost: 1 }, null)).toBeUndefined();
    expect(call({ cost: 1 }, { asof: '2026-01' })).toMatchObject({
      code: 'invalid-option',
      diagnostics: [{ code: 'option.unknown', path: ['asof'], hint: 'did you mean `asOf`?' }],
    });
    expect(call({ cost: 1 }, 'month')).toMatchObject({ code: 'invalid-option' });
  });

  it('answers to a period that is no text with an unknown period', () => {
    const evaluation = evaluate(card, { cost: months(1, 2) });
    for (const wrong of [undefined, null, 2026, {}, ['2026-01'], Object.create(null), Symbol('x')])
      expect(thrown(() => evaluation.at(wrong as string))).toMatchObject({
        name: 'ScorecardError',
        code: 'unknown-period',
      });
  });
});

describe('alerts at the edges', () => {
  const scores = evaluate(card, { cost: months(90, 90, 84.5), counter: months(90, 90, 50) });
  const [first, second, third] = ['2026-01', '2026-02', '2026-03'].map((period) =>
    scores.at(period),
  ) as [PeriodScores, PeriodScores, PeriodScores];

  it('read only what a memory itself holds', () => {
    const named = defineScorecard({
      ...input,
      indicators: { ...input.indicators, constructor: input.indicators.cost },
    });
    const data = { constructor: months(90, 10), cost: months(1, 1), counter: months(1, 1) };
    const both = evaluate(named, data);
    const { alerts, memory } = alertsBetween(named, both.at('2026-01'), both.at('2026-02'), {
      memory: { statuses: {} },
    });
    expect(alerts).toMatchObject([{ kind: 'crossing', id: 'constructor', from: 'good' }]);
    expect(Object.entries(memory.statuses)).toContainEqual(['constructor', 'poor']);
  });

  it('are refused for numbers that are none, negative or without end', () => {
    for (const name of ['hysteresis', 'tolerance', 'maxAge'])
      for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY, '1', null])
        expect(
          thrown(() => alertsBetween(card, first, second, { [name]: wrong } as AlertOptions)),
          `${name} ${wrong}`,
        ).toMatchObject({ code: 'invalid-option', message: expect.stringContaining(name) });
  });

  it('tell a status that does not come from the points without hysteresis', () => {
    const ofCost = (after: PeriodScores) =>
      alertsBetween(card, second, after).alerts.filter(({ id }) => id === 'cost');
    expect(ofCost(third)).toEqual([]);
    const cost = { ...second.indicators.cost, status: 'poor', points: 90 };
    const stated = { ...second, indicators: { ...second.indicators, cost } } as PeriodScores;
    expect(ofCost(stated)).toMatchObject([{ kind: 'crossing', from: 'good', to: 'poor' }]);
  });

  it('do not call a value missed that no longer applies', () => {
    const after = evaluate(card, { cost: { '2026-01': 90, '2026-02': 'n/a', '2026-03': 90 } });
    const told = alertsBetween(card, after.at('2026-01'), after.at('2026-02')).alerts;
    expect(told.filter(({ kind }) => kind === 'missed')).toEqual([]);
    const gone = after.with({ cost: { '2026-02': null } });
    expect(alertsBetween(card, gone.at('2026-01'), gone.at('2026-02')).alerts).toContainEqual({
      kind: 'missed',
      id: 'cost',
    });
  });

  it('tell an objective that is good while its own counter-indicator worsens', () => {
    const history = evaluate(card, { cost: months(99, 99, 99), counter: months(99, 99, 95) });
    const between = (from: string, to: string) =>
      alertsBetween(card, history.at(from), history.at(to)).alerts.filter(
        ({ kind }) => kind === 'divergence',
      );
    expect(between('2026-01', '2026-02')).toEqual([]);
    expect(between('2026-02', '2026-03')).toEqual([
      { kind: 'divergence', id: 'cheap', counter: 'counter', lost: 4 },
    ]);
  });
});

describe('early warnings of a longer view', () => {
  it('count delays in the periods of the scores', () => {
    const scores = evaluate(
      card,
      { cost: months(1, 1, 1), counter: months(1, 1, 1) },
      { by: 'quarter' },
    );
    expect(earlyWarnings(card, scores)).toMatchObject([
      { indicator: 'cost', atRisk: [{ delay: [2, 2], arrival: ['2026-Q3', '2026-Q3'] }] },
    ]);
    expect(earlyWarnings(card, scores)).toEqual(earlyWarnings(card, scores, { by: 'quarter' }));
  });
});

describe('status edges that change over time', () => {
  const lower = { watch: 40, good: 70 };
  const higher = { watch: 60, good: 90 };
  const dated = defineScorecard({
    ...input,
    scoring: { status: { '2025-01': lower, '2026-04': higher } },
    indicators: {
      cost: { ...input.indicators.cost },
      counter: { ...input.indicators.counter },
    },
  });
  const told = (before: string, after: string, values: readonly number[]) => {
    const history = evaluate(dated, { cost: months(...values), counter: months(...values) });
    const { alerts } = alertsBetween(dated, history.at(before), history.at(after));
    return alerts.flatMap((one) => (one.kind === 'crossing' ? [[one.id, one.from, one.to]] : []));
  };

  it('keep a score that is near to the edge of its own period in its band', () => {
    expect(told('2026-01', '2026-02', [40.5, 39.5])).toEqual([]);
    expect(told('2026-01', '2026-02', [70.5, 69.5])).toEqual([]);
    // By the edges of later periods these would already be as bad as can be.
    expect(told('2026-01', '2026-02', [70.5, 68.5])).toContainEqual(['total', 'good', 'watch']);
    expect(told('2026-01', '2026-02', [40.5, 38.5])).toContainEqual(['cost', 'watch', 'poor']);
  });

  it('are those of the later moment where it lies behind a change of them', () => {
    const same = [80, 80, 80, 80];
    expect(told('2026-02', '2026-03', same)).toEqual([]);
    expect(told('2026-03', '2026-04', same)).toEqual([
      ['total', 'good', 'watch'],
      ['top', 'good', 'watch'],
      ['cheap', 'good', 'watch'],
      ['result', 'good', 'watch'],
      ['cost', 'good', 'watch'],
      ['counter', 'good', 'watch'],
    ]);
    expect(told('2026-03', '2026-04', [91, 91, 89.5, 89.5])).toEqual([]);
  });

  it('make the status of a member', () => {
    const parted = defineScorecard({
      stratmap: 1,
      id: 'parted',
      title: 'Parted',
      scoring: { status: { '2025-01': lower, '2026-04': higher } },
      indicators: { cost: { baseline: 0, target: 100, by: { site: ['north', 'south'] } } },
    });
    const history = evaluate(parted, {
      'cost.north': months(50, 50, 50, 50),
      'cost.south': months(80, 80, 80, 80),
    });
    const membersAt = (period: string) => {
      const { members = {} } = history.at(period).indicators.cost;
      return Object.entries(members).map(([name, { status }]) => [name, status]);
    };
    expect(membersAt('2026-01')).toEqual([
      ['north', 'watch'],
      ['south', 'good'],
    ]);
    expect(membersAt('2026-04')).toEqual([
      ['north', 'poor'],
      ['south', 'watch'],
    ]);
  });

  it('make the status that an overridden score would have', () => {
    const by = { author: 'A', reason: 'B' };
    const { indicators, objectives } = evaluate(
      dated,
      { cost: months(50), counter: months(50) },
      {
        overrides: [
          { ...by, id: 'cost', period: '2026-01', value: 90 },
          { ...by, id: 'result', period: '2026-01', points: 90 },
        ],
      },
    );
    expect(indicators.cost.override?.computed.status).toBe('watch');
    expect(objectives.result.override?.computed.status).toBe('watch');
  });
});
