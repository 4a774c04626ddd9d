import { describe, expect, it } from 'vitest';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { diagnosticsOf, foundIn, modelWith, scored } from './found.js';

const one = (indicator: object): Partial<ScorecardInput> => ({
  indicators: { x: indicator },
});

describe('formulas', () => {
  it('that need each other are an error that names them as a path', () => {
    const [found, ...rest] = diagnosticsOf({
      metrics: { a: { formula: 'b + 1' }, b: { formula: 'c * 2' } },
      indicators: { c: { ...scored, formula: 'a - 1' } },
    });
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code: 'formula.loop', path: ['metrics', 'a', 'formula'] });
    expect(found?.message).toContain('->');
  });

  it('that need themselves are one as well', () => {
    expect(foundIn(one({ ...scored, formula: 'x + 1' }))).toEqual([
      'formula.loop indicators.x.formula',
    ]);
  });

  it('are worked out in an order in which each comes after what it needs', () => {
    const { formulaOrder } = modelWith({
      metrics: { z: 'sum', a: { formula: 'b + z' }, b: { formula: 'c + z' }, c: { formula: 'z' } },
    });
    expect(formulaOrder).toEqual(['c', 'b', 'a']);
  });

  it('that cannot be read are reported where they stand', () => {
    expect(foundIn(one({ ...scored, formula: '1 +' }))[0]).toMatch(
      /^formula\..* indicators\.x\.formula$/,
    );
  });
});

describe('roles', () => {
  it('of one indicator for one objective cannot be two', () => {
    const card = {
      indicators: { x: scored },
      objectives: { a: { perspective: 'p', leading: ['x'], lagging: { x: 2 } } },
    };
    expect(foundIn(card)).toEqual(['measure.two-roles objectives.a.lagging.x']);
  });

  it('of one indicator for one objective cannot be two, however many others it has', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `k${i}`);
    const card = {
      indicators: Object.fromEntries(ids.map((id) => [id, scored])),
      objectives: { a: { perspective: 'p', leading: ids, lagging: ['k0', 'k39'] } },
    };
    expect(foundIn(card)).toEqual([
      'measure.two-roles objectives.a.lagging.k0',
      'measure.two-roles objectives.a.lagging.k39',
    ]);
  });

  it('may differ from objective to objective', () => {
    const card = {
      indicators: { x: scored },
      objectives: {
        a: { perspective: 'p', leading: ['x'] },
        b: { perspective: 'p', lagging: ['x'] },
      },
    };
    expect(foundIn(card)).toEqual([]);
  });
});

describe('weights that are all 0', () => {
  const objectives = { a: { perspective: 'p', lagging: ['x'] } };

  it.each<[string, Partial<ScorecardInput>, string]>([
    [
      'of the measures of an objective',
      {
        indicators: { x: scored, y: scored },
        objectives: { a: { perspective: 'p', leading: { x: 0 }, lagging: { y: 0 } } },
      },
      'objectives.a',
    ],
    [
      'of measures at every date',
      {
        indicators: { x: scored },
        objectives: {
          a: { perspective: 'p', lagging: { x: { weight: { '2026-01': 0, '2026-06': 0 } } } },
        },
      },
      'objectives.a',
    ],
    [
      'of the objectives of a perspective',
      { indicators: { x: scored }, objectives: { a: { ...objectives.a, weight: 0 } } },
      'perspectives.p',
    ],
    [
      'of the perspectives',
      { perspectives: { p: { weight: 0 } }, indicators: { x: scored }, objectives },
      'perspectives',
    ],
    [
      'of the objectives of a theme',
      {
        themes: { t: {} },
        indicators: { x: scored },
        objectives: { a: { ...objectives.a, themes: ['t'], weight: 0 }, b: objectives.a },
      },
      'themes.t',
    ],
    [
      'of the indicators of an operational card',
      { kind: 'operational', indicators: { x: { ...scored, weight: 0 } } },
      'indicators',
    ],
  ])('are an error: %s', (_, card, place) => {
    expect(foundIn(card)).toEqual([`weight.all-zero ${place}`]);
  });

  it('are none where one of them is not 0, at some date', () => {
    expect(
      foundIn({
        indicators: { x: scored },
        objectives: {
          a: { perspective: 'p', lagging: { x: { weight: { '2026-01': 0, '2026-06': 1 } } } },
        },
      }),
    ).toEqual([]);
  });
});

describe('scales that cannot be made', () => {
  it.each<[string, object, string]>([
    [
      'equal baseline and target',
      { baseline: 5, target: 5 },
      'scale.zero-width indicators.x.target',
    ],
    [
      'a direction that contradicts',
      { better: 'higher', baseline: 9, target: 6 },
      'scale.direction indicators.x.target',
    ],
    [
      'the other direction that contradicts',
      { better: 'lower', baseline: 6, target: 9 },
      'scale.direction indicators.x.target',
    ],
    [
      'a range without `better: inside`',
      { baseline: 1, target: { min: 2, max: 3 } },
      'scale.range-needs-inside indicators.x.target',
    ],
    [
      'a number where a range is needed',
      { better: 'inside', target: 5, limits: { min: 0, max: 9 } },
      'scale.band-needs-range indicators.x.target',
    ],
    [
      'a range without limits',
      { better: 'inside', target: { min: 2, max: 3 } },
      'scale.limits-missing indicators.x',
    ],
    [
      'limits inside the range',
      { better: 'inside', target: { min: 2, max: 3 }, limits: { min: 2.5, max: 9 } },
      'scale.order indicators.x',
    ],
    [
      'knots out of order',
      {
        scale: {
          kind: 'piecewise',
          knots: [
            [2, 0],
            [1, 100],
          ],
        },
      },
      'scale.order indicators.x.scale.knots',
    ],
    [
      'anchors out of order',
      { scale: { kind: 'threshold3', worst: 1, middle: 9, target: 5 } },
      'scale.order indicators.x.scale',
    ],
    [
      'a step of no height',
      { scale: { kind: 'step', at: 1, pass: 7, fail: 7 } },
      'scale.zero-width indicators.x.scale.fail',
    ],
  ])('are errors: %s', (_, indicator, found) => {
    expect(foundIn(one(indicator))).toEqual([found]);
  });

  it('are a warning where nothing says how to score', () => {
    expect(foundIn(one({ baseline: 5 }))).toEqual(['scale.missing indicators.x']);
    expect(diagnosticsOf(one({}))[0]).toMatchObject({ code: 'scale.missing', severity: 'warning' });
  });

  it('are reported at the use that states them', () => {
    const card = {
      indicators: { x: scored },
      objectives: { a: { perspective: 'p', lagging: { x: { target: 0 } } } },
    };
    expect(foundIn(card)).toEqual(['scale.zero-width objectives.a.lagging.x.target']);
  });
});

const scaleOf = (indicator: object) => modelWith(one(indicator)).indicators.get('x')?.scale;

describe('scales that are made', () => {
  it('of a percentage of improvement are measured from the baseline, in the better direction', () => {
    expect(scaleOf({ baseline: 50, target: { improve: 10 }, better: 'lower' })).toMatchObject({
      target: [{ value: 45 }],
    });
    expect(scaleOf({ baseline: -50, target: { improve: 10 } })).toMatchObject({
      target: [{ value: -45 }],
    });
  });

  it('of dated anchors are in the order of their dates', () => {
    expect(scaleOf({ baseline: 0, target: { '2026-12': 30, '2026-06': 20 } })).toMatchObject({
      target: [
        { at: '2026-06', value: 20 },
        { at: '2026-12', value: 30 },
      ],
    });
  });

  it('of a use take what it states, and the rest from the indicator', () => {
    const model = modelWith({
      indicators: { x: scored },
      objectives: { a: { perspective: 'p', lagging: { x: { target: 50 } } } },
    });
    expect(model.objectives.get('a')?.measures[0]).toMatchObject({
      ownScale: false,
      scale: { kind: 'linear', baseline: [{ value: 0 }], target: [{ value: 50 }] },
    });
  });
});

describe('an objective that nothing measures and nothing drives', () => {
  it('is a warning, and the card stands', () => {
    const card = { objectives: { a: { perspective: 'p' } } };
    expect(diagnosticsOf(card)[0]).toMatchObject({
      code: 'objective.unmeasured',
      severity: 'warning',
      path: ['objectives', 'a'],
    });
    expect(modelWith(card).objectives.size).toBe(1);
  });
});

describe('a model', () => {
  it('of a sound card has nothing to report and keeps measures in the order of their ids', () => {
    const model = modelWith({
      indicators: { z: scored, a: scored, m: scored },
      objectives: { o: { perspective: 'p', leading: ['z', 'a'], lagging: ['m'] } },
    });
    expect(model.objectives.get('o')?.measures.map(({ measure }) => measure.indicator)).toEqual([
      'a',
      'm',
      'z',
    ]);
    expect(Object.isFrozen(model)).toBe(true);
  });
});
