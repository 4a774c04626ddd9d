import { describe, expect, it } from 'vitest';
import {
  compileFormula,
  type CompileFormulaOptions,
  formatFormula,
} from '../../../src/expression/index.js';

const read = (text: string) => {
  const found = compileFormula(text, { of: 'indicator' });
  if (!found.ok) throw new Error(found.diagnostics.map(({ message }) => message).join('\n'));
  return found.formula;
};
const codes = (text: string, of?: CompileFormulaOptions['of']): string[] => {
  const found = compileFormula(text, of === undefined ? {} : { of });
  return found.ok ? [] : found.diagnostics.map(({ code, message }) => `${code}: ${message}`);
};

describe('figures in formulas', () => {
  it('are names of their own beside those of values, each once', () => {
    const { names, figures, program } = read('points( csat ) + points(csat) * aht - progress(aht)');
    expect(names).toEqual(['aht']);
    expect(figures).toEqual([
      { name: 'points(csat)', figure: 'points', id: 'csat' },
      { name: 'progress(aht)', figure: 'progress', id: 'aht' },
    ]);
    expect(program.steps[0]?.args).toEqual([
      { kind: 'name', name: 'points(csat)' },
      { kind: 'name', name: 'aht' },
    ]);
  });

  it('are read inside functions, choices and behind `not`', () => {
    const formula = read('not (points(a) > 50) ? max(performance(b), 3) : -progress(c) ^ 2');
    expect(formula.figures.map(({ name }) => name)).toEqual([
      'performance(b)',
      'points(a)',
      'progress(c)',
    ]);
    expect(formula.names).toEqual([]);
  });

  it('are printed without blanks inside', () => {
    expect(formatFormula(read('0.5*points ( csat )+1'))).toBe('0.5 * points(csat) + 1');
  });

  it('leave their words to names where no parenthesis follows', () => {
    const { names, figures } = read('points + progress * points(points)');
    expect(names).toEqual(['points', 'progress']);
    expect(figures).toEqual([{ name: 'points(points)', figure: 'points', id: 'points' }]);
  });

  it.each([
    'points(a + 1)',
    'points(3)',
    'points()',
    'points(a, b)',
    'points((a))',
    'points(points(a))',
  ])('take one id: %s', (text) => {
    expect(codes(text, 'indicator')).toContain(
      'formula.figure-argument: `points` at character 1 is not given the id of one indicator',
    );
  });

  it('tell of each place that cannot read them, with what to do instead', () => {
    for (const of of ['metric', 'scale', 'risk', 'check', 'node', undefined] as const)
      expect(codes('1 + points( a )', of)).toEqual([
        'formula.figure-place: `points(a)` at character 5 can only be read by the formula of an indicator',
      ]);
  });

  it('are among the functions that may have been meant in an indicator alone', () => {
    const known = (of: 'indicator' | 'metric') => {
      const found = compileFormula('point(a)', { of });
      return found.ok ? '' : JSON.stringify(found.diagnostics);
    };
    expect(known('indicator')).toContain('performance');
    expect(known('metric')).not.toContain('performance');
  });
});
