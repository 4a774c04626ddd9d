import { describe, expect, it } from 'vitest';
import { defineScorecard, evaluate, inspect } from 'stratmap';
import { smart } from 'stratmap/inspect';

const indicator = { unit: 'percent', better: 'higher', baseline: 0, target: 100 } as const;

describe('settings of advice for single elements', () => {
  const card = (rules: object) =>
    defineScorecard({
      stratmap: 1,
      id: 'service',
      title: 'Service',
      indicators: { one: indicator, other: indicator },
      ...(Object.keys(rules).length === 0 ? {} : { advice: { rules } }),
    } as never);
  const of = (rules: object, code: string) =>
    inspect(card(rules), { rules: [code] }).map(({ id, severity }) => [id, severity]);

  it('leave out one element, or make its finding worse', () => {
    const code = 'measurement.no-owner';
    expect(of({}, code)).toEqual([
      ['one', 'warning'],
      ['other', 'warning'],
    ]);
    expect(of({ [code]: { elements: { one: 'off', other: 'error' } } }, code)).toEqual([
      ['other', 'error'],
    ]);
  });

  it('bring back one element of a rule that is off', () => {
    const code = 'measurement.no-owner';
    const rules = { [code]: { severity: 'off', elements: { one: { severity: 'info' } } } };
    expect(of(rules, code)).toEqual([['one', 'info']]);
  });

  it('set a limit for one element', () => {
    const dated = (rules: object) =>
      inspect(
        defineScorecard({
          stratmap: 1,
          id: 'service',
          title: 'Service',
          indicators: {
            one: { ...indicator, benchmarks: [{ value: 5, source: 'A', date: '2015' }] },
            other: { ...indicator, benchmarks: [{ value: 5, source: 'A', date: '2015' }] },
          },
          ...(Object.keys(rules).length === 0 ? {} : { advice: { rules } }),
        } as never),
        { today: '2026-06-30', rules: ['measurement.stale-benchmark'] },
      ).map(({ id }) => id);
    expect(dated({})).toEqual(['one', 'other']);
    const elements = { one: { limit: 20 } };
    expect(dated({ 'measurement.stale-benchmark': { elements } })).toEqual(['other']);
  });

  it('are told of where they name nothing, or set a limit that nothing keeps', () => {
    const found = (rules: object) =>
      inspect(card(rules))
        .filter(({ code }) => code === 'advice.unknown-setting')
        .map(({ path }) => path.slice(2).join(' '));
    expect(found({ 'measurement.no-owner': { elements: { onne: 'off' } } })).toEqual([
      'measurement.no-owner elements onne',
    ]);
    expect(found({ 'structure.too-many-indicators': { limit: -3 } })).toEqual([
      'structure.too-many-indicators limit',
    ]);
    expect(found({ structure: 'off' })).toEqual(['structure']);
    expect(found({ 'structure.too-many-indicators': { limit: 3 } })).toEqual([]);
  });
});

describe('a card with revisions', () => {
  it('is looked at as it reads now', () => {
    const found = (revisions: object) =>
      inspect(
        defineScorecard({
          stratmap: 1,
          id: 'service',
          title: 'Service',
          people: { head: 'Head' },
          indicators: { one: indicator },
          ...revisions,
        } as never),
      ).map(({ code }) => code);
    const lacks = ['measurement.no-owner', 'measurement.no-source', 'measurement.no-rationale'];
    expect(found({})).toEqual(expect.arrayContaining(lacks));
    const changes = {
      indicators: { one: { owner: 'head', source: 'Survey', rationale: 'It says what counts' } },
    };
    const after = found({ revisions: [{ on: '2025-06-01', changes }] });
    expect(after.filter((code) => lacks.includes(code))).toEqual([]);
  });
});

describe('limits of rules', () => {
  it('make an error of many indicators, however low the number', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'service',
      title: 'Service',
      perspectives: { customer: {} },
      indicators: { a: indicator, b: indicator, c: indicator },
      objectives: { o: { perspective: 'customer', leading: ['a', 'b'], lagging: ['c'] } },
      advice: { rules: { 'structure.too-many-indicators': { limits: { error: 2 } } } },
    });
    const [found] = inspect(card, { rules: ['structure.too-many-indicators'] });
    expect(found?.severity).toBe('error');
    expect(found?.message).toContain('more than 1 ');
  });

  it('refuses a severity that is none, instead of finding nothing', () => {
    const card = defineScorecard({ stratmap: 1, id: 'service', title: 'Service' });
    expect(() => inspect(card, { severity: 'nonsense' as never })).toThrow(
      '`severity` is the text `nonsense`, which is no severity',
    );
  });
});

describe('what is compared', () => {
  const values = (f: (i: number) => number) =>
    Object.fromEntries([...Array(16).keys()].map((i) => [2000 + i, f(i)]));
  const noise = [0, 3, -2, 4, 1, -3, 2, 0, -4, 3, 1, -1, 2, -2, 4, 0];
  const pairs = (
    one: object,
    other: object,
    f: (i: number) => number,
    g: (i: number) => number,
  ) => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'service',
      title: 'Service',
      indicators: { one: { ...indicator, ...one }, other: { ...indicator, ...other } },
    } as never);
    const evaluation = evaluate(card, { one: values(f), other: values(g) } as never);
    return inspect(card, { evaluation, rules: ['balance.near-duplicate'] }).length;
  };
  const wave = (i: number) => 20 + (noise[i] ?? 0) + 2 * i;

  it('is changes, not values: two series with a trend are not the same', () => {
    expect(
      pairs(
        {},
        {},
        (i) => 10 + 2 * i,
        (i) => 20 + 3 * i,
      ),
    ).toBe(0);
    expect(pairs({}, {}, (i) => 10 + 2 * i + (i % 2) / 10, wave)).toBe(0);
    expect(pairs({}, {}, wave, (i) => wave(i) + 1)).toBe(1);
  });

  it('is in one unit, and in the direction that one indicator would have', () => {
    expect(pairs({ unit: 'EUR' }, {}, wave, wave)).toBe(0);
    const lower = { better: 'lower', baseline: 100, target: 0 };
    expect(pairs({}, lower, wave, wave)).toBe(0);
    expect(pairs({}, lower, wave, (i) => 100 - wave(i))).toBe(1);
  });

  it('is no target in euros with figures in dollars', () => {
    const reasons = (unit: object) => {
      const card = defineScorecard({
        stratmap: 1,
        id: 'service',
        title: 'Service',
        perspectives: { financial: {} },
        indicators: {
          cost: {
            ...{ unit: 'EUR', better: 'lower', baseline: 9, target: 6 },
            benchmarks: [{ value: 8, source: 'A', date: '2025', ...unit }],
          },
        },
        objectives: { cheap: { perspective: 'financial', lagging: ['cost'] } },
      } as never);
      return JSON.stringify(smart(card, 'cheap'));
    };
    expect(reasons({})).toContain('beyond every benchmark');
    expect(reasons({ unit: 'USD' })).not.toContain('benchmark');
  });
});
