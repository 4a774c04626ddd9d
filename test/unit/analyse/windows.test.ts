import { describe, expect, it } from 'vitest';
import { leversOf } from '../../../src/analyse/levers.js';
import { seek } from '../../../src/analyse/seek/index.js';
import { sensitivities, verdictDistance } from '../../../src/analyse/sensitivity/index.js';
import { monteCarlo, scoreIntervals } from '../../../src/analyse/uncertainty/index.js';
import { neededState } from '../../../src/evaluate/inner-index.js';
import { type Evaluation, type EvaluationData, evaluate } from '../../../src/evaluate/index.js';
import { randomCard } from '../../support/random-card.js';
import { cardOf } from '../../support/laws/evaluate-random.js';

const line = { baseline: 0, target: 100 } as const;
const evaluated = (parts: object, data: EvaluationData): Evaluation =>
  evaluate(
    cardOf({
      stratmap: 1,
      id: 'c',
      title: 'C',
      calendar: { period: 'month' },
      perspectives: { p: {} },
      ...parts,
    } as never),
    data,
  );
const months = (...values: number[]) => ({ start: '2026-01', values });
const pointsWith = (evaluation: Evaluation, values: object, id = 'total'): number => {
  const then = evaluation.with(values as never);
  const score = id === 'total' ? then.total : then.objectives[id];
  return score?.ok === true ? score.points : Number.NaN;
};

const windowed = (more: object = {}, values = [10, 40, 70]): Evaluation =>
  evaluated(
    {
      indicators: { a: { ...line, rollup: 'mean', over: { rolling: 'P3M' }, ...more } },
      objectives: { o: { perspective: 'p', lagging: ['a'] } },
    },
    { a: months(...values) },
  );

/** A rolling mean of `a` weighted by the metric `v`. */
const weighed = (): Evaluation =>
  evaluated(
    {
      metrics: { v: {} },
      indicators: { a: { ...line, rollup: { mean: 'v' }, over: { rolling: 'P3M' } } },
      objectives: { o: { perspective: 'p', lagging: ['a'] } },
    },
    { a: months(10, 40, 70), v: months(100, 100, 200) },
  );

const slopeOf = (evaluation: Evaluation, key: string, period: string): number => {
  const { items } = sensitivities(evaluation, 'total', { of: ['value'] });
  return items.find((one) => one.id === key && one.period === period)?.slope ?? 0;
};
const difference = (evaluation: Evaluation, key: string, period: string, at: number): number => {
  const h = 0.01;
  const points = (x: number): number => pointsWith(evaluation, { [key]: { [period]: x } });
  return (points(at + h) - points(at - h)) / (2 * h);
};

describe('analysis of values that go through a window', () => {
  it.each([
    ['mean', { over: { rolling: 'P3M' } }],
    ['sum', { rollup: 'sum', over: { rolling: 'P2M' }, target: 300 }],
    ['year to date', { over: 'yearToDate' }],
  ])('moves what `with` takes, so that its plan holds: %s', (_, more) => {
    const evaluation = windowed(more);
    const answer = seek(evaluation, 'total', { to: 60 });
    if (!answer.reachable) throw new Error('not reached');
    const [move] = answer.plan.moves;
    expect(move?.from).toBe(70);
    expect(pointsWith(evaluation, { a: move?.to })).toBeCloseTo(60, 8);
  });

  it('moves weights as well, in a plan that holds', () => {
    const evaluation = weighed();
    const drivers = { v: { min: 100, max: 1000, cost: 1 } };
    const answer = seek(evaluation, 'total', { to: 50, drivers });
    if (!answer.reachable) throw new Error('not reached');
    expect(answer.plan.moves.map(({ key, from }) => [key, from])).toEqual([['v', 200]]);
    expect(pointsWith(evaluation, { v: answer.plan.moves[0]?.to })).toBeCloseTo(50, 6);
    const both = { a: { min: 0, max: 200, cost: 1 }, v: { min: 100, max: 300, cost: 0.1 } };
    const joint = seek(evaluation, 'total', { to: 90, drivers: both });
    if (!joint.reachable) throw new Error('not reached');
    const values = Object.fromEntries(joint.plan.moves.map(({ key, to }) => [key, to]));
    expect(pointsWith(evaluation, values)).toBeCloseTo(90, 6);
  });

  it('has the ends that `with` has', () => {
    const [mean] = scoreIntervals(windowed(), {
      values: { a: { low: 60, high: 80 } },
      ids: ['total'],
    }).intervals;
    expect(mean?.low).toBeCloseTo(110 / 3, 9);
    expect(mean?.high).toBeCloseTo(130 / 3, 9);
    expect(mean?.overestimate).toBe(false);
    const [weight] = scoreIntervals(weighed(), {
      values: { v: { low: 10, high: 500 } },
      ids: ['total'],
    }).intervals;
    expect(weight?.low).toBeCloseTo(pointsWith(weighed(), { v: 10 }), 9);
    expect(weight?.high).toBeCloseTo(pointsWith(weighed(), { v: 500 }), 9);
  });

  it('draws values as they are given, not what the window makes of them', () => {
    const laws = { a: { law: 'uniform', low: 60, high: 80 } } as const;
    const [outcome] = monteCarlo(windowed(), { laws, samples: 1000 }).outcomes;
    expect(outcome?.mean).toBeCloseTo(40, 1);
    const { quantiles } = monteCarlo(weighed(), {
      laws: { v: { law: 'uniform', low: 10, high: 500 } },
      quantiles: [0, 1],
      samples: 1000,
    }).outcomes[0] as { quantiles: readonly { points: number }[] };
    expect(quantiles[0]?.points).toBeGreaterThan(pointsWith(weighed(), { v: 9 }));
    expect(quantiles[0]?.points).toBeLessThan(pointsWith(weighed(), { v: 15 }));
    expect(quantiles[1]?.points).toBeGreaterThan(pointsWith(weighed(), { v: 490 }));
  });

  it.each(['2026-01', '2026-02', '2026-03'])('has the slopes of `with` in %s', (period) => {
    const place = Number(period.slice(-1)) - 1;
    const [a, v] = [
      [10, 40, 70],
      [100, 100, 200],
    ] as const;
    for (const evaluation of [windowed(), windowed({ over: 'quarterToDate' })])
      expect(slopeOf(evaluation, 'a', period)).toBeCloseTo(
        difference(evaluation, 'a', period, a[place] as number),
        8,
      );
    expect(slopeOf(weighed(), 'a', period)).toBeCloseTo(
      difference(weighed(), 'a', period, a[place] as number),
      8,
    );
    expect(slopeOf(weighed(), 'v', period)).toBeCloseTo(
      difference(weighed(), 'v', period, v[place] as number),
      8,
    );
  });

  it('has a slope of each side where a window takes the largest', () => {
    const tie = windowed({ rollup: 'max' }, [10, 70, 70]);
    const { items } = sensitivities(tie, 'total', { of: ['value'] });
    expect(items.map(({ period, sides }) => [period, sides])).toEqual([
      ['2026-02', [0, 1]],
      ['2026-03', [0, 1]],
    ]);
  });

  it('moves a status with a value that `with` takes', () => {
    const evaluation = windowed({}, [40, 60, 60]);
    const { up } = verdictDistance(evaluation, 'total', { of: ['value'], most: 3 });
    const change = up?.smallest;
    expect(change?.from).toBeGreaterThan(0);
    const values = { a: { [change?.period as string]: change?.to } };
    expect(pointsWith(evaluation, values)).toBeCloseTo(up?.edge as number, 8);
  });

  it('has the slopes of `with` on random cards, weights of coarser periods included', () => {
    let compared = 0;
    const wrong: string[] = [];
    for (let seed = 1; seed <= 120; seed++) {
      const made = randomCard(seed, { objectives: 5, periods: 6 });
      const evaluation = evaluate(cardOf(made.input), made.data as never, {
        by: made.by,
        from: made.periods[0] as string,
        to: made.periods.at(-1) as string,
      });
      const { period } = evaluation;
      const levers = leversOf(neededState(evaluation));
      const items = ['total', ...Object.keys(evaluation.objectives)].flatMap((root) =>
        sensitivities(evaluation, root, { of: ['value'] }).items.map((item) => ({ ...item, root })),
      );
      for (const { root, id, value, slope, sides, lag } of items) {
        if (lag !== 0 || sides !== undefined || !levers.has(id)) continue;
        const h = Math.max(1, Math.abs(value)) * 1e-4;
        const points = (x: number): number =>
          pointsWith(evaluation, { [id]: { [period]: x } }, root);
        const [less, here, more] = [points(value - h), points(value), points(value + h)];
        const [left, right] = [(here - less) / h, (more - here) / h];
        // Between two pieces there is no one slope to compare with.
        if (Number.isNaN(left + right) || Math.abs(left - right) > 1e-3 * Math.abs(left)) continue;
        compared++;
        const central = (more - less) / (2 * h);
        if (Math.abs(central - slope) > 1e-5 * Math.abs(slope) + 1e-9)
          wrong.push(`${seed} ${id}: ${slope} is ${central}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(10);
  }, 60_000);
});
