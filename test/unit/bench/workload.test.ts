import { describe, expect, it } from 'vitest';
import { evaluateLean, lean } from '../../../bench/lean.mjs';
import { sizes } from '../../../bench/sizes.mjs';
import { makeWorkload, plainValues } from '../../../bench/workload.mjs';

const medium = makeWorkload(sizes.medium, 1);
const objectives = Object.entries(medium.card.objectives ?? {});
const indicators = Object.entries(medium.card.indicators ?? {});

const percent = (found: number, all: number): number => Math.round((100 * found) / all);

describe('the workload of the benchmarks', () => {
  it('is the same for the same seed and another for another', () => {
    expect(makeWorkload(sizes.small, 7)).toEqual(makeWorkload(sizes.small, 7));
    expect(makeWorkload(sizes.small, 8)).not.toEqual(makeWorkload(sizes.small, 7));
  });

  it('has the stated numbers of objectives, indicators and periods', () => {
    expect(objectives).toHaveLength(200);
    expect(indicators).toHaveLength(1000);
    expect(medium.periods.slice(0, 13)).toContain('2022-01');
    for (const column of Object.values(medium.columns)) expect(column).toHaveLength(36);
  });

  it('measures each indicator by one objective in one role', () => {
    const measures = objectives.flatMap(([, { leading, lagging }]) => [
      ...Object.keys(leading ?? {}),
      ...Object.keys(lagging ?? {}),
    ]);
    expect(new Set(measures).size).toBe(1000);
    expect(measures).toHaveLength(1000);
  });

  it('links objectives without a loop and gives drivers the share of their weights', () => {
    const open = new Set<string>();
    const done = new Set<string>();
    const visit = (id: string): void => {
      if (done.has(id)) return;
      expect(open.has(id)).toBe(false);
      open.add(id);
      Object.keys(medium.card.objectives?.[id]?.drives ?? {}).forEach(visit);
      done.add(id);
    };
    for (const [id] of objectives) visit(id);
    const driven = new Set(objectives.flatMap(([, { drives }]) => Object.keys(drives ?? {})));
    expect(driven.size).toBeGreaterThan(180);
    for (const [id, { driverShare }] of objectives) {
      expect({ id, driven: Number(driverShare ?? 0) > 0 }).toEqual({ id, driven: driven.has(id) });
      expect(driverShare).toBeLessThan(1);
    }
  });

  it('has a tenth of formulas, a fifth of bands and three in a hundred values missing', () => {
    const formulas = indicators.filter(([, { formula }]) => formula !== undefined);
    const bands = indicators.filter(([, { scale }]) => scale !== undefined);
    const values = Object.values(medium.columns).flatMap((column) => [...column]);
    expect(percent(formulas.length, 1000)).toBeGreaterThanOrEqual(8);
    expect(percent(formulas.length, 1000)).toBeLessThanOrEqual(12);
    expect(percent(bands.length, 1000)).toBeGreaterThanOrEqual(17);
    expect(percent(bands.length, 1000)).toBeLessThanOrEqual(23);
    expect(percent(values.filter(Number.isNaN).length, values.length)).toBe(3);
    expect(Object.keys(medium.columns)).toHaveLength(1000 - formulas.length);
  });

  it('clamps a fifth of the scores at 0 and a tenth at 100', () => {
    const scores = [...lean.read(lean.build(medium)).indicators.values()]
      .flatMap((column) => [...column])
      .filter((points) => !Number.isNaN(points));
    const share = (points: number): number =>
      scores.filter((found) => found === points).length / scores.length;
    expect(share(0)).toBeGreaterThan(0.15);
    expect(share(0)).toBeLessThan(0.28);
    expect(share(100)).toBeGreaterThan(0.06);
    expect(share(100)).toBeLessThan(0.15);
  });

  it('gives plain values that say null where the columns say NaN', () => {
    const columns = { a: Float64Array.of(1.5, Number.NaN) };
    expect(plainValues({ periods: ['2021-01', '2021-02'], columns })).toEqual({
      a: { '2021-01': 1.5, '2021-02': null },
    });
  });

  it('scores every period of the lean rival', () => {
    const results = evaluateLean(lean.build(medium));
    expect(results).toHaveLength(36);
    for (const { total } of results) expect(total.points).toBeGreaterThan(0);
  });
});
