import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainChange, formatChange, rootCauses } from '../../../src/explain/change/index.js';
import { diffEvaluations, diffScorecards } from '../../../src/explain/diff/index.js';
import { defineScorecard, evaluate, type Evaluation, parseScorecard } from '../../../src/index.js';
import { randomCard } from '../../support/random-card.js';
import { otherVersion } from './other-version.js';

function sums(before: Evaluation, after: Evaluation, id: string, options = {}): void {
  const change = explainChange(before, after, id, options);
  if (change.difference === null) return;
  const sum = change.lines.reduce((total, { amount }) => total + amount, 0);
  expect(Math.abs(change.difference - sum - change.residual)).toBeLessThan(1e-9);
  expect(Math.abs(change.residual), `${id} ${JSON.stringify(options)}`).toBeLessThan(1e-9);
}

/** A random card, and another version of it where that is a valid card. */
function versions(seed: number) {
  const { input, data, by } = randomCard(seed, { objectives: 7, periods: 8 });
  const [first, second] = [input, otherVersion(input, seed)].map((one) => parseScorecard(one));
  if (first?.ok !== true) throw new Error('the random card is no card');
  const evaluated = (card: typeof first.scorecard) => evaluate(card, data as never, { by });
  const before = evaluated(first.scorecard);
  const after = second?.ok === true ? evaluated(second.scorecard) : undefined;
  const objective = Object.keys(input.objectives ?? {})[0] ?? 'total';
  return { before, after, objective };
}

describe('why a score changed', () => {
  it('tells what a rule made of the status where no points moved', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      calendar: { period: 'month' },
      perspectives: { p: {} },
      indicators: {
        a: {
          ...{ baseline: 0, target: 10 },
          statusBy: { rules: [{ when: 'value > 100', is: 'poor' }] },
        },
      },
      objectives: { o: { perspective: 'p', lagging: ['a'], statusBy: 'worst' } },
    });
    const evaluation = evaluate(card, { a: { start: '2026-01', values: [50, 500, 60] } });
    const between = (id: 'a' | 'o' | 'total', since: string, at: string) =>
      explainChange(evaluation, evaluation, id, { since, at });
    const worse = between('a', '2026-01', '2026-02');
    expect(worse.before).toEqual({
      period: '2026-01',
      points: 100,
      status: 'good',
      statusRule: { place: 0, byPoints: true, band: 'good' },
    });
    expect(worse.after).toMatchObject({ status: 'poor', statusRule: { place: 1, band: 'good' } });
    expect(formatChange(worse)).toBe(
      '“a” did not change between January 2026 and February 2026: 100. Its status went from good to poor, since value > 100 (rule 1 of its status).\n',
    );
    expect(formatChange(between('a', '2026-02', '2026-03'), { locale: 'es' })).toContain(
      'Su estado pasó de «crítico» a «bien».',
    );
    expect(formatChange(between('o', '2026-01', '2026-02'))).toContain(
      'Its status went from good to poor.',
    );
    expect(formatChange(between('total', '2026-01', '2026-02'))).toContain('Nothing that');
  });

  it('gives lines that sum to the difference between two periods, on any card', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { before, objective } = versions(seed);
        const [since, at] = [before.periods[0] as string, before.periods.at(-1) as string];
        if (since === at) return;
        for (const of of ['indicators', 'metrics'] as const)
          for (const id of ['total', objective]) sums(before, before, id, { since, at, of });
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it('gives the same lines with the other sign on the way back', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { before } = versions(seed);
        const [since, at] = [before.periods[0] as string, before.periods.at(-1) as string];
        const amounts = (from: string, to: string): Map<string, number> => {
          const found = new Map<string, number>();
          const { lines } = explainChange(before, before, 'total', { since: from, at: to });
          for (const { kind, id, of = '', amount } of lines) {
            const key = `${kind} ${id} ${of}`;
            found.set(key, (found.get(key) ?? 0) + amount);
          }
          return found;
        };
        const [there, back] = [amounts(since, at), amounts(at, since)];
        for (const [key, amount] of there)
          expect(Math.abs(amount + (back.get(key) ?? 0)), `${seed} ${key}`).toBeLessThan(1e-6);
      }),
      { numRuns: 25, seed: 13 },
    );
  });

  it('gives lines that sum to the difference between two versions of a card, in the same period or not', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { before, after, objective } = versions(seed);
        if (after === undefined) return;
        compared++;
        const [since, at] = [before.periods[0] as string, after.periods.at(-1) as string];
        for (const id of ['total', objective]) {
          if (id !== 'total' && after.at(at).objectives[id] === undefined) continue;
          sums(before, after, id, { since: at, at });
          sums(before, after, id, { since, at });
        }
      }),
      { numRuns: 20, seed: 11 },
    );
    expect(compared).toBeGreaterThan(5);
  });
});

describe('what the changes of a card do', () => {
  it('sums to the difference of every score', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { before, after } = versions(seed);
        if (after === undefined) return;
        const ids = ['total', ...Object.keys(after.card.document.objectives ?? {})];
        const { scores, effects, values } = diffEvaluations(before, after, { ids });
        for (const { id, difference } of scores) {
          if (difference === null) continue;
          const sum = effects.reduce((total, { amounts }) => total + (amounts[id] ?? 0), 0);
          expect(Math.abs(difference - sum - (values[id] ?? 0))).toBeLessThan(1e-9);
          // Both rest on the same values.
          expect(Math.abs(values[id] ?? 0), `${seed} ${id}`).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 30, seed: 3 },
    );
  });

  it('is nothing between a card and itself', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { before } = versions(seed);
        expect(diffScorecards(before.card, before.card)).toEqual([]);
        const again = parseScorecard(JSON.parse(JSON.stringify(before.card)));
        if (again.ok) expect(diffScorecards(before.card, again.scorecard)).toEqual([]);
      }),
      { numRuns: 20, seed: 5 },
    );
  });
});

describe('a change through a card that has no score on the way', () => {
  const versionOf = (missing: 'renormalise' | 'strict') =>
    defineScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      calendar: { period: 'month' },
      scoring: { missing },
      perspectives: { p: { title: 'P' } },
      indicators: { a: { baseline: 0, target: 100 }, b: { baseline: 0, target: 100 } },
      objectives: { o: { title: 'O', perspective: 'p', lagging: ['a', 'b'] } },
    });
  const data = { a: { '2025-01': 40, '2025-02': 60 }, b: { '2025-02': 80 } };
  const [lenient, strict] = [
    evaluate(versionOf('renormalise'), data),
    evaluate(versionOf('strict'), data),
  ];

  it.each(['path', 'shapley'] as const)(
    'counts it there as the mean of both sides (%s)',
    (method) => {
      const there = explainChange(lenient, strict, 'total', {
        since: '2025-01',
        at: '2025-02',
        method,
      });
      expect(there.difference).toBe(30);
      expect(Math.abs(there.residual)).toBeLessThan(1e-9);
      // Under the strict rule nothing is known without b: 40 counts as (40 + 70) / 2.
      const amount = (kind: string) => there.lines.find((line) => line.kind === kind)?.amount;
      expect(amount('model')).toBeCloseTo(15, 9);
      expect(there.lines.every((line) => Number.isFinite(line.amount))).toBe(true);
      expect(formatChange(there)).toContain('“b” has a value now (80)');
      const back = explainChange(strict, lenient, 'total', { since: '2025-02', at: '2025-01' });
      expect(Math.abs(back.residual)).toBeLessThan(1e-9);
    },
  );
});

describe('the figures that are shown of a change', () => {
  it('add up: the difference is that of shown points, and the reasons sum to it', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'c',
      title: 'C',
      perspectives: { p: { title: 'P' } },
      indicators: { a: { baseline: 0, target: 100 }, b: { baseline: 0, target: 100 } },
      objectives: { o: { title: 'O', perspective: 'p', lagging: ['a', 'b'] } },
    });
    // 57.66 -> 53.92 is -3.74: shown as 57.7 and 53.9, of which a reader makes 3.8.
    const fallen = evaluate(card, {
      a: { '2025-01': 57.66, '2025-02': 50.18 },
      b: { '2025-01': 57.66, '2025-02': 57.66 },
    });
    const text = formatChange(explainChange(fallen, fallen, 'total'), { locale: 'es' });
    expect(text).toContain('bajó 3,8 puntos');
    expect(text).toContain('de 57,7 a 53,9');
    expect(text).toContain('(-3,8)');
    for (const [a, b] of [
      [0.24, 0.24],
      [12.36, -7.13],
      [3.05, 3.04],
    ] as const) {
      const both = evaluate(card, {
        a: { '2025-01': 31.11, '2025-02': 31.11 + 2 * a },
        b: { '2025-01': 42.2, '2025-02': 42.2 + 2 * b },
      });
      const full = formatChange(explainChange(both, both, 'total'), { length: 'full' });
      const [, from, to] = /from ([\d.]+) to ([\d.]+)\./.exec(full) ?? [];
      const rows = [...full.matchAll(/^ *([+-][\d.]+) {2}/gm)].map(([, amount]) => Number(amount));
      expect(rows.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(to) - Number(from), 9);
    }
  });
});

describe('the lines of a change', () => {
  const card = defineScorecard({
    stratmap: 1,
    id: 'lines',
    title: 'Lines',
    scoring: { driverShare: 0.5 },
    perspectives: { customer: { title: 'Customer' } },
    indicators: {
      speed: { baseline: 0, target: { '2026-01': 100, '2026-02': 80 }, path: 'stepped' },
      quality: { baseline: 0, target: 100 },
      training: { baseline: 0, target: 100 },
    },
    objectives: {
      answers: {
        perspective: 'customer',
        weight: { '2026-01': 1, '2026-02': 1 },
        lagging: { speed: 1, quality: 1 },
      },
      learning: {
        perspective: 'customer',
        lagging: ['training'],
        drives: { answers: { delay: 'P1M' } },
      },
    },
  });
  const told = (id: string, data: object, options = {}) => {
    const evaluation = evaluate(card, data as never);
    const found = explainChange(evaluation, evaluation, id, {
      since: '2026-01',
      at: '2026-02',
      ...options,
    });
    return { found, lines: found.lines.map(({ kind, id: of, amount }) => [kind, of, amount]) };
  };
  const close = (value: number) => expect.closeTo(value, 9);

  it('tell a lowered target from a better value', () => {
    const { lines, found } = told('answers', {
      speed: { '2026-01': 60, '2026-02': 60 },
      quality: { '2026-01': 50, '2026-02': 60 },
    });
    // Speed stays, and earns 75 instead of 60 points because its target came down.
    expect(lines).toEqual([
      ['target', 'speed', close(7.5)],
      ['value', 'quality', close(5)],
    ]);
    expect(found.lines[0]).toMatchObject({ before: 100, after: 80, demand: 'looser' });
    expect(formatChange(found)).toContain('Of this, +7.5 points are no result');
  });

  it('tell an earlier value that acts now from the values of the period', () => {
    const { lines, found } = told('answers', {
      speed: { '2025-12': 60, '2026-01': 60, '2026-02': 48 },
      quality: { '2025-12': 60, '2026-01': 60, '2026-02': 60 },
      training: { '2025-12': 20, '2026-01': 70, '2026-02': 90 },
    });
    // Direct stays at 60: 48 of 80 is what 60 of 100 was. Half of the score is what training implied a month before.
    expect(found.difference).toBeCloseTo(25, 9);
    expect(lines[0]).toEqual(['delay', 'training', close(25)]);
    expect(found.lines[0]).toMatchObject({ period: '2026-01', periodBefore: '2025-12' });
  });

  it('tell a value that is lost, with the score it was known by', () => {
    const { lines, found } = told('answers', {
      speed: { '2026-01': 60 },
      quality: { '2026-01': 50, '2026-02': 50 },
    });
    expect(found.difference).toBeCloseTo(-5, 9);
    expect(lines.filter(([, id]) => id === 'speed').map(([kind]) => kind)).toContain('coverage');
    expect(found.lines.find(({ kind }) => kind === 'coverage')).toMatchObject({
      presence: 'lost',
      before: 60,
      after: null,
    });
  });

  /** An objective that mixes its own indicator with its driver, in shares that move. */
  const mixed = defineScorecard({
    stratmap: 1,
    id: 'mixed',
    title: 'Mixed',
    perspectives: { customer: { title: 'Customer' } },
    indicators: { quality: { baseline: 0, target: 100 }, training: { baseline: 0, target: 100 } },
    objectives: {
      answers: {
        perspective: 'customer',
        driverShare: { '2026-01': 0.2, '2026-02': 0.6 },
        lagging: ['quality'],
      },
      learning: { perspective: 'customer', lagging: ['training'], drives: ['answers'] },
    },
  });

  it('agree with the Shapley value where the score is a sum of products of two', () => {
    const evaluation = evaluate(mixed, {
      quality: { '2026-01': 50, '2026-02': 70 },
      training: { '2026-01': 40, '2026-02': 10 },
    });
    const [path, shapley] = (['path', 'shapley'] as const).map((method) => {
      const { lines, difference } = explainChange(evaluation, evaluation, 'answers', { method });
      expect(difference).toBeCloseTo(0.4 * 70 + 0.6 * 10 - (0.8 * 50 + 0.2 * 40), 9);
      return lines.map(({ kind, id, amount }) => [kind, id, amount]);
    });
    // Bennet: the mean of both ends times the movement.
    expect(path).toEqual([
      ['link', 'answers', close(0.4 * (25 - 60))],
      ['value', 'quality', close(20 * 0.6)],
      ['value', 'training', close(-30 * 0.4)],
    ]);
    expect(shapley).toEqual(path?.map(([kind, id, amount]) => [kind, id, close(amount as number)]));
  });

  it('tell a scale that changed as a whole', () => {
    const rescaled = defineScorecard({
      stratmap: 1,
      id: 'rescaled',
      title: 'Rescaled',
      perspectives: { customer: { title: 'Customer' } },
      indicators: {
        one: {
          scale: {
            '2026-01': { kind: 'step', at: 50 },
            '2026-02': { kind: 'linear', baseline: 0, target: 100 },
          },
        },
      },
      objectives: { both: { perspective: 'customer', lagging: ['one'] } },
    });
    const evaluation = evaluate(rescaled, { one: { '2026-01': 60, '2026-02': 60 } });
    const found = explainChange(evaluation, evaluation, 'total');
    expect(found.lines.map(({ kind, id, amount }) => [kind, id, amount])).toEqual([
      ['scale', 'one', close(-40)],
    ]);
    expect(formatChange(found)).toContain('the scale of “one” changed (-40)');
  });

  it('follow a kink to where it lies', () => {
    const evaluation = evaluate(mixed, {
      quality: { '2026-01': 50, '2026-02': 150 },
      training: { '2026-01': 10, '2026-02': 10 },
    });
    const found = explainChange(evaluation, evaluation, 'answers');
    // Quality earns 100 points from halfway on: 100 times the integral of 0.8 - 0.4 t up to 1/2; the share moves what lies between.
    expect(found.settled).toBe(true);
    expect(found.lines.map(({ kind, id, amount }) => [kind, id, amount])).toEqual([
      ['value', 'quality', expect.closeTo(35, 8)],
      ['link', 'answers', expect.closeTo(-31, 8)],
    ]);
  });

  it('follow a smooth operator by its own integral', () => {
    const smooth = defineScorecard({
      stratmap: 1,
      id: 'smooth',
      title: 'Smooth',
      perspectives: { customer: { title: 'Customer' } },
      indicators: { one: { baseline: 0, target: 100 }, other: { baseline: 0, target: 100 } },
      objectives: {
        both: { perspective: 'customer', combine: 'geometric', lagging: ['one', 'other'] },
      },
    });
    const evaluation = evaluate(smooth, {
      one: { '2026-01': 20, '2026-02': 80 },
      other: { '2026-01': 90, '2026-02': 30 },
    });
    // Half of the geometric mean over the points, times the movement, by Simpson's rule.
    const integral = (points: (t: number) => number): number => {
      const steps = 2000;
      let sum = 0;
      for (let i = 0; i <= steps; i++) {
        const t = i / steps;
        const weight = i === 0 || i === steps ? 1 : i % 2 === 0 ? 2 : 4;
        const [a, b] = [20 + 60 * t, 90 - 60 * t];
        sum += (weight * Math.sqrt(a * b)) / points(t);
      }
      return (0.5 * sum) / (3 * steps);
    };
    const lines = explainChange(evaluation, evaluation, 'both').lines;
    const amounts = new Map(lines.map(({ id, amount }) => [id, amount]));
    expect(amounts.get('one')).toBeCloseTo(60 * integral((t) => 20 + 60 * t), 8);
    expect(amounts.get('other')).toBeCloseTo(-60 * integral((t) => 90 - 60 * t), 8);
  });

  it('tell the leap of a cap from the value of the counter-indicator', () => {
    const guarded = defineScorecard({
      stratmap: 1,
      id: 'guarded',
      title: 'Guarded',
      perspectives: { customer: { title: 'Customer' } },
      indicators: {
        speed: { baseline: 0, target: 100, guard: ['quality'] },
        quality: { baseline: 0, target: 100 },
      },
      objectives: {
        fast: { perspective: 'customer', lagging: ['speed'], guard: { quality: { cap: 60 } } },
        good: { perspective: 'customer', lagging: ['quality'] },
      },
    });
    const evaluation = evaluate(guarded, {
      speed: { '2026-01': 90, '2026-02': 90 },
      quality: { '2026-01': 80, '2026-02': 20 },
    });
    const { lines } = explainChange(evaluation, evaluation, 'total');
    expect(lines.map(({ kind, id, amount }) => [kind, id, amount])).toEqual([
      ['value', 'quality', expect.closeTo(-30, 8)],
      ['guard', 'quality', expect.closeTo(-15, 8)],
    ]);
  });

  it('have the exact difference of an edit that cannot move, made before the others', () => {
    const other = card
      .tune({ objectives: { answers: { lagging: { speed: 3 } } } })
      .add({ objectives: { more: { perspective: 'customer', lagging: ['training'] } } } as never);
    const data = {
      speed: { '2026-02': 40 },
      quality: { '2026-02': 70 },
      training: { '2026-02': 90 },
    };
    const [before, after] = [evaluate(card, data), evaluate(other as typeof card, data)];
    const { lines } = explainChange(before, after, 'total', { since: '2026-02', at: '2026-02' });
    // answers 60 and learning 90 make 75; with a third objective of 90 points 80; speed of 50 points then counts three times: 55.
    expect(lines.map(({ kind, id, amount }) => [kind, id, amount])).toEqual([
      ['model', 'more', expect.closeTo(5, 9)],
      ['weight', 'speed', expect.closeTo(-5 / 3, 9)],
    ]);
  });

  it('refuse a Shapley value of too many differences', () => {
    const ids = Array.from({ length: 13 }, (_, i) => `one${i}`);
    const many = defineScorecard({
      stratmap: 1,
      id: 'many',
      title: 'Many',
      perspectives: { customer: { title: 'Customer' } },
      indicators: Object.fromEntries(ids.map((id) => [id, { baseline: 0, target: 100 }])),
      objectives: { all: { perspective: 'customer', lagging: ids } },
    } as never);
    const evaluation = evaluate(
      many,
      Object.fromEntries(ids.map((id) => [id, { '2026-01': 10, '2026-02': 20 }])),
    );
    expect(() => explainChange(evaluation, evaluation, 'total', { method: 'shapley' })).toThrow(
      /at most 12 differences, and here are 13/,
    );
    expect(explainChange(evaluation, evaluation, 'total').lines).toHaveLength(13);
  });

  it('name weights of two versions of a card, half each where weight and value both moved', () => {
    const other = card.tune({ objectives: { learning: { weight: 3 } } });
    const [before, after] = [
      evaluate(card, {
        speed: { '2026-02': 40 },
        quality: { '2026-02': 50 },
        training: { '2026-02': 90 },
      }),
      evaluate(other, {
        speed: { '2026-02': 40 },
        quality: { '2026-02': 50 },
        training: { '2026-02': 70 },
      }),
    ];
    const { lines, difference } = explainChange(before, after, 'total', {
      since: '2026-02',
      at: '2026-02',
    });
    expect(difference).toBeCloseTo(65 - 70, 9);
    expect(lines.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'value training',
      'weight learning',
    ]);
    expect(lines[1]).toMatchObject({ before: 1, after: 3, change: { key: 'weight' } });
  });

  it('have no difference where one side has no points', () => {
    const { found } = told('answers', {
      speed: { '2026-02': 60 },
      quality: { '2026-02': 60 },
      training: { '2026-01': 50 },
    });
    expect(found).toMatchObject({ difference: null, lines: [], before: { points: null } });
    expect(formatChange(found)).toContain('cannot be compared');
  });
});

describe('root causes', () => {
  it('come in the direction of the change, with how unusual they are once there is a history', () => {
    const card = defineScorecard({
      stratmap: 1,
      id: 'causes',
      title: 'Causes',
      perspectives: { customer: { title: 'Customer' } },
      indicators: { calm: { baseline: 0, target: 100 }, wild: { baseline: 0, target: 100 } },
      objectives: { answers: { perspective: 'customer', lagging: ['calm', 'wild'] } },
    });
    const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
    const series = (value: (i: number) => number) =>
      Object.fromEntries(months.map((month, i) => [month, value(i)]));
    const evaluation = evaluate(card, {
      calm: series((i) => (i === 11 ? 70 : 50 + (i % 2))),
      wild: series((i) => (i === 11 ? 40 : 50 + 20 * (i % 2))),
    });
    const change = explainChange(evaluation, evaluation, 'total');
    const causes = rootCauses(change, evaluation);
    // calm 50 -> 70 (+10), wild 50 -> 40 (-5)
    expect(causes.map(({ line, cumulated, paths }) => [line.id, cumulated, paths])).toEqual([
      ['calm', 2, 1],
      ['wild', expect.closeTo(1, 12), 1],
    ]);
    expect(causes[0]?.surprise).toBeGreaterThan(10);
    expect(Math.abs(causes[1]?.surprise ?? 0)).toBeLessThan(1);
    const short = explainChange(evaluation, evaluation, 'total', { at: '2026-05' });
    expect(rootCauses(short, evaluation)[0]?.surprise).toBeUndefined();
  });
});
