import { describe, expect, it } from 'vitest';
import {
  deepFreeze,
  diagnostic,
  diagnosticsCatalogue,
  formatDiagnostic,
  formatPath,
  hasErrors,
  idProblem,
  ScorecardError,
} from '../../../src/core/index.js';

const loop = diagnostic('link.loop', ['objectives', 'a', 'drives', 'b'], { path: ['a', 'b', 'a'] });

describe('a diagnostic', () => {
  it('takes severity, message, expectation and hint from the catalogue', () => {
    expect(loop).toEqual({
      code: 'link.loop',
      severity: 'error',
      path: ['objectives', 'a', 'drives', 'b'],
      message: 'the links form a loop without delay: a -> b -> a',
      expected: 'at least one link with a delay in every loop',
      hint: 'give one of these links a delay, such as `delay: P1M`',
      params: { path: ['a', 'b', 'a'] },
    });
  });

  it('works out expectation and hint from what it is told, and leaves out what there is none of', () => {
    const unknown = diagnostic('reference.unknown', [], {
      id: 'costs',
      kind: 'objective',
      known: ['cost', 'quality'],
    });
    expect(unknown.hint).toBe('did you mean `cost`?');
    const nothing = diagnostic('reference.unknown', [], { id: 'x', kind: 'risk', known: [] });
    expect(Object.keys(nothing)).not.toContain('hint');
    expect(nothing.expected).toContain('of which the card has none');
  });

  it('keeps what its texts name, and of what is known only what they show', () => {
    const known = Array.from({ length: 3000 }, (_, i) => `id${i}`);
    const { params } = diagnostic('reference.unknown', [], { id: 'id30', kind: 'metric', known });
    expect(params).toEqual({
      id: 'id30',
      kind: 'metric',
      near: ['id30', 'id0', 'id10'],
      known: known.slice(0, 8),
      more: 2992,
    });
    expect(diagnostic('link.lags-and-delay', [], {}).params).toEqual({});
  });

  it('keeps nothing that was left out, no text without end, and nothing that can change later', () => {
    const known = ['mean', 'x'.repeat(5000)];
    const word = diagnostic('word.unknown', [], { word: 'y'.repeat(5000), known });
    known.push('later');
    expect(word.params).toEqual({
      word: 'y'.repeat(1000),
      known: ['mean', 'x'.repeat(1000)],
      near: [],
    });
    expect(JSON.stringify(word).length).toBeLessThan(5000);
    const left = diagnostic('data.period', [], { found: 'May', hint: undefined });
    expect(Object.keys(left.params)).toEqual(['found']);
    for (const part of [word.params, word.params['known']])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it('is frozen, path and position included', () => {
    const path = ['a', 1];
    const made = diagnostic('reference.self', path, { id: 'a' }, { line: 1, column: 2 });
    path.push('changed later');
    expect(made.path).toEqual(['a', 1]);
    for (const part of [made, made.path, made.position]) expect(Object.isFrozen(part)).toBe(true);
  });
});

describe('a diagnostic as text', () => {
  it('says where, how bad, what, what was expected and what to try', () => {
    const placed = diagnostic(
      'link.loop',
      ['objectives', 'a', 'drives', 0],
      { path: ['a', 'b', 'a'] },
      { line: 12, column: 3, source: 'card.yaml' },
    );
    expect(formatDiagnostic(placed)).toBe(
      [
        'card.yaml:12:3 error link.loop at objectives.a.drives[0]: the links form a loop without delay: a -> b -> a',
        '  expected: at least one link with a delay in every loop',
        '  try: give one of these links a delay, such as `delay: P1M`',
      ].join('\n'),
    );
  });

  it('leaves out what is not known', () => {
    const bare = diagnostic('reference.self', [], { id: 'a' });
    expect(formatDiagnostic(bare).split('\n')[0]).toBe(
      'error reference.self: `a` refers to itself',
    );
    expect(formatDiagnostic(bare, 'card.json')).toMatch(/^card\.json error /);
  });

  it('writes paths as people do', () => {
    expect(formatPath([])).toBe('');
    expect(formatPath(['objectives', 'a', 'drives', 0, 'to'])).toBe('objectives.a.drives[0].to');
    expect(formatPath([0, 'a'])).toBe('[0].a');
  });
});

describe('an error thrown', () => {
  it('carries its findings as data and as text', () => {
    const error = new ScorecardError('invalid-scorecard', 'the scorecard is not valid', [loop]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('ScorecardError');
    expect(error.code).toBe('invalid-scorecard');
    expect(error.diagnostics).toEqual([loop]);
    expect(error.message).toBe(`the scorecard is not valid\n${formatDiagnostic(loop)}`);
  });

  it('is one line where there are no findings', () => {
    expect(new ScorecardError('unknown-id', 'no such id').message).toBe('no such id');
  });
});

describe('the catalogue of diagnostics', () => {
  it('has dotted lower-case codes and a known severity for each', () => {
    for (const [code, { severity }] of Object.entries(diagnosticsCatalogue())) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z0-9]+)*)?$/);
      expect(['error', 'warning', 'info']).toContain(severity);
    }
  });
});

describe('telling errors from other findings', () => {
  it('looks at severity alone', () => {
    const warning = diagnostic('objective.unmeasured', [], { id: 'a' });
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, loop])).toBe(true);
  });
});

describe('an id', () => {
  it.each(['a', 'firstLine', 'x_1', 'constructor', 'toString', 'hasOwnProperty', 'key', 'value'])(
    'may be `%s`',
    (word) => {
      expect(idProblem(word)).toBeUndefined();
    },
  );

  it.each([
    ['', 'pattern'],
    ['1st', 'pattern'],
    ['a-b', 'pattern'],
    ['a b', 'pattern'],
    ['größe', 'pattern'],
    ['__proto__', 'pattern'],
    ['sum', 'reserved'],
    ['sin', 'reserved'],
    ['cos', 'reserved'],
    ['tan', 'reserved'],
    ['NaN', 'reserved'],
    ['month', 'reserved'],
    [`a${'b'.repeat(80)}`, 'too-long'],
  ])('may not be `%s` (%s)', (word, problem) => {
    expect(idProblem(word)).toBe(problem);
  });
});

describe('an id that formulas read otherwise', () => {
  it.each([
    ['cos', '`cos` cannot be an id: formulas read it as the function `cos(...)`', '`cosValue`'],
    ['month', '`month` cannot be an id: formulas read it as something else', '`monthValue`'],
  ])('such as `%s` is told with what it means there, and with another id', (id, message, other) => {
    const told = diagnostic('id.reserved', ['metrics', id], { id });
    expect(told.message).toBe(message);
    expect(told.hint).toContain(other);
  });
});

describe('freezing a tree', () => {
  it('reaches objects, arrays and the values of maps, and leaves numbers of rows alone', () => {
    const tree = deepFreeze({
      list: [{ a: 1 }],
      map: new Map([['k', { b: 2 }]]),
      rows: new Float64Array(2),
    });
    expect(Object.isFrozen(tree.list[0])).toBe(true);
    expect(Object.isFrozen(tree.map.get('k'))).toBe(true);
    expect(() => {
      tree.rows[0] = 1;
    }).not.toThrow();
  });
});
