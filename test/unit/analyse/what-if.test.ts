import { describe, expect, it } from 'vitest';
import {
  formatWhatIf,
  tornadoOf,
  tornadoView,
  waterfallOf,
  whatIf,
} from '../../../src/analyse/what-if/index.js';
import { defineScorecard, evaluate, explainChange } from '../../../src/index.js';
import { tornado, waterfall } from '../../../src/render.js';

const card = defineScorecard({
  stratmap: 1,
  id: 'try',
  title: 'Try',
  perspectives: { customer: { title: 'Customer' }, inside: { title: 'Inside' } },
  metrics: { calls: 'sum', solved: 'sum' },
  indicators: {
    speed: { baseline: 100, target: 0 },
    quality: { baseline: 0, target: 100 },
    first: { unit: 'percent', formula: '100 * solved / calls', baseline: 0, target: 100 },
  },
  objectives: {
    answers: { perspective: 'customer', lagging: { speed: 1, quality: 1 } },
    training: {
      perspective: 'inside',
      driverShare: 0.5,
      lagging: ['first'],
    },
    care: {
      perspective: 'inside',
      lagging: ['speed'],
      drives: { training: { delay: 'P2M', strength: 2 } },
    },
  },
  initiatives: {
    course: { title: 'Course', from: '2026-04', moves: { quality: { by: 30, ramp: 'P3M' } } },
    tool: { title: 'Tool', from: '2026-02', moves: { first: 10 } },
  },
});
const months = ['2026-01', '2026-02', '2026-03'];
const series = (...values: number[]) =>
  Object.fromEntries(months.map((month, i) => [month, values[i] as number]));
const evaluation = evaluate(card, {
  speed: series(60, 50, 40),
  quality: series(40, 50, 60),
  calls: series(100, 100, 200),
  solved: series(40, 50, 120),
});
const points = (tried: ReturnType<typeof whatIf>, id: string) => {
  const found = tried.elements.find((one) => one.id === id);
  return [found?.before.points, found?.after.points];
};

describe('the text of what would happen', () => {
  const textOf = (...asked: [Parameters<typeof whatIf>[1], Parameters<typeof whatIf>[2]]) =>
    formatWhatIf(whatIf(evaluation, ...asked));

  it('says that figures of periods ahead are assumptions, and which', () => {
    const values = { quality: 90 };
    expect(textOf({ values }, {})).not.toContain('assumption');
    expect(textOf({ values }, { over: 2 })).toContain('held as it stood in March 2026');
    const drift = whatIf(evaluation, { values }, { over: 2, assume: 'drift' });
    expect(drift.assumed).toEqual({ kind: 'drift', since: '2026-03', keys: [] });
    expect(formatWhatIf(drift)).toContain('moves on from March 2026 by its slope');
    expect(formatWhatIf(drift, { locale: 'es' })).toContain('Ambas cifras son supuestos');
    const path = whatIf(evaluation, { values }, { over: 2, assume: 'path' });
    expect(path.assumed?.keys).toEqual(['speed', 'quality']);
    expect(formatWhatIf(path)).toContain('stand on it (2)');
    const given = whatIf(evaluation, { values }, { over: 2, assume: { speed: [1, 2] } });
    expect(given.assumed).toEqual({ kind: 'series', since: '2026-03', keys: ['speed'] });
  });

  it('says that nothing is put on a target where no measured value has one', () => {
    const { indicators, objectives: _, ...rest } = card.document;
    const formulas = defineScorecard({
      ...rest,
      indicators: { first: indicators?.first },
      objectives: { answers: { perspective: 'customer', lagging: ['first'] } },
      initiatives: {},
    } as never);
    const counted = evaluate(formulas, {
      calls: series(9, 9, 9),
      solved: series(3, 4, 5),
    } as never);
    const tried = whatIf(counted, {}, { over: 1, assume: 'path' });
    expect(tried.assumed?.keys).toEqual([]);
    expect(formatWhatIf(tried)).toContain('no measured value has a target of its own');
  });

  it('says of an initiative that it states no effect, or has none in these periods', () => {
    const bare = card.add({ initiatives: { bare: { title: 'Bare' } } });
    const tried = whatIf(evaluate(bare, { quality: series(1, 2, 3) } as never), {
      initiatives: { bare: true, course: true },
    });
    expect(tried.idle.map(({ id, states }) => [id, states])).toEqual([
      ['bare', false],
      ['course', true],
    ]);
    expect(formatWhatIf(tried)).toBe(
      'Nothing moves. Initiative “Bare” states no effect on any value. Initiative “Course” has no effect in the periods looked at.\n',
    );
    expect(whatIf(evaluation, { initiatives: { course: true } }, { over: 3 }).idle).toEqual([]);
  });
});

describe('what would happen', () => {
  it('to values of the period: by data key or by an indicator that a formula works out', () => {
    const tried = whatIf(evaluation, {
      values: { quality: 80, first: { by: 20 }, speed: { times: 1.5 } },
    });
    expect(tried.period).toBe('2026-03');
    expect(points(tried, 'quality')).toEqual([60, 80]);
    expect(points(tried, 'first')).toEqual([60, 80]);
    expect(points(tried, 'speed')).toEqual([60, 40]);
    // The card and the evaluation stay as they were.
    expect(evaluation.objectives.answers).toMatchObject({ points: 60 });
    expect(card.document.overrides).toBeUndefined();
  });

  it('shares what values alone do not reach with the evaluation it starts from', () => {
    const tried = whatIf(evaluation, { values: { quality: 80 } });
    expect(tried.before).toBe(evaluation);
    expect(tried.after.card).toBe(card);
  });

  it('lists who is harmed, and explains the total', () => {
    const tried = whatIf(evaluation, { values: { quality: 90, speed: 60 } });
    expect(tried.harmed.map(({ id, difference }) => [id, difference])).toEqual([
      ['care', expect.closeTo(-20, 9)],
    ]);
    const sum = tried.total.lines.reduce((total, { amount }) => total + amount, 0);
    expect(sum).toBeCloseTo(tried.total.difference as number, 9);
    expect(tried.total.lines.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'value speed',
      'value quality',
    ]);
    expect(formatWhatIf(tried)).toContain('Objective that loses points: “care” (-20).');
    expect(formatWhatIf(tried, { locale: 'es' })).toContain('Objetivo que pierde puntos: «care»');
  });

  it('to targets, weights and links of the card', () => {
    const target = whatIf(evaluation, { targets: { quality: 120 }, baselines: { first: 20 } });
    expect(points(target, 'quality')).toEqual([60, 50]);
    expect(points(target, 'first')).toEqual([60, 50]);
    const weight = whatIf(evaluation, { weights: { 'speed -> answers': 3, inside: 0 } });
    expect(points(weight, 'total')[1]).toBe(60);
    expect(weight.total.lines.every(({ kind }) => kind === 'weight' || kind === 'model')).toBe(
      true,
    );
    // care two months before was 40, training is 60 by itself: without the delay care is 60.
    const link = whatIf(evaluation, { links: { 'care -> training': { delay: 'P0M' } } });
    expect(points(link, 'training')).toEqual([50, 60]);
    expect(link.total.lines.map(({ kind }) => kind)).toEqual(['link']);
    expect(points(whatIf(evaluation, { links: { 'care -> training': null } }), 'training')).toEqual(
      [50, 60],
    );
  });

  it('in periods ahead: held, drifting, on target, or as supplied', () => {
    const held = whatIf(evaluation, { values: { quality: 100 } }, { over: 2 });
    expect(held.periods).toEqual(['2026-04', '2026-05']);
    expect(held.period).toBe('2026-05');
    expect(points(held, 'quality')).toEqual([60, 100]);
    expect(points(held, 'care')).toEqual([60, 60]);
    const drifting = whatIf(evaluation, {}, { over: 2, assume: 'drift' });
    // speed falls by 10 a month, quality rises by 10.
    expect([points(drifting, 'care')[0], points(drifting, 'quality')[0]]).toEqual([80, 80]);
    const onTarget = whatIf(evaluation, {}, { over: 1, assume: 'path' });
    expect(points(onTarget, 'answers')[0]).toBe(100);
    const supplied = whatIf(evaluation, {}, { over: 2, assume: { speed: [30, 20] } });
    expect(points(supplied, 'care')[0]).toBe(80);
    const later = whatIf(evaluation, { values: { speed: { '2026-04': 0 } } }, { over: 3 });
    // What speed did in April acts on training two months later.
    expect(points(later, 'training')).toEqual([60, 80]);
    expect(later.total.lines[0]).toMatchObject({ kind: 'delay', id: 'speed', period: '2026-04' });
  });

  it('when initiatives are switched on or off', () => {
    const on = whatIf(evaluation, { initiatives: { course: true } }, { over: 4 });
    // A ramp of three months from April on: in July all of it.
    expect(points(on, 'quality')).toEqual([60, 90]);
    const off = whatIf(evaluation, { initiatives: { tool: false } }, { over: 1 });
    expect(points(off, 'first')).toEqual([60, 50]);
  });

  it('is refused for what the card lacks, with the nearest name', () => {
    expect(() => whatIf(evaluation, { values: { qualty: 3 } })).toThrow(/did you mean `quality`/);
    expect(() => whatIf(evaluation, { targets: { sped: 3 } })).toThrow(/did you mean `speed`/);
    expect(() => whatIf(evaluation, { links: { 'care -> answers': null } })).toThrow(
      /no element to change/,
    );
    expect(() => whatIf(evaluation, { initiatives: { cours: true } })).toThrow(/`course`/);
    expect(() => whatIf(evaluation, { value: {} } as never)).toThrow(/`values`/);
    expect(() => whatIf(evaluation, { values: { quality: Number.NaN } })).toThrow(/finite number/);
    expect(() => whatIf(evaluation, {}, { over: 1.5 })).toThrow(/whole number/);
    expect(() => whatIf(evaluation, { targets: { quality: 0 } })).toThrow(
      /would not hold together/,
    );
    expect(() => whatIf(evaluation, { values: { ['__proto__']: 1 } })).toThrow(/no value/);
  });
});

describe('a tornado', () => {
  it('moves one value at a time, the widest first, also values of formulas', () => {
    const found = tornadoOf(evaluation, 'total', { swing: 10 });
    expect(found.base).toBeCloseTo(57.5, 9);
    expect(found.bars.map(({ id }) => id)).toEqual(['speed', 'quality', 'first']);
    const [speed, quality] = found.bars;
    // answers +-2 of 2 perspectives is 1; care +-4 of 2 objectives of 2 perspectives is 1
    expect([speed?.low, speed?.high]).toEqual([expect.closeTo(59.5, 9), expect.closeTo(55.5, 9)]);
    expect([quality?.low, quality?.high]).toEqual([expect.closeTo(56, 9), expect.closeTo(59, 9)]);
    expect(quality?.values).toEqual([54, 66]);
    expect(tornado(tornadoView(found, { locale: 'es' }))).toMatch(/^<svg/);
    expect(() => tornadoOf(evaluation, 'total', { swing: 0 })).toThrow(/percentage/);
  });
});

describe('a waterfall', () => {
  it('goes from the points before to the points after, the smallest steps as one', () => {
    const change = explainChange(evaluation, evaluation, 'total', { since: '2026-01' });
    const view = waterfallOf(change, { most: 2 });
    expect(view.steps).toHaveLength(3);
    const end = view.steps.reduce((sum, step) => sum + step.change, view.start.value);
    expect(end).toBeCloseTo(change.after.points as number, 9);
    expect(waterfall(view)).toMatch(/^<svg/);
  });
});
