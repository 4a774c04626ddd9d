import { describe, expect, it } from 'vitest';
import {
  type FormulaOp,
  evaluateProgram,
  failureOf,
  formatFormula,
  formulaOps,
} from '../../../src/expression/index.js';
import { formulaOf, reader, run } from './helpers.js';

describe('evaluateProgram', () => {
  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['8 / 4 / 2', 1],
    ['8 - 4 - 2', 2],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['2 ^ -1', 0.5],
    ['--2', 2],
    ['1.5e3 + .5', 1500.5],
    ['1 + 2 == 3', 1],
    ['1 < 2 and 2 < 1 or 3 > 2', 1],
    ['not (1 > 2)', 1],
    ['not 5', 0],
    ['1 < 2 < 3', 1],
    ['3 > 2 > 2', 0],
    ['0.1 + 0.2 == 0.3', 0],
    ['1 >= 1 and 1 <= 1 and 1 != 2', 1],
    ['0 ? 1 : 2', 2],
    ['0 ? 1 : 0 ? 2 : 3', 3],
    ['1 ? 0 ? 1 : 2 : 3', 2],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['mean(1, 2, 6)', 3],
    ['mean(7)', 7],
    ['sum(1, 2, 3, 4)', 10],
    ['median(9, 1, 5)', 5],
    ['median(4, 1, 3, 2)', 2.5],
    ['median(9, 8, 7, 6, 5, 4, 3, 2, 1)', 5],
    ['median(2)', 2],
    ['abs(-3) + sqrt(16) + pow(2, 5)', 39],
    ['log(exp(2)) + log10(1000)', 5],
    ['sin(0) + cos(0) + tan(0)', 1],
    ['floor(-1.5) + ceil(1.2)', 0],
    ['round(2.5) + round(-2.5)', 0],
    ['round(2.4) + round(0.49999999999999994)', 2],
    ['round(3.14159, 2)', 3.14],
    ['round(3.7, 0)', 4],
    ['clamp(5, 0, 3) + clamp(-5, 0, 3) + clamp(1, 0, 3)', 4],
    ['1e200 * 1e100', 1e300],
  ])('%s is %d', (text, result) => {
    expect(run(text)).toBe(result);
  });

  it.each([
    ['sin(3.141592653589793 / 6)', 0.5],
    ['cos(3.141592653589793)', -1],
    ['tan(3.141592653589793 / 4)', 1],
    ['sin(90 * 3.141592653589793 / 180)', 1],
    ['sin(5) ^ 2 + cos(5) ^ 2', 1],
    ['tan(5) - sin(5) / cos(5)', 0],
  ])('%s, of an angle in radians, is %d to 12 digits', (text, result) => {
    expect(run(text)).toBeCloseTo(result, 12);
  });

  it('has no pole at a double: a tangent is large on both sides of where one lies', () => {
    expect(run('tan(3.141592653589793 / 2)')).toBeGreaterThan(1e16);
    expect(run('tan(1.5707963267948968)')).toBeLessThan(-1e15);
  });

  it('spreads a missing input through every operation', () => {
    for (const [op, { arity, apply }] of Object.entries(formulaOps)) {
      const args = [Number.NaN, Number.NaN, Number.NaN] as const;
      expect([op, apply(...args)]).toEqual([op, Number.NaN]);
      if (arity !== 2 || op === 'ifMissing') continue;
      expect([op, apply(Number.NaN, 0, 0)]).toEqual([op, Number.NaN]);
      expect([op, apply(0, Number.NaN, 0)]).toEqual([op, Number.NaN]);
    }
  });

  it('takes the second argument of ifMissing only when the first is missing', () => {
    expect(run('ifMissing(a, 7)', { a: 1 })).toBe(1);
    expect(run('ifMissing(a, 7)')).toBe(7);
    expect(run('ifMissing(a / b, 7)', { a: 1, b: 0 })).toBe(7);
    expect(run('ifMissing(a, b)', { a: 1 })).toBe(1);
  });

  it('lets only the chosen branch of a choice matter', () => {
    expect(run('b == 0 ? 0 : a / b', { a: 1, b: 0 })).toBe(0);
    expect(run('c ? a : b', { c: 2, a: 5 })).toBe(5);
    expect(run('c ? a : b', { c: 0, a: 5 })).toBeNaN();
    expect(run('c ? a : b', { a: 5, b: 6 })).toBeNaN();
  });

  it('makes the result missing where a step has no finite number, even if a later one would hide it', () => {
    expect(run('1 / (a / 0)', { a: 1 })).toBeNaN();
    expect(run('min(1, a / 0)', { a: 1 })).toBeNaN();
    expect(run('a ^ 400', { a: 10 })).toBeNaN();
    expect(run('9 ^ 9 ^ 9')).toBeNaN();
  });

  it('counts infinite inputs as missing', () => {
    expect(run('a', { a: Number.POSITIVE_INFINITY })).toBeNaN();
    expect(run('1 / a', { a: Number.NEGATIVE_INFINITY })).toBeNaN();
  });

  it('reads ids that are also members of objects', () => {
    expect(run('constructor + toString', { constructor: 1, toString: 2 })).toBe(3);
    expect(run('constructor + 1')).toBeNaN();
  });
});

describe('failureOf', () => {
  it.each([
    ['a / b', { a: 1, b: 2 }, undefined],
    ['a / b', { a: 1, b: 0 }, { reason: 'division-by-zero' }],
    ['a / b', { a: 0, b: 0 }, { reason: 'division-by-zero' }],
    ['a ^ -1', { a: 0 }, { reason: 'division-by-zero' }],
    ['1 / 0', {}, { reason: 'division-by-zero' }],
    ['sqrt(a)', { a: -1 }, { reason: 'not-a-number' }],
    ['log(a)', { a: 0 }, { reason: 'not-a-number' }],
    ['log10(a)', { a: -1 }, { reason: 'not-a-number' }],
    ['a ^ 0.5', { a: -1 }, { reason: 'not-a-number' }],
    ['erlangC(a, 14)', { a: -1 }, { reason: 'not-a-number' }],
    ['erlangB(10, a)', { a: 1e6 }, { reason: 'not-a-number' }],
    ['erlangB(10, a)', {}, { reason: 'input-missing', names: ['a'] }],
    ['exp(a)', { a: 1000 }, { reason: 'overflow' }],
    ['a ^ 401', { a: -10 }, { reason: 'overflow' }],
    ['a * a', { a: 1e200 }, { reason: 'overflow' }],
    ['c + a + b * a', { c: 1 }, { reason: 'input-missing', names: ['a', 'b'] }],
    ['c', {}, { reason: 'input-missing', names: ['c'] }],
    ['a + 1 / 0', {}, { reason: 'input-missing', names: ['a'] }],
    ['sqrt(-1) + 1 / 0', {}, { reason: 'not-a-number' }],
    ['1 / 0 + sqrt(-1)', {}, { reason: 'division-by-zero' }],
    ['c ? a : b', { c: 1 }, { reason: 'input-missing', names: ['a'] }],
    ['c ? a : b', { c: 0 }, { reason: 'input-missing', names: ['b'] }],
    ['c ? a : b', { a: 1, b: 1 }, { reason: 'input-missing', names: ['c'] }],
    ['ifMissing(a, b)', {}, { reason: 'input-missing', names: ['a', 'b'] }],
    ['ifMissing(a, b / 0)', { b: 1 }, { reason: 'input-missing', names: ['a'] }],
    ['ifMissing(a, 1) / 0', {}, { reason: 'division-by-zero' }],
  ] as const)('of %s with %j is %j', (text, values, expected) => {
    const { program } = formulaOf(text);
    expect(failureOf(program, reader(values))).toEqual(expected);
    const result = evaluateProgram(program, reader(values));
    expect(Number.isNaN(result)).toBe(expected !== undefined);
  });
});

describe('formulaOps', () => {
  it('has every operation that programs are made of', () => {
    const text =
      'select + ifMissing(a ? b : c, -a) - a * b / c ^ a + abs(a) + min(a, b) + max(a, b) + sqrt(a) + exp(a) + log(a) + log10(a)' +
      ' + floor(a) + ceil(a) + round(a) + (a < b) + (a <= b) + (a > b) + (a >= b) + (a == b) + (a != b) + (a and b) + (a or b) + (not a)' +
      ' + erlangB(a, b) + erlangC(a, b) + sin(a) + cos(a) + tan(a)';
    const used = new Set<FormulaOp>(formulaOf(text).program.steps.map(({ op }) => op));
    expect([...used].toSorted()).toEqual(Object.keys(formulaOps).toSorted());
  });

  it('says how many operands each step of a program has', () => {
    for (const { op, args } of formulaOf('ifMissing(a ? -b : c, median(a, b, c))').program.steps)
      expect(args).toHaveLength(formulaOps[op].arity);
  });
});

describe('formatFormula', () => {
  it.each([
    ['100*solved/contacts', '100 * solved / contacts'],
    ['min( a,-b )', 'min(a, -b)'],
    ['round (a,2)', 'round(a, 2)'],
    ['a-- b', 'a - -b'],
    ['not(a>b)and c', 'not (a > b) and c'],
    ['a?-b:(c)', 'a ? -b : (c)'],
    ['2^-x', '2 ^ -x'],
  ])('prints %j as %j', (text, printed) => {
    expect(formatFormula(formulaOf(text))).toBe(printed);
  });
});
