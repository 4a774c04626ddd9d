import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  normalise,
  printJson,
  readJsonText,
  type ReadResult,
  readObject,
  type ScorecardInput,
} from '../../../src/document/index.js';
import { printYaml, readYamlText } from '../../../src/document/yaml-index.js';
import { documents } from './arbitrary.js';

const runs = { seed: 20261121, numRuns: 60 };

function inputOf(read: ReadResult): ScorecardInput {
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics, null, 1));
  return read.input;
}

describe('printing', () => {
  it.each([
    ['YAML', printYaml, readYamlText],
    ['JSON', printJson, readJsonText],
  ] as const)('keeps the meaning of every document in %s', (_, print, read) => {
    fc.assert(
      fc.property(documents, (document) => {
        const printed = print(inputOf(readObject(document)));
        expect(normalise(inputOf(read(printed)))).toEqual(normalise(document));
      }),
      runs,
    );
  });

  it.each([
    ['YAML', printYaml, readYamlText],
    ['JSON', printJson, readJsonText],
  ] as const)('gives the same bytes again after reading %s', (_, print, read) => {
    fc.assert(
      fc.property(documents, (document) => {
        const printed = print(document);
        expect(print(inputOf(read(printed)))).toBe(printed);
      }),
      runs,
    );
  });

  it("keeps what a note of one's own holds, whatever it is", () => {
    const notes = { a: [1, { b: null }], constructor: 'x' };
    const input = { stratmap: 1, id: 'a', title: 'A', 'x-notes': notes } as ScorecardInput;
    expect(inputOf(readYamlText(printYaml(input)))).toEqual(input);
  });

  it('puts keys in the order of the schema, ids in the order of the author, notes last', () => {
    const input = {
      'x-note': 1,
      title: 'A',
      indicators: { z: { target: 1, unit: 'EUR' }, a: {} },
      id: 'a',
      stratmap: 1,
    } as ScorecardInput;
    expect(printYaml(input)).toBe(
      'stratmap: 1\nid: a\ntitle: A\nindicators:\n  z:\n    unit: EUR\n    target: 1\n  a: {}\nx-note: 1\n',
    );
  });

  it('prefers short forms', () => {
    const input: ScorecardInput = {
      stratmap: 1,
      id: 'a',
      title: { es: 'Uno' },
      language: 'es',
      metrics: { m: { rollup: 'sum' }, n: { rollup: { mean: 'm' } }, k: { unit: 'x' } },
      objectives: {
        o: {
          perspective: 'p',
          leading: { x: 1, y: { weight: 1 }, z: {} },
          lagging: { x: { weight: 2 }, y: 1 },
          drives: { q: { strength: 1 }, r: { strength: 1, delay: 'P1M' } },
        },
      },
    };
    expect(canonical(input)).toEqual({
      stratmap: 1,
      id: 'a',
      title: 'Uno',
      language: 'es',
      metrics: { m: 'sum', n: { mean: 'm' }, k: { unit: 'x' } },
      objectives: {
        o: {
          perspective: 'p',
          leading: ['x', 'y', 'z'],
          lagging: { x: 2, y: 1 },
          drives: { q: 1, r: { strength: 1, delay: 'P1M' } },
        },
      },
    });
  });

  it('takes a card for its document, and refuses what has none', () => {
    const document: ScorecardInput = { stratmap: 1, id: 'a', title: 'A' };
    for (const print of [printJson, printYaml]) {
      expect(print({ document })).toBe(print(document));
      for (const wrong of [undefined, 'id: a', {}, { document: null }])
        expect(() => print(wrong as never)).toThrow(
          'expected: a card, or a document that a reader accepted',
        );
    }
  });

  it('ends every line with LF', () => {
    const input: ScorecardInput = { stratmap: 1, id: 'a', title: 'one\ntwo' };
    for (const text of [printYaml(input), printJson(input)]) {
      expect(text.endsWith('\n')).toBe(true);
      expect(text).not.toContain('\r');
    }
  });
});
