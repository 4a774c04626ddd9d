import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaLimits } from '../../../src/expression/limits.js';
import { parse } from '../../../src/expression/parser.js';
import { review } from '../../../src/expression/review.js';
import { scan } from '../../../src/expression/scan.js';
import { run } from './helpers.js';
import { treeOfMathjs } from './oracle.js';

const seed = 20_261_121;

/** Whether nothing is wrong with a text. */
function isSound(text: string): boolean {
  let sound = true;
  review(text, scan(text), () => {
    sound = false;
  });
  return sound;
}

const atoms = ['a', 'b', 'constructor', '7', '.5', '2.50', '1e3', '4E-2', '6e+1'];
const infix = ['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'];

/** Formulas with as few parentheses as possible, so that precedence decides. */
const { formula } = fc.letrec<{ formula: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(...atoms),
    tie('operand').map((value) => `-${value}`),
    tie('operand').map((value) => `not ${value}`),
    tie('formula').map((inside) => `(${inside})`),
    fc
      .array(tie('formula'), { minLength: 1, maxLength: 3 })
      .map((args) => `max(${args.join(', ')})`),
  ),
  formula: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .tuple(
        tie('operand'),
        fc.array(fc.tuple(fc.constantFrom(...infix), tie('operand')), { maxLength: 5 }),
      )
      .map(([first, rest]) => [first, ...rest.flat()].join(' ')),
    fc
      .tuple(tie('operand'), tie('formula'), tie('formula'))
      .map(([test, yes, no]) => `${test} ? ${yes} : ${no}`),
  ),
}));

describe('the tree of a formula', () => {
  it('is the one that mathjs makes, whatever stands beside whatever', () => {
    let compared = 0;
    fc.assert(
      fc.property(formula, (text) => {
        fc.pre(isSound(text));
        const tokens = scan(text);
        compared++;
        expect(parse(tokens)).toEqual(treeOfMathjs(tokens));
      }),
      { seed, numRuns: 1500 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('is there for everything that is in order, and without `not` for nothing else', () => {
    const pieces = '1 a ( ) + - * ^ < and ? : , max( round( f( not % 2.5'.split(' ');
    let sound = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }), (row) => {
        const text = row.join(' ');
        const tree = parse(scan(text));
        if (isSound(text)) {
          sound++;
          expect(tree).toBeDefined();
        } else if (!row.includes('not')) expect(tree).toBeUndefined();
      }),
      { seed, numRuns: 20_000 },
    );
    expect(sound).toBeGreaterThan(300);
  });

  it.each([
    '-a ^ 2',
    'a ^ -b ^ 2',
    'a ^ b ^ 2 * a',
    '2 ^ -a * b',
    '-a * -b - -2',
    'a - b - 1 + 2',
    'a / b / 2 * 3',
    'a < b <= 7 != 3',
    'a + 1 < b * 2',
    'a or b and not a or -b',
    'not a ^ 2 ? 1 : 2',
    'a < 1 ? b ? 1 : 2 : a ? 3 : 4',
    'a ? b : a or b ? 1 : 2',
    'max(a ? 1 : 2, -b ^ 2, (a))',
  ])('is the one that mathjs makes of %s', (text) => {
    const tokens = scan(text);
    expect(parse(tokens)).toEqual(treeOfMathjs(tokens));
  });

  it('stands for the usual numbers', () => {
    expect(run('-2 ^ 2')).toBe(-4);
    expect(run('2 ^ 3 ^ 2')).toBe(512);
    expect(run('2 ^ -1')).toBe(0.5);
    expect(run('10 - 4 - 3')).toBe(3);
    expect(run('1 < 2 < 3 ? 10 : 20')).toBe(10);
    expect(run('3 > 2 > 2 ? 10 : 20')).toBe(20);
    expect(run('0 ? 1 : 0 ? 2 : 3')).toBe(3);
  });

  it('is there for the deepest formula that is allowed, at each way to bind', () => {
    const depth = formulaLimits.depth - 1;
    const text = `${'1 or 1 and 1 < 1 + 1 * ('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(parse(scan(text))).toBeDefined();
    const signs = '-'.repeat(formulaLimits.depth);
    expect(isSound(`${signs}a`)).toBe(true);
    expect(parse(scan(`${signs}a`))).toBeDefined();
  });

  it('is refused for what is no formula, and for what is deeper than any formula may be', () => {
    for (const text of ['', 'a b', '(a', 'a)', 'a +', '* a', 'max a', 'max(', 'a ? b', 'a : b'])
      expect(parse(scan(text)), text).toBeUndefined();
    for (const text of ['a % b', "a'", '+a', 'a, b', 'max()'])
      expect(parse(scan(text)), text).toBeUndefined();
    expect(parse(scan('('.repeat(100_000)))).toBeUndefined();
    expect(parse(scan(`${'-'.repeat(100_000)}a`))).toBeUndefined();
  });
});
