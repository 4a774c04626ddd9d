import { describe, expect, it } from 'vitest';
import {
  formatSeek,
  seek,
  seekDrivers,
  type SeekOptions,
  type SeekResult,
} from '../../../src/analyse/seek/index.js';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { type Evaluation, type EvaluationData, evaluate } from '../../../src/evaluate/index.js';
import { cardOf } from '../../support/laws/evaluate-random.js';

type Part = Omit<ScorecardInput, 'stratmap' | 'id' | 'title' | 'perspectives'>;

const evaluated = (parts: Part, data: EvaluationData, at?: string): Evaluation =>
  evaluate(
    cardOf({ stratmap: 1, id: 'c', title: 'C', perspectives: { p: { title: 'P' } }, ...parts }),
    data,
    at === undefined ? {} : { at },
  );

const line = { baseline: 0, target: 100 } as const;
const three = { a: line, b: line, c: line };

/** One objective over three indicators from 0 to 100. */
const overThree = (
  objective: object,
  data: EvaluationData,
  indicators: object = three,
): Evaluation =>
  evaluated(
    {
      indicators,
      objectives: { o: { perspective: 'p', lagging: ['a', 'b', 'c'], ...objective } },
    } as Part,
    data,
  );

function reached(result: SeekResult): Extract<SeekResult, { reachable: true }> {
  if (!result.reachable) throw new Error(`not reached: ${JSON.stringify(result.best)}`);
  return result;
}

function missed(result: SeekResult): Extract<SeekResult, { reachable: false }> {
  if (result.reachable) throw new Error('reached');
  return result;
}

const movesOf = (result: SeekResult): { [key: string]: number } =>
  Object.fromEntries(reached(result).plan.moves.map(({ key, to }) => [key, to]));

const free = (cost: number) => ({ min: 0, max: 100, cost });

describe('seek with one driver', () => {
  const one = (scale: object, value: number) =>
    evaluated(
      { indicators: { a: scale }, objectives: { o: { perspective: 'p', lagging: ['a'] } } } as Part,
      {
        a: value,
      },
    );

  it('turns a straight scale around exactly', () => {
    const result = reached(seek(one({ baseline: 20, target: 60 }, 30), 'o', { to: 80 }));
    expect(result.points).toBe(25);
    expect(result.plan).toEqual({
      moves: [{ key: 'a', by: 'value', from: 30, to: 52, cost: 22 / 40, gain: 55 }],
      cost: 22 / 40,
      points: 80,
      harmed: [],
    });
    expect([result.optimal, result.bound]).toEqual([true, 22 / 40]);
  });

  it('goes down where lower is better, and only as far as the flat part of a scale', () => {
    const result = seek(one({ baseline: 9, target: 6 }, 12), 'total', { to: 100 });
    expect(movesOf(result)).toEqual({ a: 6 });
  });

  it('stops at the limit of a step, and just beyond a strict one', () => {
    const scale = (op: string) => ({ scale: { kind: 'step', at: 85, op } });
    const drivers = { a: free(1) };
    expect(movesOf(seek(one(scale('>='), 10), 'o', { to: 100, drivers }))).toEqual({ a: 85 });
    const beyond = movesOf(seek(one(scale('>'), 10), 'o', { to: 100, drivers }))['a'] as number;
    expect(beyond).toBeGreaterThan(85);
    expect(beyond).toBeLessThan(85 + 1e-10);
  });

  it('finds a value on a curve to ten digits', () => {
    const scale = { scale: { kind: 'halfLife', best: 20, half: 50 } };
    const result = seek(one(scale, 80), 'o', { to: 40, drivers: { a: free(1) } });
    expect(movesOf(result)['a']).toBeCloseTo(20 + 30 * Math.log2(100 / 40), 9);
  });

  it('takes the nearer side of a band', () => {
    const band = { better: 'inside', target: { min: 40, max: 60 }, limits: { min: 20, max: 90 } };
    expect(movesOf(seek(one(band, 85), 'o', { to: 50 }))).toEqual({ a: 75 });
    expect(movesOf(seek(one(band, 22), 'o', { to: 50 }))).toEqual({ a: 30 });
  });

  it('has nothing to move where the points are there', () => {
    const result = reached(seek(one(line, 70), 'o', { to: 60, alternatives: 2 }));
    expect([result.plan.moves, result.plan.cost, result.optimal, result.alternatives]).toEqual([
      [],
      0,
      true,
      [],
    ]);
  });
});

describe('seek with drivers that add up', () => {
  const data = { a: 10, b: 20, c: 30 };

  it('takes those first that gain most for their cost', () => {
    const measures = { a: { weight: 1 }, b: { weight: 2 }, c: { weight: 2 } };
    const drivers = { a: free(1), b: free(1), c: { min: 0, max: 60, cost: 0.5 } };
    const result = reached(seek(overThree({ lagging: measures }, data), 'o', { to: 44, drivers }));
    // 22 points; c gives 30 * 2 / 5 = 12 of them at half the price, b the other 10 at 2 / 5 each.
    expect(movesOf(result)).toEqual({ c: 60, b: 45 });
    expect(result.plan.cost).toBeCloseTo(40, 12);
    expect(result.optimal).toBe(true);
    expect(result.plan.moves.map(({ gain }) => gain)).toEqual([
      expect.closeTo(12, 9),
      expect.closeTo(10, 9),
    ]);
  });

  it('passes a flat stretch where what comes after it is worth it', () => {
    const flat = { a: { baseline: 40, target: 60 }, b: line, c: line };
    const drivers = { a: free(1), b: free(1), c: free(1) };
    // 30 of the 50 that a moves gain nothing; the other 20 gain five times as much as b and c.
    const far = seek(overThree({}, data, flat), 'o', { to: 16.7 + 100 / 3, drivers });
    expect(movesOf(far)['a']).toBeCloseTo(60, 0);
    const near = seek(overThree({}, data, flat), 'o', { to: 20, drivers });
    expect(Object.keys(movesOf(near))).not.toContain('a');
  });

  it('takes costs by points, and bounds the driver to them', () => {
    const cost = [
      [20, 0],
      [50, 3],
      [70, 33],
    ] as const;
    const drivers = { b: { cost }, c: free(0.5) };
    const result = reached(seek(overThree({}, data), 'o', { to: 33, drivers }));
    // b goes to 50 at a tenth a unit, c the rest at a half, before b goes on at 1.5.
    expect(movesOf(result)).toEqual({ b: 50, c: expect.closeTo(39, 9) });
    expect(result.plan.cost).toBeCloseTo(3 + 4.5, 9);
    const { max, min } =
      seekDrivers(overThree({}, data), 'o', { drivers: { b: { cost } } })[0] ?? {};
    expect([min, max]).toEqual([20, 70]);
  });

  it('equals going through every combination of steps, under any limit on drivers', () => {
    const ids = ['a', 'b', 'c', 'f', 'g'];
    const weights = [3, 1, 4, 2, 5];
    const costs = [0.04, 0.01, 0.07, 0.02, 0.03];
    const steps = [25, 50, 20, 100, 40];
    const indicators = Object.fromEntries(ids.map((id) => [id, line]));
    const lagging = Object.fromEntries(ids.map((id, i) => [id, { weight: weights[i] as number }]));
    const evaluation = evaluated(
      { indicators, objectives: { o: { perspective: 'p', lagging } } },
      Object.fromEntries(ids.map((id) => [id, 0])),
    );
    const drivers = Object.fromEntries(
      ids.map((id, i) => [id, { ...free(costs[i] as number), step: steps[i] as number }]),
    );
    // Whole steps, and the bound.
    const stands = ids.map((_, i) => [
      ...Array.from({ length: 100 / (steps[i] as number) }, (_one, k) => k * (steps[i] as number)),
      ...(100 % (steps[i] as number) === 0 ? [] : [80]),
      100,
    ]);
    const all = stands.reduce<number[][]>(
      (made, values) => made.flatMap((one) => values.map((value) => [...one, value])),
      [[]],
    );
    const cheapest = (to: number, most: number): number =>
      Math.min(
        ...all
          .filter((values) => values.filter((value) => value > 0).length <= most)
          .filter(
            (values) =>
              values.reduce((sum, x, i) => sum + (weights[i] as number) * x, 0) / 15 >= to - 1e-9,
          )
          .map((values) => values.reduce((sum, x, i) => sum + (costs[i] as number) * x, 0)),
      );
    for (const to of [7, 20, 33.4, 50, 61, 77, 95])
      for (const most of [1, 2, 3, 4, 5]) {
        const result = seek(evaluation, 'o', { to, drivers, maxDrivers: most });
        const wanted = cheapest(to, most);
        if (wanted === Number.POSITIVE_INFINITY) {
          expect([to, most, result.reachable]).toEqual([to, most, false]);
          continue;
        }
        const { plan, optimal } = reached(result);
        expect([to, most, plan.cost, optimal]).toEqual([to, most, expect.closeTo(wanted, 9), true]);
        expect(plan.moves.length).toBeLessThanOrEqual(most);
      }
  });

  it('shows other ways with other drivers, the cheapest first', () => {
    const drivers = { a: free(1), b: free(2), c: free(3) };
    const result = reached(seek(overThree({}, data), 'o', { to: 25, drivers, alternatives: 3 }));
    const keys = result.alternatives.map(({ moves }) => moves.map(({ key }) => key).join());
    expect(movesOf(result)).toEqual({ a: 25 });
    expect(keys).toEqual(['b', 'c']);
    expect(result.alternatives.map(({ cost }) => cost)).toEqual([
      expect.closeTo(30, 9),
      expect.closeTo(45, 9),
    ]);
  });
});

describe('seek with drivers that need each other', () => {
  const drivers = { a: free(1), b: free(2), c: free(3) };

  it('moves all that tie under a minimum, and proves it', () => {
    const result = reached(
      seek(overThree({ combine: 'min' }, { a: 30, b: 30, c: 70 }), 'o', { to: 50, drivers }),
    );
    expect(movesOf(result)).toEqual({ a: 50, b: 50 });
    expect([result.optimal, result.plan.cost]).toEqual([true, 60]);
  });

  it('moves the cheapest alone under a maximum', () => {
    const result = reached(
      seek(overThree({ combine: 'max' }, { a: 10, b: 36, c: 40 }), 'o', { to: 50, drivers }),
    );
    expect(movesOf(result)).toEqual({ b: 50 });
  });

  it('shares the way between the children of a geometric mean', () => {
    const evaluation = overThree({ combine: 'geometric' }, { a: 20, b: 20, c: 50 });
    const result = reached(seek(evaluation, 'o', { to: 40, drivers }));
    const { a = 20, b = 20 } = movesOf(result);
    // The product is 64000; a costs 1, b 2: at the cheapest a is twice b.
    expect(a).toBeCloseTo(Math.sqrt(2 * 1280), 2);
    expect(b).toBeCloseTo(Math.sqrt(1280 / 2), 2);
    expect(result.plan.cost).toBeCloseTo(Math.sqrt(2 * 1280) * 2 - 60, 6);
    expect(a * b * 50).toBeCloseTo(64000, 5);
  });

  it('lets a mandatory child through its gate first', () => {
    const combine = { gate: { mandatory: { b: { below: 40, cap: 30 } } } };
    const evaluation = overThree({ combine }, { a: 60, b: 10, c: 60 });
    expect(movesOf(seek(evaluation, 'o', { to: 50, drivers }))).toEqual({ b: 40 });
  });

  it('moves the metrics of a formula, one of them or both', () => {
    const evaluation = evaluated(
      {
        metrics: { cost: 'sum', contacts: 'sum' },
        indicators: { unit: { formula: 'cost / contacts', baseline: 9, target: 6 } },
        objectives: { o: { perspective: 'p', lagging: ['unit'] } },
      },
      { cost: 800, contacts: 100 },
    );
    const both = {
      cost: { min: 700, max: 900, cost: 1 },
      contacts: { min: 90, max: 110, cost: 7 },
    };
    expect(movesOf(seek(evaluation, 'o', { to: 50, drivers: both }))).toEqual({
      contacts: expect.closeTo(800 / 7.5, 8),
    });
    const dear = { ...both, contacts: { min: 90, max: 110, cost: 9 } };
    expect(movesOf(seek(evaluation, 'o', { to: 50, drivers: dear }))).toEqual({
      cost: expect.closeTo(750, 8),
    });
    expect(Object.keys(movesOf(seek(evaluation, 'o', { to: 80, drivers: both })))).toHaveLength(2);
  });
});

describe('seek without a way', () => {
  it('tells the best that can be reached, and the bound that binds', () => {
    const drivers = { a: { min: 0, max: 50 }, b: free(1) };
    const result = missed(seek(overThree({}, { a: 10, b: 20, c: 30 }), 'o', { to: 95, drivers }));
    expect(result.best?.points).toBeCloseTo(60, 12);
    expect(result.best?.moves.map(({ key, to }) => [key, to])).toEqual([
      ['b', 100],
      ['a', 50],
    ]);
    expect(result.binding).toEqual([
      { id: 'a', by: 'bound', at: 50 },
      { id: 'b', by: 'clamp', at: 100 },
      { id: 'c', by: 'weight', at: 30 },
    ]);
  });

  it('names the guard and the gate that hold a node down', () => {
    const guarded = evaluated(
      {
        indicators: { a: line, b: line },
        objectives: { o: { perspective: 'p', lagging: ['a'], guard: { b: { cap: 40 } } } },
      } as Part,
      { a: 20, b: 10 },
    );
    const byGuard = missed(seek(guarded, 'o', { to: 80, drivers: { a: free(1) } }));
    expect(byGuard.best?.moves).toMatchObject([{ key: 'a', to: 40 }]);
    expect(byGuard.binding).toContainEqual({ id: 'o', by: 'guard', at: 40 });
    const gated = overThree(
      { combine: { gate: { mandatory: { b: { below: 40, cap: 30 } } } } },
      { a: 10, b: 10, c: 10 },
    );
    const byGate = missed(seek(gated, 'o', { to: 60, drivers: { a: free(1), c: free(1) } }));
    expect(byGate.binding).toContainEqual({ id: 'o', by: 'gate', at: 30 });
  });

  it('says so where there are no points at all', () => {
    const result = missed(seek(overThree({}, { a: 10 }), 'o', { to: 50 }));
    expect(result).toMatchObject({ reachable: false, drivers: ['a'] });
    expect([result.points, result.best]).toEqual([undefined, undefined]);
    expect(result.cannotHelp).toContainEqual({ key: 'b', reason: 'no-value' });
  });
});

describe('seek over time', () => {
  const parts: Part = {
    calendar: { period: 'month' },
    indicators: { a: line, b: line },
    objectives: {
      cause: { perspective: 'p', lagging: ['a'], drives: { effect: { delay: 'P2M' } } },
      effect: { perspective: 'p', lagging: ['b'], driverShare: 0.5 },
    },
  };
  const months = (...values: number[]) => ({ start: '2026-01', values });
  const evaluation = evaluated(parts, { a: months(20, 20, 20, 20), b: months(20, 20, 20, 20) });

  it('names a driver that comes too late, and uses it when there is time', () => {
    const drivers = { a: free(1), b: free(3) };
    const soon = seek(evaluation, 'effect', { to: 50, drivers });
    expect(movesOf(soon)).toEqual({ b: 80 });
    expect(soon.cannotHelp).toEqual([{ key: 'a', reason: 'late', after: 2 }]);
    const later = seek(evaluation, 'effect', { to: 50, drivers, horizon: 2 });
    expect(movesOf(later)).toEqual({ a: 80 });
    expect(later.cannotHelp).toEqual([]);
  });

  it('does not look at values after the period', () => {
    const rising = evaluated(parts, { a: months(20, 20, 90, 90), b: months(20, 20, 90, 90) });
    const result = seek(rising, 'effect', {
      to: 50,
      at: '2026-02',
      horizon: 2,
      drivers: { b: free(1) },
    });
    expect(result.points).toBe(20);
    expect(movesOf(result)).toEqual({ b: 80 });
  });

  it('goes along with targets that change', () => {
    const dated = evaluated(
      {
        ...parts,
        indicators: {
          a: line,
          b: { baseline: 0, target: { '2026-01': 50, '2026-05': 100 }, path: 'stepped' },
        },
      } as Part,
      { a: months(20), b: months(20) },
    );
    expect(movesOf(seek(dated, 'b', { to: 80 }))).toEqual({ b: 40 });
    expect(movesOf(seek(dated, 'b', { to: 80, horizon: 4 }))).toEqual({ b: 80 });
  });
});

describe('seekDrivers', () => {
  it('bounds and prices by scale, range and past', () => {
    const evaluation = evaluated(
      {
        calendar: { period: 'month' },
        metrics: { good: 'sum', all: 'sum', ones: 'sum' },
        indicators: {
          rate: { unit: 'percent', formula: '100 * good / all * ones', baseline: 40, target: 90 },
          level: { baseline: 10, target: 30 },
          wide: { baseline: 10, target: 30, range: { worst: 0, best: 50 } },
        },
        objectives: { o: { perspective: 'p', lagging: ['rate', 'level', 'wide'] } },
      } as Part,
      {
        good: { start: '2026-01', values: [50, 80, 60] },
        all: { start: '2026-01', values: [100, 110, 120] },
        ones: { start: '2026-01', values: [1, 1, 1] },
        level: { start: '2026-01', values: [12, 12, 40] },
        wide: { start: '2026-01', values: [12, 12, 12] },
      },
    );
    const seen = Object.fromEntries(
      seekDrivers(evaluation, 'o', { level: 'values' }).map(({ key, min, max, cost }) => [
        key,
        [min, max, cost],
      ]),
    );
    expect(seen).toEqual({
      good: [50, 80, 1 / 30],
      all: [100, 120, 1 / 20],
      level: [10, 40, 1 / 20],
      wide: [0, 50, expect.closeTo(1 / 20, 12)],
    });
    const whole = seekDrivers(evaluation, 'o');
    expect(whole.map(({ key, by }) => `${key} ${by}`)).toEqual([
      'level value',
      'rate override',
      'wide value',
    ]);
    expect(whole[1]).toMatchObject({ from: 50, min: 40, max: 90, cost: 1 / 50 });
  });

  it('moves labels and answers in steps, and names the labels', () => {
    const evaluation = evaluated(
      {
        indicators: {
          mood: { scale: { kind: 'labels', labels: ['bad', 'fair', 'good'] } },
          review: { checklist: { one: 'One', two: 'Two' } },
        },
        objectives: { o: { perspective: 'p', lagging: ['mood', 'review'] } },
      } as Part,
      { mood: 'bad', 'review.one': 'no', 'review.two': 'yes' },
    );
    const { plan } = reached(seek(evaluation, 'o', { to: 50 }));
    expect(plan.points).toBe(50);
    const all = reached(seek(evaluation, 'o', { to: 75 })).plan.moves;
    expect(all.find(({ key }) => key === 'mood')).toMatchObject({ to: 2, labels: ['bad', 'good'] });
  });
});

describe('seek under a limit on drivers', () => {
  const spread = (): Evaluation => overThree({}, { a: 20, b: 40, c: 60 });

  it('says that the limit is what holds it back where more moves reach the target', () => {
    const none = missed(seek(spread(), 'o', { to: 90, maxDrivers: 2 }));
    expect(none.binding).toEqual([{ id: 'o', by: 'limit', at: 2 }]);
    const { card } = spread();
    expect(formatSeek(card, none)).toContain('No way with at most 2 moves was found.');
    expect(formatSeek(card, none)).toContain('With more of them it can be reached.');
    expect(formatSeek(card, none)).not.toContain('within the bounds');
    expect(reached(seek(spread(), 'o', { to: 90 })).plan.moves.length).toBe(3);
    expect(missed(seek(spread(), 'o', { to: 101 })).binding.map(({ by }) => by)).toContain('clamp');
  });

  it('never says of a driver that moves that it cannot help, and tells loss from no effect', () => {
    const evaluation = overThree({ combine: 'min' }, { a: 20, b: 20, c: 60 });
    const { plan, cannotHelp } = reached(seek(evaluation, 'o', { to: 70 }));
    const moved = plan.moves.map(({ key }) => key);
    expect(moved).toEqual(['a', 'b', 'c']);
    expect(cannotHelp).toEqual([]);
    const full = overThree({}, { a: 100, b: 40, c: 60 });
    const still = overThree({ lagging: { a: 0, b: 1, c: 1 } }, { a: 50, b: 40, c: 60 });
    const reasons = (one: Evaluation) =>
      seek(one, 'o', { to: 80 }).cannotHelp.map(({ key, reason }) => `${key} ${reason}`);
    expect(reasons(full)).toEqual(['a no-gain']);
    expect(reasons(still)).toEqual([]);
  });

  it('looks at all of a long chain in time, and then proves nothing', () => {
    const count = 200;
    const ids = Array.from({ length: count }, (_, i) => i);
    const evaluation = evaluated(
      {
        scoring: { driverShare: 0.5 },
        indicators: Object.fromEntries(ids.map((i) => [`k${i}`, line])),
        objectives: Object.fromEntries(
          ids.map((i) => [
            `o${i}`,
            {
              perspective: 'p',
              lagging: [`k${i}`],
              ...(i + 1 < count ? { drives: [`o${i + 1}`] } : {}),
            },
          ]),
        ),
      } as unknown as Part,
      Object.fromEntries(ids.map((i) => [`k${i}`, 40])),
    );
    const answer = reached(seek(evaluation, `o${count - 1}`, { to: 70, maxDrivers: 3 }));
    expect(answer.plan.moves.length).toBeLessThanOrEqual(3);
    expect(answer.cannotHelp.length).toBeGreaterThan(100);
    expect([answer.optimal, answer.bound]).toEqual([false, 0]);
  });

  it('refuses costs that fall on the way, and ids that are none', () => {
    const falls = {
      a: {
        cost: [
          [0, 0],
          [50, 5],
          [100, 1],
        ] as const,
      },
    };
    expect(() => seek(spread(), 'o', { to: 90, drivers: falls })).toThrow(/`cost` of `a` falls/);
    for (const id of [null, 5, Symbol('o')])
      expect(() => seek(spread(), id as unknown as string, { to: 90 })).toThrow(
        expect.objectContaining({ code: 'unknown-id' }),
      );
    for (const options of [null, 7, 'x'])
      expect(() => seek(spread(), 'o', options as unknown as SeekOptions)).toThrow(
        expect.objectContaining({ code: 'invalid-option' }),
      );
  });
});

describe('an answer of seek', () => {
  it('is made by overrides where indicators are moved as a whole', () => {
    const card = cardOf({
      stratmap: 1,
      id: 'c',
      title: 'C',
      perspectives: { p: { title: 'P' } },
      metrics: { cost: 'sum', contacts: 'sum' },
      indicators: { unit: { formula: 'cost / contacts', baseline: 9, target: 6 } },
      objectives: { o: { perspective: 'p', lagging: ['unit'] } },
    });
    const data = { cost: 800, contacts: 100 };
    const before = evaluate(card, data, { at: '2026-06' });
    const { moves } = reached(seek(before, 'total', { to: 75 })).plan;
    expect(moves).toMatchObject([{ key: 'unit', by: 'override', from: 8 }]);
    const overrides = moves.map(({ key, to }) => ({
      ...{ id: key, value: to, period: '2026-06', author: 'me', reason: 'plan' },
    }));
    const { total } = evaluate(card, data, { at: '2026-06', overrides });
    expect(total.ok && total.points).toBeCloseTo(75, 9);
  });

  it('lists objectives that are worse off', () => {
    const evaluation = evaluated(
      {
        indicators: { a: line, b: line },
        objectives: {
          first: {
            perspective: 'p',
            weight: 3,
            lagging: ['a'],
            drives: { other: { effect: 'lowers' } },
          },
          other: { perspective: 'p', lagging: ['b'], driverShare: 0.5 },
        },
      },
      { a: 20, b: 60 },
    );
    const { plan } = reached(seek(evaluation, 'first', { to: 60, drivers: { a: free(1) } }));
    expect(plan.harmed).toEqual([{ id: 'other', from: 70, to: 50 }]);
  });

  it('is the same every time, frozen, and leaves the evaluation as it is', () => {
    const evaluation = overThree({ combine: { owa: 2 } }, { a: 10, b: 20, c: 30 });
    const before = JSON.stringify(evaluation);
    const options: SeekOptions = { to: 47, alternatives: 2 };
    const [one, two] = [seek(evaluation, 'o', options), seek(evaluation, 'o', options)];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    expect(Object.isFrozen(one) && Object.isFrozen(reached(one).plan.moves)).toBe(true);
    expect(JSON.stringify(evaluation)).toBe(before);
  });

  it('refuses what cannot be meant, all of it at once', () => {
    const evaluation = overThree({}, { a: 10, b: 20, c: 30 });
    const wrong = {
      to: Number.NaN,
      maxDrivers: 0,
      horizon: 0.5,
      drivers: { a: { min: 3, max: 1, cost: -1 } },
      too: 1,
    };
    expect(() => seek(evaluation, 'o', wrong as unknown as SeekOptions)).toThrow(
      /option is `too`[^]*`to` is[^]*`horizon`[^]*`maxDrivers`[^]*no more than its `max`[^]*`cost` of `a`/,
    );
    expect(() => seek(evaluation, 'oo', { to: 5 })).toThrow(/no element `oo`; did you mean `o`/);
    expect(() => seek(evaluation, 'o', { to: 5, drivers: { aa: {} } })).toThrow(
      /`aa` cannot be moved/,
    );
    const tiny = { a: { ...free(1), step: 1e-6 } };
    expect(() => seek(evaluation, 'o', { to: 5, drivers: tiny })).toThrow(/more than 2000 steps/);
    expect(() => seek({} as Evaluation, 'o', { to: 5 })).toThrow(
      /`evaluation` is an object\n {2}expected: what `evaluate`/,
    );
    expect(() => seek(evaluation, 'o', { to: 5, at: '2026' })).toThrow(/was not evaluated/);
  });
});
