import { describe, expect, it } from 'vitest';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import type { Scorecard } from '../../../src/model/index.js';
import { cardOf, evaluated } from '../../support/laws/evaluate-random.js';
import { randomCard } from '../../support/random-card.js';
import { cardWith, scored, service, thrown } from './card.js';

const data = { contacts: { '2026-01': 100 }, quality: { '2026-01': 70 } };

describe('the records of an evaluation', () => {
  const evaluation = evaluate(service(), data);

  it('are made once and frozen, lists and nested records included', () => {
    expect(evaluation.objectives).toBe(evaluation.objectives);
    expect(evaluation.at('2026-01').total).toBe(evaluation.total);
    const { total, objectives, indicators, metrics, perspectives, periods } = evaluation;
    for (const one of [evaluation, total, objectives, indicators, metrics, perspectives, periods])
      expect(Object.isFrozen(one)).toBe(true);
    for (const one of [total.missing, total.worst, total.worst?.path, objectives['cost']])
      expect(Object.isFrozen(one)).toBe(true);
    expect(() => Object.assign(total, { points: 100 })).toThrow(TypeError);
  });

  it('say why an indicator has no value, and what its formula lacks', () => {
    expect(evaluation.indicators['rate']).toMatchObject({
      ok: false,
      status: 'none',
      basis: 'missing',
      reason: 'input-missing',
      lacks: ['solved'],
    });
    expect(evaluation.indicators['rate']).not.toHaveProperty('points');
    expect(evaluation.metrics['solved']).toMatchObject({ reason: 'no-value' });
  });

  it('say that a formula divides by zero', () => {
    const zero = { contacts: { '2026-01': 0 }, solved: { '2026-01': 5 } };
    expect(evaluate(service(), zero).indicators['rate']).toMatchObject({
      reason: 'division-by-zero',
    });
  });

  it('say where a value lies beyond its scale', () => {
    const { indicators } = evaluate(service(), { contacts: 100, solved: 130, quality: -20 });
    expect(indicators['rate']).toMatchObject({ points: 100, unclamped: 130, clamped: 'high' });
    expect(indicators['quality']).toMatchObject({ points: 0, unclamped: -20, clamped: 'low' });
  });

  it('say that an indicator has a value but no scale', () => {
    const card = cardWith({
      indicators: { x: {}, y: scored },
      objectives: { a: { perspective: 'p', lagging: ['x', 'y'] } },
    });
    expect(evaluate(card, { x: 5, y: 50 }).indicators['x']).toMatchObject({
      ok: false,
      value: 5,
      reason: 'not-scored',
    });
  });

  it('are plain data in JSON: no NaN, no null, only what is there', () => {
    const broken: string[] = [];
    const look = (value: unknown, place: string): void => {
      if (value === null || (typeof value === 'number' && !Number.isFinite(value)))
        broken.push(place);
      else if (typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) look(inner, `${place}.${key}`);
    };
    for (let seed = 500; seed < 560; seed++) {
      const random = evaluated(randomCard(seed, { objectives: 8, periods: 4 }));
      for (const period of random.periods) {
        const scores = random.at(period);
        look(scores, `${seed} ${period} live`);
        look(JSON.parse(JSON.stringify(scores)), `${seed} ${period} json`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('have ends from 0 to 100 where nothing below weighs anything in a period', () => {
    const card = cardWith({
      indicators: { x: scored },
      objectives: {
        a: { perspective: 'p', lagging: ['x'], weight: { '2026-01': 0, '2026-02': 1 } },
        b: {
          perspective: 'p',
          lagging: { x: { weight: { '2026-01': 0, '2026-02': 1 } } },
          weight: { '2026-01': 0, '2026-02': 1 },
        },
      },
    });
    const { total, objectives } = evaluate(card, { x: { '2026-01': 50, '2026-02': 60 } }).at(
      '2026-01',
    );
    expect(total).toMatchObject({ ok: false, coverage: 0, low: 0, high: 100 });
    expect(objectives['b']).toMatchObject({ ok: false, coverage: 0, low: 0, high: 100 });
  });

  it('of the whole as JSON are those of the period shown', () => {
    const json = JSON.parse(JSON.stringify(evaluation)) as {
      period: string;
      total: { ok: boolean };
    };
    expect(json.period).toBe('2026-01');
    expect(json.total.ok).toBe(true);
    expect(Object.keys(json)).toEqual(
      Object.keys(JSON.parse(JSON.stringify(evaluation.at('2026-01'))) as object),
    );
  });
});

describe('a card without objectives', () => {
  const card = cardWith({
    kind: 'operational',
    indicators: {
      a: { ...scored, weight: 3 },
      b: scored,
      watched: {},
      dead: { ...scored, weight: 0 },
    },
  });

  it('has the weighted mean of its scored indicators as total', () => {
    const { total, objectives } = evaluate(card, { a: 80, b: 40, watched: 7, dead: 0 });
    expect(total).toMatchObject({ ok: true, points: 70, coverage: 1, basis: 'measured' });
    expect(total.worst).toMatchObject({ id: 'b', points: 40 });
    expect(Object.keys(objectives)).toEqual([]);
  });

  it('counts what is missing by weight', () => {
    expect(evaluate(card, { a: 80 }).total).toMatchObject({
      points: 80,
      coverage: 0.75,
      low: 60,
      high: 85,
    });
    expect(evaluate(card, { b: 40 }).total).toMatchObject({ ok: false, coverage: 0.25 });
  });

  it('without indicators has no score, and says so', () => {
    const empty = cardWith({ kind: 'operational', metrics: { a: 'sum' } });
    expect(evaluate(empty, { a: 1 }).total).toMatchObject({
      ok: false,
      coverage: 0,
      low: 0,
      high: 100,
    });
  });
});

const named = (indicator: string, objective: string, metric: string): ScorecardInput =>
  JSON.parse(
    JSON.stringify({ stratmap: 1, id: 'card', title: 'Card' }).slice(0, -1) +
      `,"perspectives":{"p":{}},"metrics":{"${metric}":"sum"},` +
      `"indicators":{"${indicator}":{"baseline":0,"target":100,"formula":"2 * ${metric}"}},` +
      `"objectives":{"${objective}":{"perspective":"p","lagging":["${indicator}"]}}}`,
  ) as ScorecardInput;
describe('ids that every object knows', () => {
  const words = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'] as const;

  it.each(words)('may be `%s`, as metric, indicator or objective', (word) => {
    for (const [indicator, objective, metric] of [
      [word, 'o', 'm'],
      ['one', word, 'm'],
      ['one', 'o', word],
    ] as const) {
      const evaluation = evaluate(cardOf(named(indicator, objective, metric)), {
        [metric]: { '2026-01': 20, '2026-02': 30 },
      });
      expect(evaluation.objectives[objective]).toMatchObject({ points: 60, trend: 20 });
      expect(evaluation.indicators[indicator]).toMatchObject({ value: 60 });
      expect(evaluation.metrics[metric]).toMatchObject({ value: 30 });
      expect([...evaluation.series(indicator).points]).toEqual([40, 60]);
      expect(evaluation.total.worst?.id).toBe(indicator);
    }
  });

  it('are absent where no element has them', () => {
    const { objectives, indicators, metrics, perspectives } = evaluate(service(), data);
    for (const word of [...words, '__proto__'])
      expect([objectives[word], indicators[word], metrics[word], perspectives[word]]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
  });
});

describe('a card that nobody checked', () => {
  it.each<[string, unknown]>([
    ['a document', { stratmap: 1, id: 'a', title: 'A' }],
    ['null', null],
    ['nothing', undefined],
    ['a text', 'stratmap: 1'],
  ])('is refused with what to do: %s', (_, card) => {
    const error = thrown(() => evaluate(card as Scorecard));
    expect(error.code).toBe('invalid-scorecard');
    expect(error.message).toContain('parseScorecard');
  });
});

const chain = (count: number): Scorecard =>
  cardWith({
    indicators: { x: scored },
    objectives: Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `o${i}`,
        {
          perspective: 'p',
          ...(i === 0 ? { lagging: ['x'] } : {}),
          ...(i + 1 < count ? { drives: [`o${i + 1}`] } : {}),
        },
      ]),
    ),
  });

describe('a long chain of objectives', () => {
  it('is worked out from end to end without exhausting the stack', () => {
    const count = 20_000;
    const evaluation = evaluate(chain(count), { x: 40 });
    expect(evaluation.objectives[`o${count - 1}`]).toMatchObject({ points: 40, basis: 'inferred' });
    expect(evaluation.total.missing).toEqual([]);
    expect(evaluate(chain(count), {}, { at: '2026-01' }).total.missing).toEqual(['x']);
  }, 60_000);
});
