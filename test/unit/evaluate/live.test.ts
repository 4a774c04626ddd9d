import { describe, expect, it } from 'vitest';
import { defineScorecard } from '../../../src/author/index.js';
import {
  type AlertMemory,
  alertsBetween,
  earlyWarnings,
  evaluate,
} from '../../../src/evaluate/index.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'live',
  title: 'Live',
  perspectives: { top: { title: 'Top' }, base: { title: 'Base' } },
  indicators: {
    speed: { better: 'higher', baseline: 0, target: 100, guard: ['quality'] },
    quality: { better: 'higher', baseline: 0, target: 100 },
    cost: { better: 'lower', baseline: 100, target: 0 },
  },
  objectives: {
    cheap: { perspective: 'top', lagging: ['cost'] },
    fast: {
      perspective: 'base',
      leading: ['speed'],
      lagging: ['quality'],
      drives: { cheap: { delay: 'P2M', spread: 'P1M' } },
    },
  },
  initiatives: { train: { supports: ['fast'] }, buy: { moves: { cost: -5 } } },
});

const months = (values: readonly (number | null)[]) =>
  Object.fromEntries(values.map((value, i) => [`2026-0${i + 1}`, value]));

describe('values that arrive one by one', () => {
  const before = evaluate(card, { speed: 90, quality: 60, cost: 40 });

  it('make a new evaluation and leave the old one as it was', () => {
    const after = before.with({ cost: 20 });
    expect(after.objectives.cheap).toMatchObject({ points: 80 });
    expect(before.objectives.cheap).toMatchObject({ points: 60 });
    expect(after.with({ cost: null }).objectives.cheap.ok).toBe(false);
    expect(after.objectives.cheap).toMatchObject({ points: 80 });
  });

  it('list what moved, and nothing else', () => {
    const moved = before.with({ cost: 20 }).changesFrom(before);
    expect(moved.map(({ id, kind }) => [kind, id])).toEqual([
      ['total', 'total'],
      ['perspective', 'top'],
      ['objective', 'cheap'],
      ['indicator', 'cost'],
    ]);
    expect(moved.at(-1)).toMatchObject({ before: { points: 60 }, after: { points: 80 } });
  });

  it('list nothing when a value comes back to what it was', () => {
    expect(before.with({ cost: 20 }).with({ cost: 40 }).changesFrom(before)).toEqual([]);
  });

  it('are compared by record when the evaluations have nothing in common', () => {
    const fresh = evaluate(card, { speed: 90, quality: 60, cost: 20 });
    expect(fresh.changesFrom(before)).toEqual(before.with({ cost: 20 }).changesFrom(before));
  });

  it('reach later periods through delayed links', () => {
    const history = evaluate(card, {
      speed: months([10, 10, 10, 10, 10]),
      quality: months([10, 10, 10, 10, 10]),
      cost: months([50, 50, 50, 50, 50]),
    });
    const moved = history
      .with({ quality: { '2026-01': 100 } })
      .changesFrom(history, { periods: 'all' })
      .filter(({ id }) => id === 'cheap');
    expect(moved.map(({ period }) => period)).toEqual(['2026-03', '2026-04']);
  });

  it('may lie beyond the last period, which makes the history longer', () => {
    const history = evaluate(card, { cost: months([50, 40]) });
    const longer = history.with({ cost: { '2026-03': 30 } });
    expect(longer.periods).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(longer.objectives.cheap).toMatchObject({ points: 70 });
    expect(history.periods).toEqual(['2026-01', '2026-02']);
  });

  it('are refused with every problem when they cannot be read', () => {
    const wrong = { speed: Number.NaN, cots: 3 } as unknown as { speed: number };
    expect(() => before.with(wrong)).toThrow(
      /data\.value at speed[\s\S]*data\.unknown-key at cots[\s\S]*`cost`/,
    );
  });
});

describe('alerts', () => {
  const history = (
    speed: readonly (number | null)[],
    quality: readonly (number | null)[] = [60, 60, 60, 60],
  ) =>
    evaluate(card, {
      speed: months(speed),
      quality: months(quality),
      cost: months([50, 50, 50, 50]),
    });

  it('tell a band that is left by more than the hysteresis, once', () => {
    const scores = history([90, 84.5, 83, 82]);
    const first = alertsBetween(card, scores.at('2026-01'), scores.at('2026-02'));
    expect(first.alerts.filter(({ id }) => id === 'speed')).toEqual([]);
    const second = alertsBetween(card, scores.at('2026-02'), scores.at('2026-03'), {
      memory: first.memory,
    });
    expect(second.alerts.filter(({ id }) => id === 'speed')).toEqual([
      { kind: 'crossing', id: 'speed', from: 'good', to: 'watch', points: 83, better: false },
    ]);
    const third = alertsBetween(card, scores.at('2026-03'), scores.at('2026-04'), {
      memory: second.memory,
    });
    expect(third.alerts.filter(({ id }) => id === 'speed')).toEqual([]);
  });

  it('tell no condition twice of a period, unless it ended in between', () => {
    const [present, absent] = [history([90, 90]), history([90, null])];
    const told = (scores: ReturnType<typeof history>, memory?: Partial<AlertMemory>) =>
      alertsBetween(card, scores.at('2026-01'), scores.at('2026-02'), { memory });
    const kinds = ({ alerts }: ReturnType<typeof told>) =>
      alerts.filter(({ id }) => id === 'speed').map(({ kind }) => kind);
    const first = told(absent);
    expect(kinds(first)).toEqual(['missed']);
    const again = told(absent, first.memory);
    expect(kinds(again)).toEqual([]);
    expect(again.memory).toEqual(first.memory);
    const came = told(present, again.memory);
    expect(kinds(came)).toEqual([]);
    expect(kinds(told(absent, came.memory))).toEqual(['missed']);
  });

  it('tell a value that is missed in the period in which it first is', () => {
    const scores = history([90, null, null, 90]);
    const kinds = (from: string, to: string) =>
      alertsBetween(card, scores.at(from), scores.at(to)).alerts.filter(({ id }) => id === 'speed');
    expect(kinds('2026-01', '2026-02')).toEqual([{ kind: 'missed', id: 'speed' }]);
    expect(kinds('2026-02', '2026-03')).toEqual([]);
  });

  it('tell an indicator that is good while its counter-indicator worsens, once', () => {
    const scores = history([90, 90, 90, 90], [60, 60, 50, 40]);
    const divergences = (from: string, to: string) =>
      alertsBetween(card, scores.at(from), scores.at(to)).alerts.filter(
        ({ kind }) => kind === 'divergence',
      );
    expect(divergences('2026-01', '2026-02')).toEqual([]);
    expect(divergences('2026-02', '2026-03')).toEqual([
      { kind: 'divergence', id: 'speed', counter: 'quality', lost: 10 },
    ]);
    expect(divergences('2026-03', '2026-04')).toEqual([]);
  });
});

describe('early warnings', () => {
  it('name the lagging indicators at risk, their arrival by the delays of the links, and the initiatives at hand', () => {
    const scores = evaluate(card, {
      speed: months([20]),
      quality: months([90]),
      cost: months([10]),
    });
    expect(earlyWarnings(card, scores)).toEqual([
      {
        indicator: 'speed',
        status: 'poor',
        points: 20,
        leads: ['fast'],
        atRisk: [
          {
            indicator: 'quality',
            objective: 'fast',
            path: ['fast'],
            delay: [0, 0],
            arrival: ['2026-01', '2026-01'],
          },
          {
            indicator: 'cost',
            objective: 'cheap',
            path: ['fast', 'cheap'],
            delay: [2, 3],
            arrival: ['2026-03', '2026-04'],
          },
        ],
        initiatives: ['train'],
      },
    ]);
  });

  it('say nothing of indicators in range, unless asked for those on watch', () => {
    const scores = evaluate(card, {
      speed: months([60]),
      quality: months([90]),
      cost: months([10]),
    });
    expect(earlyWarnings(card, scores)).toEqual([]);
    expect(earlyWarnings(card, scores, { from: 'watch' })).toMatchObject([
      { indicator: 'speed', status: 'watch' },
    ]);
  });

  it('turn with links that lower, and back with a second one', () => {
    expect(atRiskBelow({ a: { effect: 'lowers' } })).toEqual([]);
    expect(atRiskBelow({ a: { effect: 'lowers' } }, { b: { effect: 'lowers' } })).toEqual(['kb']);
  });

  it('follow both of two ways of different sign', () => {
    expect(atRiskBelow({ a: { effect: 'lowers' }, b: { delay: 'P2M' } }, { b: {} })).toEqual([
      'kb',
    ]);
  });

  it('follow the links in force in their period alone', () => {
    const ended = { a: { strength: { '2026-01': 1, '2026-03': 0 } } };
    expect(atRiskBelow(ended, {}, '2026-02')).toEqual(['ka']);
    expect(atRiskBelow(ended, {}, '2026-03')).toEqual([]);
  });

  it('are found on maps with more ways than anyone could follow', () => {
    const layers = 12;
    const objectives: Record<string, object> = {};
    const indicators: Record<string, object> = { lead: { baseline: 0, target: 100 } };
    for (let layer = 0; layer < layers; layer++)
      for (const side of ['l', 'm', 'r']) {
        const id = `${side}${layer}`;
        indicators[`k${id}`] = { baseline: 0, target: 100 };
        objectives[id] = {
          perspective: 'top',
          ...(layer === 0 ? { leading: ['lead'] } : {}),
          lagging: [`k${id}`],
          drives: layer + 1 < layers ? ['l', 'm', 'r'].map((next) => `${next}${layer + 1}`) : [],
        };
      }
    const map = defineScorecard({
      stratmap: 1,
      id: 'wide',
      title: 'Wide',
      perspectives: { top: {} },
      indicators,
      objectives,
    } as never);
    const [warning] = earlyWarnings(map, evaluate(map, { lead: { '2026-01': 0 } } as never));
    expect(warning?.atRisk.map(({ indicator }) => indicator)).toHaveLength(3 * layers);
  });
});

/** Lagging indicators that a leading one of `start` puts at risk, where `start` drives a and b, and a drives b. */
function atRiskBelow(drives: object, fromA: object = {}, period = '2026-02'): readonly string[] {
  const one = { baseline: 0, target: 100 };
  const map = defineScorecard({
    stratmap: 1,
    id: 'signs',
    title: 'Signs',
    calendar: { period: 'month' },
    perspectives: { top: {} },
    indicators: { lead: one, ka: one, kb: one },
    objectives: {
      start: { perspective: 'top', leading: ['lead'], drives },
      a: { perspective: 'top', lagging: ['ka'], drives: fromA },
      b: { perspective: 'top', lagging: ['kb'] },
    },
  } as never);
  const values = { lead: { '2026-01': 0, '2026-02': 0, '2026-03': 0 } };
  const [warning] = earlyWarnings(map, evaluate(map, values as never).at(period));
  return (warning?.atRisk ?? []).map(({ indicator }) => indicator);
}
