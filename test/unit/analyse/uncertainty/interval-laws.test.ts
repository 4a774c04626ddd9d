import { leversOf } from '../../../../src/analyse/levers.js';
import { neededState } from '../../../../src/evaluate/inner-index.js';
import { describe, expect, it } from 'vitest';
import { scoreIntervals } from '../../../../src/analyse/uncertainty/index.js';
import { bearingOf } from '../../../../src/analyse/uncertainty/bearings.js';
import { defineScorecard } from '../../../../src/author/index.js';
import { type CompiledScorecard, evaluate, prepare } from '../../../../src/evaluate/index.js';
import { kernels, run } from '../../../../src/runtime/index.js';
import { randomCard, type RandomCardOptions } from '../../../support/random-card.js';
import { type Random, randomFrom } from '../../../support/random-card/random.js';

/** Rows of points by id, as intervals name them. */
function rowsOf({ rows }: CompiledScorecard): ReadonlyMap<string, number> {
  return new Map([
    ['total', rows.total],
    ...rows.perspectives,
    ...rows.themes,
    ...[...rows.objectives].map(([id, { reported }]) => [id, reported] as const),
    ...[...rows.indicators].flatMap(([id, { points }]) =>
      points === undefined ? [] : [[id, points] as const],
    ),
  ]);
}

interface Law {
  readonly intervals: number;
  readonly exact: number;
  readonly mixed: number;
  readonly narrowed: number;
  readonly broken: readonly string[];
}

/** Looks for completions of random ranges that lie outside their intervals, and for ends that nothing attains. */
function check(seeds: readonly number[], options: RandomCardOptions): Law {
  const broken: string[] = [];
  let [intervals, exact, mixed, narrowed] = [0, 0, 0, 0];
  for (const seed of seeds) {
    const made = randomCard(seed, { objectives: 8, periods: 6, ...options });
    const card = defineScorecard(made.input as never);
    const view = {
      by: made.by,
      from: made.periods[0] as string,
      to: made.periods.at(-1) as string,
    };
    const evaluation = evaluate(card, made.data as never, view);
    const random = randomFrom(seed + 1000);
    const lane = made.periods.length - 1;
    const base = prepare(card, made.data as never, view);
    run(base.compiled.plan, base.space);
    const at = (row: number): number => base.space.cells[row * base.space.lanes + lane] as number;
    // Values that go through windows or weigh others are held against `with` in windows.test.ts.
    const levers = leversOf(neededState(evaluation));
    const inputs = base.compiled.inputs.filter(
      ({ key, row }) => !Number.isNaN(at(row)) && !levers.has(key),
    );
    const chosen = random.some(inputs, 5);
    const ranges = chosen.map(({ key, row }) => {
      const size = Math.abs(at(row)) * random.pick([0.05, 0.3, 1]) + 0.01;
      return {
        key,
        row,
        low: at(row) - size * random.next(),
        high: at(row) + size * random.next(),
      };
    });
    if (ranges.length === 0) continue;
    const result = scoreIntervals(evaluation, {
      values: Object.fromEntries(ranges.map(({ key, low, high }) => [key, { low, high }])),
    });
    const rows = rowsOf(base.compiled);
    const completed = completionsOf(ranges, random).map((values) => {
      const { compiled, space } = prepare(card, made.data as never, view);
      for (const [i, { key }] of ranges.entries())
        for (const { row } of compiled.inputs.filter((one) => one.key === key))
          space.cells[row * space.lanes + lane] = values[i] as number;
      run(compiled.plan, space);
      return (row: number): number => space.cells[row * space.lanes + lane] as number;
    });
    for (const interval of result.intervals) {
      intervals++;
      const found = completed
        .map((read) => read(rows.get(interval.id) as number))
        .filter((one) => !Number.isNaN(one));
      const [least, most] = [Math.min(...found), Math.max(...found)];
      if (least < interval.low - 1e-7 || most > interval.high + 1e-7)
        broken.push(
          `${seed} ${interval.id}: ${least} to ${most} outside ${interval.low} to ${interval.high}`,
        );
      if (interval.mixed.length > 0) mixed++;
      if (interval.overestimate) continue;
      exact++;
      if (interval.mixed.length > 0) narrowed++;
      // Completions begin with all corners.
      else if (Math.abs(least - interval.low) > 1e-7 || Math.abs(most - interval.high) > 1e-7)
        broken.push(
          `${seed} ${interval.id}: corners from ${least} to ${most} miss ${interval.low} to ${interval.high}`,
        );
    }
  }
  return { intervals, exact, mixed, narrowed, broken: broken.slice(0, 10) };
}

/** All corners, then random places. */
function completionsOf(
  ranges: readonly { readonly low: number; readonly high: number }[],
  random: Random,
): readonly (readonly number[])[] {
  const corners = Array.from({ length: 2 ** ranges.length }, (_, corner) =>
    ranges.map(({ low, high }, i) => ((corner >> i) % 2 === 0 ? low : high)),
  );
  const places = Array.from({ length: 20 }, () =>
    ranges.map(({ low, high }) => low + random.next() * (high - low)),
  );
  return [...corners, ...places];
}

const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => first + i);

describe('intervals of scores', () => {
  it('contain every completion, and both ends are attained where every value moves a score one way', () => {
    const { broken, intervals, exact } = check([...seedsFrom(1, 60), 1027, 1204, 1465], {});
    expect(broken).toEqual([]);
    expect(exact).toBeGreaterThan(0.6 * intervals);
  }, 240_000);

  it('contain every completion where formulas, curves and lowering links push both ways', () => {
    const { broken, mixed } = check(seedsFrom(201, 40), {
      only: [
        'formulas',
        'links',
        'lowers',
        'curves',
        'scales',
        'scaleKinds',
        'impact',
        'driverShare',
        'indicatorLinks',
      ],
      minObjectives: 4,
      indicators: 4,
    });
    expect(broken).toEqual([]);
    expect(mixed).toBeGreaterThan(0);
  }, 240_000);

  it('know how every kernel bears on what it makes', () => {
    expect(
      kernels.filter(({ name }) => bearingOf(name) === undefined).map(({ name }) => name),
    ).toEqual([]);
  });
});
