import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../src/expression/index.js';
import { problemsOf } from './helpers.js';

const refused: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['', 'formula.empty'],
  [' \n\t', 'formula.empty'],
  ['a +', 'formula.value-expected 4'],
  ['* a', 'formula.value-expected 1'],
  ['+5', 'formula.value-expected 1'],
  ['()', 'formula.value-expected 2'],
  ['min(a,,b)', 'formula.value-expected 7'],
  ['(a', 'formula.unclosed 1'],
  ['a)', 'formula.unopened 2'],
  ['2 x', 'formula.side-by-side 3'],
  ['5 cm', 'formula.side-by-side 3'],
  ['cost per_call', 'formula.side-by-side 6'],
  ['1 000', 'formula.side-by-side 3'],
  ['2(a)', 'formula.side-by-side 2'],
  ['(a)(b)', 'formula.side-by-side 4'],
  ['0x1F', 'formula.side-by-side 2'],
  ['1,5 * a', 'formula.decimal-comma 1'],
  ['1,000', 'formula.decimal-comma 1'],
  ['1,000,000 + 1.000,50', 'formula.decimal-comma 1', 'formula.decimal-comma 13'],
  ['a, b', 'formula.comma 2'],
  ['1.2.3', 'formula.number 1'],
  ['1_000', 'formula.number 1'],
  ['5.', 'formula.number 1'],
  ['1e999', 'formula.number 1'],
  ['_x + año', 'formula.name 1', 'formula.name 6'],
  ['true or null', 'formula.word 1', 'formula.word 9'],
  ['NaN + Infinity', 'formula.word 1', 'formula.word 7'],
  ['day * pi', 'formula.word 1', 'formula.word 7'],
  ['10% + 5', 'formula.percent 3'],
  ['a = 3', 'formula.assignment 3'],
  ['f(x) = x', 'formula.unknown-function 1', 'formula.assignment 6'],
  ['a; b', 'formula.statements 2'],
  ['a\nb', 'formula.statements 2'],
  ['a # note', 'formula.comment 3'],
  ['"a" + \'b\'', 'formula.text 1', 'formula.text 7'],
  ["a'", 'formula.transpose 2'],
  ['[1, 2]', 'formula.list 1'],
  ['a[1]', 'formula.list 2'],
  ['{ a: 1 }', 'formula.object 1'],
  ['1:5', 'formula.range 2'],
  ['a ? b', 'formula.choice 3'],
  ['(a ? b) + c', 'formula.choice 4'],
  ['a.b', 'formula.property 2'],
  ['a?.b', 'formula.property 2'],
  ['x!', 'formula.exclamation 2'],
  ['a & b | ~c', 'formula.bit-operator 3', 'formula.bit-operator 7', 'formula.bit-operator 9'],
  ['a << 2', 'formula.bit-operator 3'],
  ['a && b', 'formula.operator 3'],
  ['a ** 2', 'formula.operator 3'],
  ['a <> b', 'formula.operator 3'],
  ['a ?? b', 'formula.operator 3'],
  ['a mod b xor c', 'formula.operator 3', 'formula.operator 9'],
  ['a to b in c', 'formula.conversion 3', 'formula.conversion 8'],
  ['a × b − c', 'formula.look-alike 3', 'formula.look-alike 7'],
  ['a ÷ b', 'formula.look-alike 3'],
  ['€ 5', 'formula.character 1'],
  ['a\u200b', 'formula.character 2'],
  ['avg(a, b)', 'formula.unknown-function 1'],
  ['min + 1', 'formula.function-alone 1'],
  ['min()', 'formula.argument-count 1'],
  ['sqrt(a, b)', 'formula.argument-count 1'],
  ['clamp(a, 1)', 'formula.argument-count 1'],
  ['round(a, b)', 'formula.round-digits'],
  ['round(a, 1.5)', 'formula.round-digits'],
  ['round(a, 13)', 'formula.round-digits'],
  ['not a > b', 'formula.unclear-not 1'],
  ['a or not b + 1', 'formula.unclear-not 6'],
];

describe('what a formula may not contain', () => {
  it.each(refused)('%j is refused at the right character', (text, ...problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('is reported all at once', () => {
    expect(problemsOf('5 cm + avg(a, 10%) − sqrt()')).toEqual([
      'formula.side-by-side 3',
      'formula.unknown-function 8',
      'formula.percent 17',
      'formula.look-alike 20',
      'formula.argument-count 22',
    ]);
  });

  it('is reported at most 20 times', () => {
    expect(problemsOf('% '.repeat(100))).toHaveLength(20);
  });

  it('counts characters of the text as it was given', () => {
    expect(problemsOf('\n  a %')).toEqual(['formula.percent 6']);
  });

  it.each([
    ['avg(a, b)', 'write `mean(...)`'],
    ['sin(radians(a))', 'write `x * 3.141592653589793 / 180`'],
    ['medan(a, b)', 'did you mean `mean` or `median`?'],
    ['if(a, b, c)', 'write `condition ? then : otherwise`'],
    ['2,5', 'write `2.5`'],
    ['1,000', 'write `1000`, or `1.000` if decimals are meant'],
    ['1.000,50', 'write `1000.50`'],
    ['1,000.50', 'write `1000.50`'],
    [
      '5 cm',
      'write `5 * cm` to multiply; the unit of the result belongs in `unit`, not in the formula',
    ],
    ['a × b', 'write `*`'],
    ['a && b', 'write `and`'],
    ['false', 'write `0`'],
  ])('%j comes with the hint %j', (text, hint) => {
    const compiled = compileFormula(text);
    expect(compiled.ok ? [] : compiled.diagnostics.map((found) => found.hint)).toEqual([hint]);
  });
});

describe('formulas that would harm a calculator without limits', () => {
  it.each(
    [
      'ones(1e9)',
      'zeros(20000,20000)',
      'identity(30000)',
      'random([1e4,1e4])',
      'setCartesian(1:9, 1:9)',
      '1:1e9',
      'range(0,1e12)',
      'format(1e300,{notation:"fixed",precision:1e8})',
      'f(n)=n<2?n:f(n-1)+f(n-2); f(40)',
      'combinations(1e9,5e8)',
      'setPowerset(1:30)',
      'nthRoots(1,1e9)',
      'isPrime(bignumber(9))',
      '1e7!',
      'factorial(1e9)',
      'bignumber(9)^9',
      'config({})',
      'parser()',
      'compile("1")',
      'import({})',
      'evaluate("1")',
      'constructor.constructor("return process")()',
      `${'('.repeat(900)}1${')'.repeat(900)}`,
      '-'.repeat(1999),
      `${'-'.repeat(1998)}1`,
      `1${'^1'.repeat(900)}`,
      `${'a?'.repeat(900)}1`,
      `${'sqrt('.repeat(390)}1`,
      '['.repeat(2000),
      '{'.repeat(2000),
      '"'.repeat(1999),
      '('.repeat(2000),
      '`'.repeat(2000),
    ].map((text) => [text.slice(0, 60), text] as const),
  )('such as %j end in diagnostics', (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems).not.toContain('formula.unreadable');
  });
});
