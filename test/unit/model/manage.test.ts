import { describe, expect, it } from 'vitest';
import { diagnosticsOf, foundIn, modelWith, scored } from './found.js';

describe('breakdowns', () => {
  it('have members that are told apart, and not too many of them', () => {
    const by = { channel: ['phone', 'a.b'], tier: ['phone', 'gold'] };
    expect(foundIn({ metrics: { m: { rollup: 'sum', by } } })).toEqual([
      'breakdown.members metrics.m.by.channel[1]',
      'breakdown.members metrics.m.by.tier[0]',
    ]);
    const many = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [name, Array.from({ length: 12 }, (_, i) => `${name}${i}`)]),
    );
    expect(foundIn({ metrics: { m: { rollup: 'sum', by: many } } })).toEqual([
      'breakdown.too-many metrics.m.by',
    ]);
  });

  it('of astronomic size are refused at once', () => {
    const members = Array.from({ length: 1000 }, (_, i) => `m${i}`);
    const by = Object.fromEntries(
      Array.from({ length: 8 }, (_, d) => [`d${d}`, members.map((name) => `${name}x${d}`)]),
    );
    expect(foundIn({ indicators: { i: { ...scored, by } } })).toEqual([
      'breakdown.too-many indicators.i.by',
    ]);
  });

  it('match those of what a formula names', () => {
    const found = foundIn({
      metrics: {
        a: { rollup: 'sum', by: { channel: ['phone'] } },
        b: 'sum',
        c: 'last',
      },
      indicators: { i: { ...scored, formula: 'a / b + c', by: { channel: ['phone', 'chat'] } } },
    });
    expect(found).toEqual([
      'breakdown.member indicators.i.formula',
      'breakdown.whole indicators.i.formula',
    ]);
  });

  it('tell what is wrong with a shared scale once', () => {
    const by = { channel: ['phone', 'chat'] };
    expect(foundIn({ indicators: { i: { by, baseline: 5, target: 5 } } })).toEqual([
      'scale.zero-width indicators.i.target',
    ]);
  });
});

describe('initiatives', () => {
  it('must not wait for each other or be part of each other', () => {
    const found = diagnosticsOf({
      initiatives: {
        a: { dependsOn: ['c'] },
        b: { dependsOn: ['a'] },
        c: { dependsOn: ['b'] },
        d: { partOf: 'e' },
        e: { partOf: 'd' },
      },
    });
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['initiative.loop', 'the initiatives are part of each other: d -> e -> d'],
      ['initiative.loop', 'the initiatives wait for each other: a -> b -> c -> a'],
    ]);
  });

  it('end after they start, and start after what they need has ended', () => {
    expect(
      foundIn({
        initiatives: {
          a: { from: '2026-03', to: '2026-02' },
          b: { from: '2026-01', to: '2026-01' },
          c: { from: '2026-01-31', dependsOn: ['b'] },
          d: { from: '2026-02', dependsOn: ['b'] },
        },
      }),
    ).toEqual(['initiative.dates initiatives.a.to', 'initiative.early initiatives.c.dependsOn[0]']);
  });
});

describe('risks', () => {
  it('name objectives they affect and only what their formula can know', () => {
    expect(
      foundIn({
        metrics: { leavers: 'sum' },
        risks: {
          a: { affects: { nothing: 5 } },
          b: { likelihood: 0.5, formula: 'likelihood * leavers' },
          c: { likelihood: 0.5, formula: 'likelihood * impact' },
          d2: { formula: '1 +' },
        },
      }),
    ).toEqual([
      'reference.unknown risks.a.affects.nothing',
      'reference.unknown risks.c.formula',
      expect.stringMatching(/^formula\./),
    ]);
  });

  it('keep to one scale of likelihood', () => {
    const risks = { a: { likelihood: 0.2, impact: 4 }, b: { likelihood: 4, impact: 4 } };
    expect(foundIn({ risks })).toEqual(['risk.scales risks']);
    expect(foundIn({ risks: { ...risks, a: { likelihood: 1, impact: 4 } } })).toEqual([]);
  });
});

describe('overrides', () => {
  const by = { author: 'Ana', reason: 'Audit', period: '2026-01' };
  const indicators = {
    list: { checklist: { a: 'A?' } },
    parts: { ...scored, by: { channel: ['phone'] } },
    mood: { scale: { kind: 'labels', labels: { bad: 0, fine: 100 } } },
    plain: scored,
  } as const;

  it('state what their element can be', () => {
    const overrides = [
      { ...by, id: 'list', value: 1 },
      { ...by, id: 'parts', value: 1 },
      { ...by, id: 'mood', value: 'great' },
      { ...by, id: 'plain', value: 'great' },
      { ...by, id: 'plain', points: 4 },
      { ...by, id: 'mood', value: 'fine' },
    ];
    expect(foundIn({ indicators, overrides })).toEqual([
      'override.no-value overrides[0].id',
      'override.no-value overrides[1].id',
      'override.value overrides[2].value',
      'override.value overrides[3].value',
      'reference.unknown overrides[4].id',
    ]);
  });

  it('state no more points than anything on the card can reach', () => {
    const stating = (points: number) => ({
      perspectives: { p: {} },
      indicators: { x: scored },
      objectives: { o: { perspective: 'p', lagging: ['x'] } },
      overrides: [
        { author: 'Ana', reason: 'Counted by hand.', id: 'o', period: '2026-01', points },
      ],
    });
    expect(foundIn(stating(100))).toEqual([]);
    expect(foundIn(stating(101))).toEqual(['override.value overrides[0].points']);
    expect(foundIn({ ...stating(120), scoring: { cap: 120 } })).toEqual([]);
  });
});

describe('the order of a model', () => {
  it('respects dependencies of elements called like something JavaScript knows', () => {
    const model = modelWith({
      metrics: {
        constructor: { formula: 'toString + 1' },
        toString: { formula: 'a + 1' },
        a: 'sum',
      },
      indicators: { i: scored },
      objectives: {
        valueOf: { perspective: 'p', lagging: ['i'] },
        hasOwnProperty: { perspective: 'p', lagging: ['i'], drives: ['valueOf'] },
      },
    });
    expect(model.formulaOrder).toEqual(['toString', 'constructor']);
    expect(model.order.flatMap(({ objectives }) => objectives)).toEqual([
      'hasOwnProperty',
      'valueOf',
    ]);
  });
});
