import { describe, expect, it } from 'vitest';
import { compareResults } from '../../../bench/agreement.mjs';
import { buildLean, evaluateLean, lean } from '../../../bench/lean.mjs';
import { sizes } from '../../../bench/sizes.mjs';
import { makeWorkload } from '../../../bench/workload.mjs';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { directResults } from './direct.js';

/** Worked by hand below: two objectives, one driving the other, each kind of measure once. */
const card: ScorecardInput = {
  stratmap: 1,
  id: 'tiny',
  title: 'Tiny',
  scoring: { minCoverage: 0 },
  perspectives: { customer: { weight: 3 }, learning: { weight: 1 } },
  indicators: {
    up: { better: 'higher', baseline: 20, target: 100 },
    down: { better: 'lower', baseline: 90, target: 40 },
    within: { scale: { kind: 'band', zero: [30, 70], full: [50, 50] } },
    rate: { better: 'higher', baseline: 0, target: 200, formula: '100*up/(down+within)' },
  },
  objectives: {
    skill: {
      perspective: 'learning',
      leading: { up: 1 },
      lagging: {},
      measures: { split: 0.4 },
      drives: { loyalty: 2 },
    },
    loyalty: {
      perspective: 'customer',
      leading: { within: 1, rate: 3 },
      lagging: { down: 2 },
      measures: { split: 0.25 },
      driverShare: 0.2,
    },
  },
};

const score = (values: Record<string, number | null>) => {
  const dated = Object.fromEntries(Object.entries(values).map(([id, v]) => [id, { '2021-01': v }]));
  const [result] = evaluateLean(buildLean(card, ['2021-01'], dated));
  if (result === undefined) throw new Error('no period was evaluated');
  return result;
};

describe('the lean rival', () => {
  it('gives the scores worked by hand when every value is there', () => {
    const { indicators, objectives, perspectives, total } = score({ up: 60, down: 65, within: 55 });
    // (60-20)/80; (65-90)/(40-90); 1 - 5/20; 100*60/120 = 50 of 200
    expect(indicators.get('up')).toEqual({ points: 50, coverage: 1 });
    expect(indicators.get('down')).toEqual({ points: 50, coverage: 1 });
    expect(indicators.get('within')).toEqual({ points: 75, coverage: 1 });
    expect(indicators.get('rate')).toEqual({ points: 25, coverage: 1 });
    // lead (75 + 3*25)/4 = 37.5, lag 50; direct 0.25*37.5 + 0.75*50 = 46.875; reported 0.8*46.875 + 0.2*50
    expect(objectives.get('skill')).toEqual({ points: 50, coverage: 1 });
    expect(objectives.get('loyalty')?.points).toBeCloseTo(47.5, 12);
    expect(perspectives.get('customer')?.points).toBeCloseTo(47.5, 12);
    expect(total.points).toBeCloseTo((3 * 47.5 + 50) / 4, 12);
    expect(total.coverage).toBeCloseTo(1, 12);
  });

  it('shares the weight of a missing value and lets a formula go missing with it', () => {
    const { indicators, objectives, total } = score({ up: 60, down: null, within: 55 });
    expect(indicators.get('rate')).toEqual({ points: null, coverage: 0 });
    // lead is 75 with coverage 1/4, lag is missing: direct 75, covered 0.25/4; reported 0.8*75 + 0.2*50
    expect(objectives.get('loyalty')?.points).toBeCloseTo(70, 12);
    expect(objectives.get('loyalty')?.coverage).toBeCloseTo((0.8 * 0.25) / 4 + 0.2, 12);
    expect(total.points).toBeCloseTo((3 * 70 + 50) / 4, 12);
    expect(total.coverage).toBeCloseTo((3 * 0.25 + 1) / 4, 12);
  });

  it('reports what drivers imply where nothing is measured, and facts where drivers are silent', () => {
    const inferred = score({ up: 60, down: null, within: null });
    expect(inferred.objectives.get('loyalty')).toEqual({ points: 50, coverage: 0.2 });
    const silent = score({ up: null, down: 65, within: null });
    expect(silent.objectives.get('skill')).toEqual({ points: null, coverage: 0 });
    expect(silent.objectives.get('loyalty')?.points).toBe(50);
    expect(silent.perspectives.get('learning')?.points).toBeNull();
    expect(silent.total.points).toBe(50);
  });

  it('has no total when every value is missing', () => {
    expect(score({}).total).toEqual({ points: null, coverage: 0 });
  });

  it('clamps points at 0 and 100', () => {
    const { indicators } = score({ up: 110, down: 95, within: 71 });
    expect(['up', 'down', 'within'].map((id) => indicators.get(id)?.points)).toEqual([100, 0, 0]);
  });

  it('takes a division by zero as missing', () => {
    const { indicators } = score({ up: 60, down: 50, within: -50 });
    expect(indicators.get('rate')).toEqual({ points: null, coverage: 0 });
  });

  it('agrees with a direct recursion without memory on a generated card', () => {
    const workload = makeWorkload(sizes.small, 3);
    const found = compareResults(lean.read(lean.build(workload)), directResults(workload));
    expect(found.compared).toBe(12 * (1 + 15 + 40));
    expect(found.difference).toBeLessThan(1e-9);
  });
});
