import { describe, expect, it } from 'vitest';
import type { ScorecardInput } from '../../../src/document/input/index.js';
import { cardWith, diagnosticsOf, foundIn, scored } from './found.js';

/** A sound card with one element of each kind. */
const sound = {
  people: { boss: 'Boss' },
  perspectives: { finance: {} },
  themes: { growth: {} },
  metrics: { contacts: 'sum' },
  indicators: { quality: scored, speed: scored },
  objectives: {
    grow: { perspective: 'finance', lagging: ['quality'] },
    serve: { perspective: 'finance', lagging: ['speed'] },
  },
  initiatives: { train: { supports: ['serve'] } },
  hypotheses: { claim: { statement: 'It helps' } },
  risks: { loss: { threatens: ['serve'] } },
} as const satisfies Partial<ScorecardInput>;

const { finance: _, ...none } = sound.perspectives;

describe('references of a sound card', () => {
  it('are not mentioned', () => {
    expect(foundIn(sound)).toEqual([]);
    expect(none).toEqual({});
  });
});

describe('a reference that names nothing of the right kind', () => {
  const grow = sound.objectives.grow;
  const objective = (more: object): Partial<ScorecardInput> => ({
    ...sound,
    objectives: { ...sound.objectives, grow: { ...grow, ...more } },
  });
  const indicator = (more: object): Partial<ScorecardInput> => ({
    ...sound,
    indicators: { ...sound.indicators, quality: { ...scored, ...more } },
  });

  it.each<[string, Partial<ScorecardInput>, string, string]>([
    [
      'the perspective of an objective',
      objective({ perspective: 'finanse' }),
      'objectives.grow.perspective',
      'finance',
    ],
    ['a theme', objective({ themes: ['grwth'] }), 'objectives.grow.themes[0]', 'growth'],
    ['the owner of an objective', objective({ owner: 'bos' }), 'objectives.grow.owner', 'boss'],
    [
      'a leading indicator in a list',
      objective({ leading: ['sped'] }),
      'objectives.grow.leading[0]',
      'speed',
    ],
    [
      'a lagging indicator in a map',
      objective({ lagging: { qualty: 2 } }),
      'objectives.grow.lagging.qualty',
      'quality',
    ],
    ['an effect in a list', objective({ drives: ['serv'] }), 'objectives.grow.drives[0]', 'serve'],
    [
      'an effect in a map',
      objective({ drives: { serv: 1 } }),
      'objectives.grow.drives.serv',
      'serve',
    ],
    [
      'the hypothesis of a link',
      objective({ drives: { serve: { hypothesis: 'clam' } } }),
      'objectives.grow.drives.serve.hypothesis',
      'claim',
    ],
    [
      'evidence',
      objective({ drives: { serve: { evidence: ['sped -> quality'] } } }),
      'objectives.grow.drives.serve.evidence[0]',
      'speed',
    ],
    ['the owner of an indicator', indicator({ owner: 'bos' }), 'indicators.quality.owner', 'boss'],
    ['a guard', indicator({ guard: ['sped'] }), 'indicators.quality.guard[0]', 'speed'],
    ['a twin', indicator({ twin: 'sped' }), 'indicators.quality.twin', 'speed'],
    [
      'the weight of a roll-up',
      indicator({ rollup: { mean: 'contact' } }),
      'indicators.quality.rollup.mean',
      'contacts',
    ],
    [
      'an effect of an indicator',
      indicator({ drives: ['serv'] }),
      'indicators.quality.drives[0]',
      'serve',
    ],
    [
      'the weight of a metric',
      { ...sound, metrics: { contacts: 'sum', cost: { mean: 'contact' } } },
      'metrics.cost.rollup.mean',
      'contacts',
    ],
    [
      'a supported objective',
      { ...sound, initiatives: { train: { supports: ['serv'] } } },
      'initiatives.train.supports[0]',
      'serve',
    ],
    [
      'what an initiative moves',
      { ...sound, initiatives: { train: { moves: { qualty: 1 } } } },
      'initiatives.train.moves.qualty',
      'quality',
    ],
    [
      'the owner of an initiative',
      { ...sound, initiatives: { train: { owner: 'bos' } } },
      'initiatives.train.owner',
      'boss',
    ],
    [
      'a dependency',
      { ...sound, initiatives: { train: {}, hire: { dependsOn: ['trai'] } } },
      'initiatives.hire.dependsOn[0]',
      'train',
    ],
    [
      'a whole',
      { ...sound, initiatives: { train: {}, hire: { partOf: 'trai' } } },
      'initiatives.hire.partOf',
      'train',
    ],
    [
      'a rival',
      {
        ...sound,
        hypotheses: { claim: { statement: 'x' }, other: { statement: 'y', rivals: ['clam'] } },
      },
      'hypotheses.other.rivals[0]',
      'claim',
    ],
    [
      'the cause of an expectation',
      {
        ...sound,
        hypotheses: {
          claim: { statement: 'x', expect: [{ from: 'sped', to: 'quality', effect: 'raises' }] },
        },
      },
      'hypotheses.claim.expect[0].from',
      'speed',
    ],
    [
      'the effect of an expectation',
      {
        ...sound,
        hypotheses: {
          claim: { statement: 'x', expect: [{ from: 'speed', to: 'qualty', effect: 'none' }] },
        },
      },
      'hypotheses.claim.expect[0].to',
      'quality',
    ],
    [
      'what a risk threatens',
      { ...sound, risks: { loss: { threatens: ['trai'] } } },
      'risks.loss.threatens[0]',
      'train',
    ],
    [
      'the owner of a risk',
      { ...sound, risks: { loss: { owner: 'bos' } } },
      'risks.loss.owner',
      'boss',
    ],
    [
      'what answers a step',
      { ...sound, process: [{ step: 'x', addressedBy: ['serv'] }] },
      'process[0].addressedBy[0]',
      'serve',
    ],
    [
      'the metric of a cost point',
      { ...sound, process: [{ step: 'x', costPoints: [{ title: 'y', metric: 'contact' }] }] },
      'process[0].costPoints[0].metric',
      'contacts',
    ],
  ])(
    'is reported where it stands, with the nearest that exists: %s',
    (_name, card, place, meant) => {
      const found = diagnosticsOf(card).find(({ code }) => code === 'reference.unknown');
      expect(foundIn(card).filter((one) => one.startsWith('reference.'))).toEqual([
        `reference.unknown ${place}`,
      ]);
      expect(found?.hint).toContain(`\`${meant}\``);
    },
  );

  it('is reported in a formula, with the nearest metric or indicator', () => {
    const [found] = diagnosticsOf(indicator({ formula: '100 * contact / speed' }));
    expect(found).toMatchObject({
      code: 'reference.unknown',
      path: ['indicators', 'quality', 'formula'],
      hint: 'did you mean `contacts`?',
    });
  });

  it('is also one that names an element of another kind', () => {
    expect(foundIn(objective({ leading: ['serve'] }))).toEqual([
      'reference.unknown objectives.grow.leading[0]',
    ]);
    expect(foundIn(objective({ drives: ['speed'] }))).toEqual([
      'reference.unknown objectives.grow.drives[0]',
    ]);
    expect(foundIn(indicator({ formula: 'serve + 1' }))).toEqual([
      'reference.unknown indicators.quality.formula',
    ]);
  });

  it('is not fooled by names that every object knows', () => {
    expect(foundIn(objective({ perspective: 'constructor' }))).toEqual([
      'reference.unknown objectives.grow.perspective',
    ]);
    expect(foundIn(indicator({ formula: 'toString + hasOwnProperty' }))).toEqual([
      'reference.unknown indicators.quality.formula',
      'reference.unknown indicators.quality.formula',
    ]);
  });

  it('is reported every time, never only the first', () => {
    const card = objective({ perspective: 'a', themes: ['b', 'c'], owner: 'd', drives: ['e'] });
    expect(foundIn(card)).toHaveLength(5);
  });

  it('says that there is nothing to name where the card has none of the kind', () => {
    const card = { indicators: { quality: { ...scored, owner: 'boss' } } };
    const [found] = diagnosticsOf(card);
    expect(found?.expected).toContain('of which the card has none');
  });
});

describe('an element that refers to itself', () => {
  it.each<[string, Partial<ScorecardInput>, string]>([
    ['as guard', { indicators: { a: { ...scored, guard: ['a'] } } }, 'indicators.a.guard[0]'],
    ['as twin', { indicators: { a: { ...scored, twin: 'a' } } }, 'indicators.a.twin'],
    ['as dependency', { initiatives: { a: { dependsOn: ['a'] } } }, 'initiatives.a.dependsOn[0]'],
    ['as its whole', { initiatives: { a: { partOf: 'a' } } }, 'initiatives.a.partOf'],
    [
      'as rival',
      { hypotheses: { a: { statement: 'x', rivals: ['a'] } } },
      'hypotheses.a.rivals[0]',
    ],
  ])('%s is reported', (_name, card, place) => {
    expect(foundIn(card)).toEqual([`reference.self ${place}`]);
  });
});

describe('an id used twice', () => {
  it('lets nothing with points be called as the whole scorecard is', () => {
    const found = (card: object) =>
      foundIn({
        ...{ stratmap: 1, id: 'c', title: 'C', perspectives: { p: {} } },
        ...card,
      } as never);
    expect(found({ indicators: { total: { baseline: 0, target: 1 } } })).toEqual([
      'id.total indicators.total',
    ]);
    expect(found({ perspectives: { p: {}, total: {} } })).toEqual(['id.total perspectives.total']);
    expect(found({ metrics: { total: 'sum' } })).toEqual([]);
  });

  it('is reported at its second place, with the first', () => {
    const card = { ...sound, themes: { growth: {}, quality: {} } };
    expect(foundIn(card)).toEqual(['id.duplicate indicators.quality']);
    expect(diagnosticsOf(card)[0]?.message).toContain('themes.quality');
  });

  it('is reported for every pair of sections', () => {
    const twice = {
      people: { x: 'X' },
      perspectives: { p: {}, x: {} },
      themes: { x: {} },
      metrics: { x: 'sum' },
      indicators: { x: scored },
      objectives: { x: { perspective: 'p', lagging: ['x'] } },
      initiatives: { x: {} },
      hypotheses: { x: { statement: 'x' } },
      risks: { x: {} },
    } as const;
    const places = foundIn(twice).filter((one) => one.startsWith('id.'));
    expect(places).toEqual(
      [
        'perspectives',
        'themes',
        'metrics',
        'indicators',
        'objectives',
        'initiatives',
        'hypotheses',
        'risks',
      ].map((section) => `id.duplicate ${section}.x`),
    );
  });

  it('may be one that every object knows, as long as it is used once', () => {
    const card = cardWith({
      metrics: { hasOwnProperty: 'sum' },
      indicators: { constructor: { ...scored, formula: '2 * hasOwnProperty' } },
      objectives: { toString: { perspective: 'p', lagging: ['constructor'] } },
    } as unknown as Partial<ScorecardInput>);
    expect(foundIn(card)).toEqual([]);
  });
});
