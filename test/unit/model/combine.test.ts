import { describe, expect, it } from 'vitest';
import type { CombineInput, ObjectiveInput, ScorecardInput } from '../../../src/document/index.js';
import { canonical } from '../../../src/document/index.js';
import { evaluate } from '../../../src/evaluate/index.js';
import { cardOf, errorsOf, flatCard } from '../evaluate/combine-cards.js';

const base = (objectives: { readonly [id: string]: ObjectiveInput }): ScorecardInput => ({
  stratmap: 1,
  id: 'card',
  title: 'Card',
  perspectives: { p: {} },
  indicators: {
    x: { baseline: 0, target: 100, twin: 'y' },
    y: { baseline: 0, target: 100 },
    z: { baseline: 0, target: 100 },
  },
  objectives,
});

describe('the operator of a node', () => {
  it.each<[string, CombineInput, string[]]>([
    [
      'a formula that leaves a child out',
      { formula: 'a + b + c + f' },
      ['combine.formula-lacks objectives.o.combine.formula'],
    ],
    [
      'a formula with a stranger',
      { formula: 'a + b + c + f + g + h1' },
      ['combine.unknown-child objectives.o.combine.formula'],
    ],
    [
      'a formula that is none',
      { formula: 'a + ' },
      ['formula.value-expected objectives.o.combine.formula'],
    ],
    [
      'a gate on a stranger',
      { gate: { mandatory: { x: { below: 1, cap: 1 } } } },
      ['combine.unknown-child objectives.o.combine.gate.mandatory.x'],
    ],
    [
      'a formula inside a gate',
      { gate: { mandatory: {}, inner: { formula: 'a' } } },
      Array<string>(4).fill('combine.formula-lacks objectives.o.combine.gate.inner.formula'),
    ],
    ['a power of 0', { power: 0 }, ['number.range objectives.o.combine.power']],
    ['an alpha of 0', { owa: 0 }, ['number.range objectives.o.combine.owa']],
  ])('is refused: %s', (_, combine, codes) => {
    expect(errorsOf(flatCard(combine, [1, 1, 1, 1, 1]))).toEqual(codes);
  });

  it('has no status by counts of nothing, and a warning where it counts more than there are', () => {
    const counting = (counts: { poor?: number; watch?: number }): ScorecardInput =>
      base({ o: { perspective: 'p', lagging: ['x', 'z'], statusBy: { counts } } });
    expect(errorsOf(counting({}))).toEqual(['status.counts-empty objectives.o.statusBy.counts']);
    expect(errorsOf(counting({ poor: 2 }))).toEqual([]);
    // The warning, with its place, is in the gallery.
    expect(errorsOf(counting({ poor: 3, watch: 2 }))).toEqual([]);
  });

  it('may not name a twin that does not count, and a split has no formula', () => {
    expect(
      errorsOf(
        base({ o: { perspective: 'p', lagging: ['x', 'y'], combine: { formula: 'x + y' } } }),
      ),
    ).toEqual(['combine.unknown-child objectives.o.combine.formula']);
    expect(
      errorsOf(
        base({
          o: {
            perspective: 'p',
            leading: ['y'],
            lagging: ['z'],
            measures: { split: 0.5 },
            combine: { formula: 'y + z' },
          },
        }),
      ),
    ).toEqual(['combine.formula-split objectives.o.combine']);
  });

  it('is checked on drivers, perspectives, themes and the total as well', () => {
    const input = base({
      o: { perspective: 'p', lagging: ['z'], drives: ['r'] },
      r: { perspective: 'p', drivers: { combine: { formula: 'x' } } },
    });
    const formula = { formula: 'nothing' };
    expect(
      errorsOf({
        ...input,
        scoring: { combine: formula, statusBy: { priority: 'nobody' } },
        perspectives: { p: { combine: formula } },
        themes: { t: { statusBy: { priority: 'o' } } },
      }),
    ).toEqual([
      'combine.unknown-child scoring.combine.formula',
      'combine.formula-lacks scoring.combine.formula',
      'combine.unknown-child scoring.statusBy.priority',
      'combine.unknown-child perspectives.p.combine.formula',
      'combine.formula-lacks perspectives.p.combine.formula',
      'combine.formula-lacks perspectives.p.combine.formula',
      'combine.unknown-child themes.t.statusBy.priority',
      'combine.unknown-child objectives.r.drivers.combine.formula',
      'combine.formula-lacks objectives.r.drivers.combine.formula',
    ]);
  });

  it('takes ids that JavaScript knows', () => {
    const card = cardOf({
      ...base({}),
      indicators: {
        constructor: { baseline: 0, target: 100 },
        toString: { baseline: 0, target: 100 },
      },
      objectives: {
        hasOwnProperty: {
          perspective: 'p',
          lagging: ['constructor', 'toString'],
          combine: { formula: 'constructor - toString' },
          guard: { toString: { cap: 30 } },
        },
      },
    });
    const data = new Map([
      ['constructor', 90],
      ['toString', 40],
    ]);
    const found = evaluate(card, Object.fromEntries(data), { at: '2026-01' });
    expect(found.objectives['hasOwnProperty']).toMatchObject({
      points: 30,
      guarded: { by: ['toString'], cap: 30, before: 50 },
    });
  });
});

describe('parts of an objective', () => {
  it('may not go round in a circle, name a stranger or themselves', () => {
    expect(
      errorsOf(
        base({
          a: { perspective: 'p', partOf: 'b', lagging: ['x'] },
          b: { perspective: 'p', partOf: 'a', lagging: ['y'] },
        }),
      ),
    ).toEqual(['objective.part-loop objectives.a.partOf']);
    expect(errorsOf(base({ a: { perspective: 'p', partOf: 'nobody', lagging: ['x'] } }))).toEqual([
      'reference.unknown objectives.a.partOf',
    ]);
    expect(errorsOf(base({ a: { perspective: 'p', partOf: 'a', lagging: ['x'] } }))).toEqual([
      'reference.self objectives.a.partOf',
    ]);
  });

  it('need a perspective only where they are parts of nothing', () => {
    expect(errorsOf(base({ a: { lagging: ['x'] } }))).toEqual([
      'document.missing-key objectives.a',
    ]);
    expect(
      errorsOf(
        base({ a: { perspective: 'p', lagging: ['x'] }, b: { partOf: 'a', lagging: ['y'] } }),
      ),
    ).toEqual([]);
  });

  it('may not be driven at once by what they are part of', () => {
    expect(
      errorsOf(
        base({ a: { perspective: 'p', lagging: ['x'], drives: ['b'] }, b: { partOf: 'a' } }),
      ),
    ).toEqual(['link.loop objectives.a.drives.b']);
  });

  it('that weigh nothing at all leave nothing to average', () => {
    expect(
      errorsOf(base({ a: { perspective: 'p' }, b: { partOf: 'a', lagging: ['x'], weight: 0 } })),
    ).toEqual(['weight.all-zero objectives.a']);
  });

  it('may nest deeper than calls', () => {
    const depth = 2000;
    const objectives: Record<string, ObjectiveInput> = {
      o0: { perspective: 'p', statusBy: 'worst' },
    };
    for (let i = 1; i < depth; i++)
      objectives[`o${i}`] = { partOf: `o${i - 1}`, statusBy: 'worst' };
    objectives[`o${depth}`] = { partOf: `o${depth - 1}`, lagging: ['x'] };
    const { total, objectives: scores } = evaluate(
      cardOf(base(objectives)),
      { x: 60 },
      { at: '2026-01' },
    );
    expect(total).toMatchObject({ ok: true, points: 60, missing: [] });
    expect(scores['o0']?.status).toBe('watch');
    expect(total.worst?.path).toHaveLength(depth + 3);
  });
});

describe('the written forms of operators and guards', () => {
  it('are printed in their preferred form', () => {
    const input = base({
      o: {
        perspective: 'p',
        lagging: ['z'],
        guard: { x: {}, y: {} },
        statusBy: { majority: { ties: 'best' } },
        combine: { gate: { mandatory: { z: { cap: 40, below: 50 } }, inner: 'min' } },
      },
    });
    expect(canonical(input).objectives?.['o']).toEqual({
      perspective: 'p',
      lagging: ['z'],
      combine: { gate: { mandatory: { z: { below: 50, cap: 40 } }, inner: 'min' } },
      statusBy: { majority: { ties: 'best' } },
      guard: ['x', 'y'],
    });
  });
});
