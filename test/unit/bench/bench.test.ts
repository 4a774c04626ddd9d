import { describe, expect, it } from 'vitest';
import { compareResults, type Results } from '../../../bench/agreement.mjs';
import { runOne, type Way } from '../../../bench/bench.mjs';
import { lean } from '../../../bench/lean.mjs';
import { operations } from '../../../bench/operations.mjs';
import { quotient } from '../../../bench/measure.mjs';
import { failureOf, judged } from '../../../bench/verdict.mjs';

const results = (total: number, more: Partial<Results> = {}): Results => ({
  total: Float64Array.of(total),
  objectives: new Map([['a', Float64Array.of(1)]]),
  indicators: new Map([['k', Float64Array.of(Number.NaN)]]),
  ...more,
});

const run = (subject: Way, limit: number) =>
  runOne({
    name: 'evaluate',
    operation: operations.evaluate,
    sizeName: 'mini',
    size: { cards: 2, objectives: 4, indicators: 12, periods: 3, group: 4, rounds: 3 },
    ways: { subject, lean },
    options: {
      subject: 'subject',
      reference: 'lean',
      goals: [{ operation: 'evaluate', over: 'lean', size: 'mini', limit }],
      warmMs: 1,
      sampleMs: 0.1,
    },
  });

const twin: Way = lean;
const wrong: Way = {
  ...twin,
  read: (handle) => {
    const right = twin.read(handle);
    return { ...right, total: right.total.map((points) => points + 1e-8) };
  },
};

describe('the check of agreement', () => {
  it('finds equal results equal and counts what it compared', () => {
    expect(compareResults(results(5), results(5))).toMatchObject({ difference: 0, compared: 3 });
  });

  it('names the largest difference', () => {
    expect(compareResults(results(5), results(7))).toMatchObject({
      difference: 2,
      where: 'total  in period 0',
    });
  });

  it('takes a score that only one side has as an infinite difference', () => {
    const found = compareResults(results(5), results(Number.NaN));
    expect(found.difference).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes an absent id, an unknown id and a wrong length as infinite differences', () => {
    const column = Float64Array.of(1);
    const strange = [
      new Map(),
      new Map([
        ['a', column],
        ['b', column],
      ]),
      new Map([['a', Float64Array.of(1, 1)]]),
    ];
    expect(
      strange.map(
        (objectives) => compareResults(results(5, { objectives }), results(5)).difference,
      ),
    ).toEqual([Infinity, Infinity, Infinity]);
  });

  it('compares coverage only where both sides give it', () => {
    const covered = results(5, { totalCoverage: Float64Array.of(0.5) });
    const other = results(5, { totalCoverage: Float64Array.of(0.75) });
    expect(compareResults(results(5), covered).difference).toBe(0);
    expect(compareResults(other, covered).difference).toBe(0.25);
  });
});

describe('a benchmark run', () => {
  it('times ways that agree and judges the goal', () => {
    const outcome = run(twin, 1e9);
    expect(outcome.agreements).toMatchObject([{ way: 'subject', with: 'lean', agrees: true }]);
    expect(Object.keys(outcome.times)).toEqual(['subject', 'lean']);
    expect(outcome.ratios).toMatchObject([{ over: 'lean', limit: 1e9, met: true }]);
    expect(failureOf([outcome], true)).toBeUndefined();
  });

  it('fails under check when a goal is missed, and only then', () => {
    const outcome = run(twin, 1e-9);
    expect(outcome.ratios).toMatchObject([{ met: false }]);
    expect(failureOf([outcome], true)).toBe('a goal is missed');
    expect(failureOf([outcome], false)).toBeUndefined();
  });

  it('times nothing and fails when results disagree', () => {
    const outcome = run(wrong, 1e9);
    expect(outcome.agreements).toMatchObject([{ agrees: false }]);
    expect(outcome).toMatchObject({ times: {}, ratios: [] });
    expect(failureOf([outcome], false)).toBe('results disagree');
  });

  it('never takes a figure at or below 0 for a met goal', () => {
    const pairs = [
      [-1, 5],
      [5, -1],
      [-1, -5],
      [0, 5],
      [5, 0],
    ] as const;
    for (const [one, other] of pairs) {
      const value = quotient(one, other);
      const lost = judged({ limit: 2 }, value);
      expect(lost).toEqual({ limit: 2, met: false, measurable: false });
      const outcome = { agreements: [], ratios: [{ value, ...lost }] };
      expect(failureOf([outcome], true)).toBe('a goal is not measurable');
    }
    for (const figure of [-3, 0])
      expect(judged({ limit: 40 }, figure)).toMatchObject({ met: false, measurable: false });
    expect(judged({ limit: 2 }, quotient(3, 2))).toEqual({ limit: 2, met: true });
  });

  it('fails under check when no goal was measured', () => {
    expect(failureOf([], true)).toBe('no goal was measured');
  });
});
