import { describe, expect, it } from 'vitest';
import {
  compileFormula,
  conditionProgram,
  evaluateProgram,
  isCondition,
} from '../../../src/expression/index.js';

const read = (text: string) => {
  const result = compileFormula(text);
  if (!result.ok) throw new Error(text);
  return result.formula.program;
};

const holds = (text: string, values: Readonly<Record<string, number>> = {}): number =>
  evaluateProgram(conditionProgram(read(text)), (name) => values[name] ?? Number.NaN);

describe('a formula as the condition of a rule', () => {
  it.each(['a > b', 'a < b < c', 'not (a)', 'a and b', 'a or 1', '1', 'a > 0 ? b > 0 : c > 0'])(
    'takes what says whether something is so: %s',
    (text) => {
      expect(isCondition(read(text))).toBe(true);
    },
  );

  it.each(['a', 'a + b', 'min(a, b)', '(a > b) + 1', 'a > 0 ? b : c > 0'])(
    'does not take a number: %s',
    (text) => {
      expect(isCondition(read(text))).toBe(false);
    },
  );

  it('neither holds nor fails where a side of a comparison is missing', () => {
    expect(holds('a > 1')).toBe(0);
    expect(holds('not (a > 1)')).toBe(0);
    expect(holds('a == a')).toBe(0);
    expect(holds('a != a')).toBe(0);
    expect(holds('a > 1 or b > 1', { b: 2 })).toBe(1);
    expect(holds('not (a > 1 and b > 1)', { b: 0 })).toBe(1);
    expect(holds('not (a > 1 and b > 1)', { b: 2 })).toBe(0);
    expect(holds('(a > 1 ? b > 1 : b > 1)', { b: 2 })).toBe(0);
    expect(holds('ifMissing(a, 2) > 1')).toBe(1);
    expect(holds('(a > 1) + (b > 1) >= 1', { b: 2 })).toBe(0);
    expect(holds('(a > 1) + (b > 1) >= 1', { a: 0, b: 2 })).toBe(1);
    expect(holds('a / b > 1', { a: 1, b: 0 })).toBe(0);
  });

  it.each([
    ['a >= 1.1 * b', 3.3, 3, 1],
    ['a > 1.1 * b', 3.3, 3, 0],
    ['a <= b', 0.1 + 0.2, 0.3, 1],
    ['a < b', 0.3, 0.1 + 0.2, 0],
    ['a == b', 0.1 + 0.2, 0.3, 1],
    ['a != b', 0.1 + 0.2, 0.3, 0],
    ['a >= b', 0.99999, 1, 0],
    ['a == b', 1e15 + 1, 1e15, 1],
    ['a >= b', -1.1, -1.1000000000000001, 1],
  ])('compares as decimals are read: %s with %d and %d', (text, a, b, wanted) => {
    expect(holds(text, { a, b })).toBe(wanted);
  });

  it('stays small where comparisons are compared', () => {
    let text = 'a > b';
    for (let i = 0; i < 25; i++) text = `(${text}) != (a > ${i})`;
    expect(conditionProgram(read(text)).steps.length).toBeLessThan(1000);
    text = 'a > b';
    for (let i = 0; i < 25; i++) text = `(${text} ? a > ${i} : b > a)`;
    expect(conditionProgram(read(text)).steps.length).toBeLessThan(1000);
  });
});
