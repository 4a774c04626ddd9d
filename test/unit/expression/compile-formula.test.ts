import { describe, expect, it } from 'vitest';
import { RESERVED_WORDS } from '../../../src/core/index.js';
import { compileFormula } from '../../../src/expression/index.js';
import { formulaFunctions } from '../../../src/expression/functions.js';
import { formulaOf, problemsOf } from './helpers.js';

const step = (index: number) => ({ kind: 'step', index }) as const;
const name = (text: string) => ({ kind: 'name', name: text }) as const;
const call = (called: string, count: number) => `${called}(${Array(count).fill('a').join(',')})`;
const constant = (value: number) => ({ kind: 'constant', value }) as const;

describe('compileFormula', () => {
  it('shares equal steps in short formulas and in long ones', () => {
    const sum = (count: number) =>
      Array.from({ length: count }, (_, i) => `(a * ${i + 2})`).join(' + ');
    for (const count of [3, 30]) {
      const { program } = formulaOf(`${sum(count)} + (a * 2) + (a * ${count + 1})`);
      // Each product once, and a sum less one for each of them and of the two that are repeated.
      expect(program.steps).toHaveLength(count + (count + 2 - 1));
      expect(new Set(program.steps.map((one) => JSON.stringify(one))).size).toBe(2 * count + 1);
    }
  });

  it('makes steps in evaluation order and lists the names sorted and once', () => {
    expect(formulaOf(' 100 * solved / contacts + solved ')).toEqual({
      text: '100 * solved / contacts + solved',
      names: ['contacts', 'solved'],
      figures: [],
      program: {
        steps: [
          { op: 'mul', args: [constant(100), name('solved')] },
          { op: 'div', args: [step(0), name('contacts')] },
          { op: 'add', args: [step(1), name('solved')] },
        ],
        result: step(2),
      },
    });
  });

  it('shares equal parts and folds constant ones', () => {
    const { program } = formulaOf('(a + b) * (2 * 3 - 1) / max(a + b, 2 + 3)');
    expect(program.steps).toEqual([
      { op: 'add', args: [name('a'), name('b')] },
      { op: 'mul', args: [step(0), constant(5)] },
      { op: 'max', args: [step(0), constant(5)] },
      { op: 'div', args: [step(1), step(2)] },
    ]);
  });

  it('keeps a constant part without a finite result as a step, so that its reason can be told', () => {
    expect(formulaOf('a + 1 / 0').program.steps[0]).toEqual({
      op: 'div',
      args: [constant(1), constant(0)],
    });
  });

  it('does not mix up 0 and -0 when it shares parts', () => {
    expect(formulaOf('(a + 0) * (a + -0)').program.steps).toHaveLength(3);
  });

  it('needs no step for a single name or number', () => {
    expect(formulaOf('contacts').program).toEqual({ steps: [], result: name('contacts') });
    expect(formulaOf('-2.5').program).toEqual({ steps: [], result: constant(-2.5) });
  });

  it('lowers functions of many arguments to steps of two', () => {
    expect(formulaOf('mean(a, b, c)').program.steps.map(({ op }) => op)).toEqual([
      'add',
      'add',
      'div',
    ]);
    expect(formulaOf('round(a, 2)').program.steps.map(({ op }) => op)).toEqual([
      'mul',
      'round',
      'div',
    ]);
  });

  it('takes ids that are also members of objects', () => {
    expect(formulaOf('constructor + toString * hasOwnProperty').names).toEqual([
      'constructor',
      'hasOwnProperty',
      'toString',
    ]);
    expect(problemsOf('constructor(a) + __proto__')).toEqual([
      'formula.unknown-function 1',
      'formula.name 18',
    ]);
  });

  it('freezes what it returns', () => {
    const { program } = formulaOf('a + b');
    expect(Object.isFrozen(program.steps[0]?.args[0])).toBe(true);
  });

  it('puts path and position of the caller into the diagnostics', () => {
    const compiled = compileFormula('a +', {
      path: ['metrics', 'x', 'formula'],
      position: { line: 3, column: 5 },
    });
    expect(compiled).toMatchObject({
      ok: false,
      diagnostics: [
        { path: ['metrics', 'x', 'formula'], position: { line: 3, column: 5 }, severity: 'error' },
      ],
    });
  });

  it('knows only functions whose names cannot be ids', () => {
    for (const known of formulaFunctions.keys()) expect(RESERVED_WORDS).toContain(known);
  });
});

describe('the limits of a formula', () => {
  it('are 2,000 characters', () => {
    expect(problemsOf(`a${' '.repeat(1999)}`)).toEqual([]);
    expect(problemsOf(`a${' '.repeat(2000)}`)).toEqual(['formula.too-long']);
    expect(problemsOf('9'.repeat(1_000_000))).toEqual(['formula.too-long']);
  });

  it('are 500 numbers, names, operators and functions', () => {
    expect(problemsOf(`-${Array(250).fill('a').join('+')}`)).toEqual([]);
    expect(problemsOf(Array(251).fill('a').join('+'))).toEqual(['formula.too-large']);
  });

  it.each([
    ['parentheses', (levels: number) => `${'('.repeat(levels)}a${')'.repeat(levels)}`],
    ['signs', (levels: number) => `${'-'.repeat(levels)}a`],
    ['negations', (levels: number) => `${'not '.repeat(levels)}a`],
    [
      'powers',
      (levels: number) =>
        Array(levels + 1)
          .fill('a')
          .join('^'),
    ],
    ['choices', (levels: number) => `${'a ? b : '.repeat(levels)}c`],
    ['choices in choices', (levels: number) => `${'a ? '.repeat(levels)}b${' : c'.repeat(levels)}`],
    ['functions', (levels: number) => `${'abs('.repeat(levels)}a${')'.repeat(levels)}`],
  ])('are 64 levels of %s', (_, build) => {
    expect(problemsOf(build(64))).toEqual([]);
    expect(problemsOf(build(65)).map((found) => found.split(' ')[0])).toEqual(['formula.too-deep']);
  });

  it('count levels only where they are inside each other', () => {
    expect(problemsOf(Array(70).fill('-a^2').join(' + '))).toEqual([]);
    expect(problemsOf(Array(70).fill('(a ? b : c)').join(' + '))).toEqual([]);
  });

  it('are 20 arguments, and 9 of a median', () => {
    expect(problemsOf(call('sum', 20))).toEqual([]);
    expect(problemsOf(call('sum', 21))).toEqual(['formula.argument-count 1']);
    expect(problemsOf(call('median', 9))).toEqual([]);
    expect(problemsOf(call('median', 10))).toEqual(['formula.argument-count 1']);
  });
});
