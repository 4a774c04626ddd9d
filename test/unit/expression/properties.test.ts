import fc from 'fast-check';
import { all, create } from 'mathjs/number';
import { describe, expect, it } from 'vitest';
import {
  compileFormula,
  evaluateProgram,
  failureOf,
  formatFormula,
} from '../../../src/expression/index.js';
import { formulaOf, reader } from './helpers.js';

const seed = 20_260_306;
const names = ['a', 'b', 'c', 'x'] as const;
const values = { a: 3.25, b: -1.5, c: 0, x: 12 };

/** Texts of sound formulas; comparisons stand between names only, since the oracle compares with a tolerance. */
const { formula } = fc.letrec<{ formula: string; atom: string }>((tie) => {
  const part = tie('formula');
  const call = (called: string, most: number) =>
    fc
      .array(part, { minLength: 1, maxLength: most })
      .map((args) => `${called}(${args.join(', ')})`);
  const name = fc.constantFrom(...names);
  return {
    atom: fc.oneof(
      name,
      fc.integer({ min: 0, max: 400 }).map((quarters) => String(quarters / 4)),
      fc
        .tuple(name, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), name)
        .map(([l, op, r]) => `(${l} ${op} ${r})`),
    ),
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      tie('atom'),
      fc
        .tuple(tie('atom'), fc.constantFrom('+', '-', '*', '/', '^'), part)
        .map((pieces) => pieces.join(' ')),
      fc
        .tuple(part, fc.constantFrom('+', '-', '*', '/', '^', 'and', 'or'), part)
        .map(([l, op, r]) => `(${l}) ${op} (${r})`),
      part.map((body) => `-(${body})`),
      part.map((body) => `not (${body})`),
      fc.tuple(part, part, part).map(([test, yes, no]) => `((${test}) ? ${yes} : ${no})`),
      fc
        .constantFrom(
          'abs',
          'sqrt',
          'exp',
          'log',
          'log10',
          'sin',
          'cos',
          'tan',
          'floor',
          'ceil',
          'round',
        )
        .chain((called) => call(called, 1)),
      fc.constantFrom('min', 'max', 'mean', 'median', 'sum').chain((called) => call(called, 5)),
    ),
  };
});

const tokens =
  'a b cost 1 2.5 1e3 .5 5. 1,5 ( ) ( ) , + - * / ^ < >= == != and or not ? : min( round( clamp( ifMissing( median f( % ! \' " [ ] { } . = ' +
  '# ; \n \u00d7 \u2212 to mod true NaN pi e __proto__ constructor \u00e9 \u{1f600} \ud800 \0 // &&';
const token = fc.constantFrom(...tokens.split(' '));

describe('any row of tokens', () => {
  it('gives diagnostics, or a program that gives a number or a reason', () => {
    let sound = 0;
    const check = (pieces: readonly string[], between: string): void => {
      const compiled = compileFormula(pieces.join(between));
      const codes = compiled.ok ? [] : compiled.diagnostics.map(({ code }) => code);
      expect(codes.length > 0).toBe(!compiled.ok);
      // What the review lets through, the parser must be able to read.
      expect(codes).not.toContain('formula.unreadable');
      if (!compiled.ok) return;
      sound++;
      const { program } = compiled.formula;
      const result = evaluateProgram(program, reader(values));
      expect(typeof result).toBe('number');
      expect(failureOf(program, reader(values)) === undefined).toBe(Number.isFinite(result));
    };
    fc.assert(fc.property(fc.array(token, { maxLength: 25 }), fc.constantFrom('', ' '), check), {
      seed,
      numRuns: 10_000,
    });
    // Short rows of allowed tokens alone: most of the sound ones are here.
    const allowed = fc.constantFrom(
      'a',
      '1',
      '2',
      '(',
      ')',
      '+',
      '-',
      '^',
      '<',
      'not',
      'and',
      '?',
      ':',
      'min(',
      ',',
    );
    fc.assert(fc.property(fc.array(allowed, { maxLength: 9 }), fc.constantFrom(' '), check), {
      seed,
      numRuns: 10_000,
    });
    expect(sound).toBeGreaterThan(400);
  });
});

describe('a sound formula', () => {
  it('is taken, and has the value that mathjs gives it', () => {
    const oracle = create(all ?? {}, { relTol: 1e-15, absTol: 1e-300 });
    let compared = 0;
    fc.assert(
      fc.property(formula, (text) => {
        fc.pre(text.length <= 1000);
        const compiled = compileFormula(text);
        const codes = compiled.ok ? [] : compiled.diagnostics.map(({ code }) => code);
        expect(codes.filter((code) => code !== 'formula.too-large')).toEqual([]);
        if (!compiled.ok) return;
        const { program } = compiled.formula;
        const result = evaluateProgram(program, reader(values));
        expect(failureOf(program, reader(values)) === undefined).toBe(Number.isFinite(result));
        // Missing results are where mathjs goes on with infinities; their reasons are tested elsewhere.
        if (!Number.isFinite(result)) return;
        compared++;
        expect(result).toBeCloseTo(Number(oracle.evaluate(text, { ...values })), 9);
      }),
      { seed, numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(1500);
  });

  it('has the same value when no number in it is fixed', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const compiled = compileFormula(text);
        const numbers: { [name: string]: number } = { ...values };
        const open = text.replaceAll(/(?<![a-z\d.])\d+(?:\.\d+)?/g, (number) => {
          const name = `n${number.replace('.', '_')}`;
          numbers[name] = Number(number);
          return name;
        });
        fc.pre(compiled.ok && open.length <= 2000);
        if (!compiled.ok) return;
        expect(evaluateProgram(formulaOf(open).program, reader(numbers))).toBe(
          evaluateProgram(compiled.formula.program, reader(values)),
        );
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('prints as the same program, and prints again unchanged', () => {
    fc.assert(
      fc.property(formula, (text) => {
        const compiled = compileFormula(text);
        fc.pre(compiled.ok);
        if (!compiled.ok) return;
        const printed = formatFormula(compiled.formula);
        fc.pre(printed.length <= 2000);
        expect(formulaOf(printed).program).toEqual(compiled.formula.program);
        expect(formatFormula(formulaOf(printed))).toBe(printed);
      }),
      { seed, numRuns: 500 },
    );
  });
});
