import { describe, expect, it } from 'vitest';
import { diagnosticsOf, foundIn, modelWith, scored } from './found.js';

const made = (formula: string) => ({ ...scored, formula });

describe('figures that formulas read', () => {
  it('come before what reads them, whatever the order of the card', () => {
    const model = modelWith({
      metrics: { weight: { formula: 'base * 2' }, base: 'sum' },
      indicators: {
        last: made('points(middle) + points(parts)'),
        middle: made('100 - points(first)'),
        first: made('base / 3'),
        parts: { ...scored, by: { channel: ['a', 'b'] }, rollup: { mean: 'weight' } },
      },
    });
    const { formulaOrder } = model;
    const place = (id: string) => formulaOrder.indexOf(id);
    expect(place('first')).toBeLessThan(place('middle'));
    expect(place('middle')).toBeLessThan(place('last'));
    // What weighs the members whose points are read.
    expect(place('weight')).toBeLessThan(place('last'));
    expect([...model.figures.keys()]).toEqual(['points(middle)', 'points(parts)', 'points(first)']);
  });

  it('are no loop where only the value is needed on the way back', () => {
    // x is made of y, and y weighs the members whose points z reads.
    expect(
      foundIn({
        indicators: {
          x: { ...scored, by: { channel: ['a'] }, rollup: { mean: 'y' } },
          y: made('x + 1'),
          z: made('points(x)'),
        },
      }).filter((one) => one.startsWith('formula')),
    ).toEqual([]);
  });

  it.each([
    [{ a: made('points(a)') }, 'a -> points(a) -> a'],
    [{ a: made('points(b)'), b: made('a') }, 'a -> b -> points(b) -> a'],
    [
      { a: made('b + 1'), b: made('points(c)'), c: made('progress(a)') },
      'a -> progress(a) -> c -> points(c) -> b -> a',
    ],
  ])('that lead back to themselves are told with the whole path %#', (indicators, path) => {
    expect(diagnosticsOf({ indicators }).map(({ message }) => message)).toEqual([
      `the formulas need each other: ${path}`,
    ]);
  });

  it('are not told to be missing where the scale itself is wrong', () => {
    const found = foundIn({
      indicators: {
        level: { baseline: 50, target: 50 },
        one: made('points(level)'),
        two: made('progress(level)'),
      },
    });
    expect(found).toEqual(['scale.zero-width indicators.level.target']);
  });

  it('need both ends of a progress as numbers, also of a target with a stretch, and no range', () => {
    const indicators = {
      zones: { baseline: 0, target: { commit: 40, target: 60, stretch: 100 } },
      better: { baseline: 50, target: { improve: 10 } },
      dated: { baseline: { '2025': 10, '2026': 20 }, target: 90 },
      sum: made('progress(zones) + progress(better) + progress(dated)'),
      inside: {
        better: 'inside' as const,
        target: { min: 40, max: 60 },
        limits: { min: 0, max: 100 },
      },
      bad: made('progress(inside)'),
    };
    const { sum, ...rest } = indicators;
    expect(foundIn({ indicators: { ...rest, total1: sum } })).toEqual([
      'formula.figure-pair indicators.bad.formula',
    ]);
  });

  it('that are not there are sent to the value where the indicator has no points either', () => {
    const hintOf = (indicator: object) =>
      diagnosticsOf({ indicators: { a: indicator, b: made('performance(a)') } }).find(
        ({ code }) => code === 'formula.figure-pair',
      )?.hint;
    expect(hintOf({})).toBe('state them, or read `a`');
    expect(hintOf(scored)).toBe('state them, or read `points(a)`');
  });
});
