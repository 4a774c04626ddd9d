import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonText } from '../../../src/document/index.js';
import { findJsonFault } from '../../../src/document/read/json-syntax.js';
import { jsonPlaces } from '../../../src/document/read/json-places.js';

const codes = (text: string, options = {}): string[] =>
  readJsonText(text, options).diagnostics.map(({ code }) => code);

describe('reading JSON text', () => {
  it('tells the line and column of any path', () => {
    const read = readJsonText(
      '{\r\n  "stratmap": 1,\r\n  "id": "a", "title": {"en": "x\\"{,"},\r\n  "process": [ {"step": "s"},\r\n   {"step": "t"}]\r\n}',
    );
    if (!read.ok) throw new Error('refused');
    expect(read.locate(['title', 'en'])).toEqual({ line: 3, column: 30 });
    expect(read.locate(['title'])).toEqual({ line: 3, column: 14 });
    expect(read.locate(['title', 'en'], 'key')).toEqual({ line: 3, column: 24 });
    expect(read.locate(['process', 1, 'step'])).toEqual({ line: 5, column: 13 });
    expect(read.locate(['process', 7, 'step'])).toEqual({ line: 4, column: 3 });
    expect(read.locate([])).toEqual({ line: 1, column: 1 });
  });

  it('takes a byte order mark', () => {
    expect(codes('\ufeff{"stratmap": 1, "id": "a", "title": "A"}')).toEqual([]);
  });

  it('finds equal keys that are written differently', () => {
    expect(codes('{"stratmap": 1, "id": "a", "title": "A", "\\u0069d": "b"}')).toEqual([
      'document.duplicate-key',
    ]);
  });

  it('finds __proto__ behind escapes', () => {
    expect(codes('{"stratmap":1,"id":"a","title":"A","\\u005f_proto__":{"x":1}}')).toEqual([
      'id.pattern',
    ]);
  });

  it('refuses texts that are too long, too deep or too full before parsing them', () => {
    expect(codes(' '.repeat(20_000_001))).toEqual(['document.too-large']);
    expect(codes('['.repeat(100_000))).toEqual(['document.too-deep']);
    expect(codes('{"a":'.repeat(100_000))).toEqual(['document.too-deep']);
    expect(codes(`[${'[],'.repeat(1_500_000)}[]]`)).toEqual(['document.too-large']);
    expect(codes(`[${'1,'.repeat(30)}1]`, { limits: { values: 20 } })).toEqual([
      'document.too-large',
    ]);
  });

  it.each([
    '',
    ' ',
    '{',
    '"',
    '"\\',
    '{"a"',
    '{"a":',
    '{"a":1,',
    '[1,]',
    '01',
    '1.',
    '+1',
    'nul',
    'NaN',
    "{'a':1}",
    '{"a":1}}',
    '"\u0000"',
    '\u0000',
    '[1 2]',
    '{"a" 1}',
    '/* */ {}',
    '{"a":1}//',
    '"\\x"',
    '-',
    '[,]',
    'undefined',
  ])('says what is wrong with %j', (text) => {
    expect(codes(text)).toEqual(['document.syntax']);
  });

  it('says who reads YAML where a text looks like that', () => {
    const hintOf = (text: string) => readJsonText(text).diagnostics[0]?.hint;
    for (const text of ['stratmap: 1', '# a card\nstratmap: 1', '---\nid: a'])
      expect(hintOf(text), text).toContain('parseYamlScorecard');
    for (const text of ['nul', '01', '[1 2]']) expect(hintOf(text), text).toBeUndefined();
  });

  it('agrees with JSON.parse about what is JSON, and points at the first character that is not', () => {
    const alphabet = fc.constantFrom(
      ...Array.from('{}[],:"\\u0019ae.-+ \n'),
      'true',
      'null',
      '"k":',
    );
    fc.assert(
      fc.property(
        fc.array(alphabet, { maxLength: 14 }).map((parts) => parts.join('')),
        (text) => {
          let valid = true;
          try {
            JSON.parse(text);
          } catch {
            valid = false;
          }
          const fault = findJsonFault(text);
          const ended = fault.offset === text.length && fault.expected === 'the end of the text';
          expect(ended).toBe(valid);
        },
      ),
      { seed: 11, numRuns: 5000 },
    );
  });

  it('finds every value of every text at the place where it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const places = jsonPlaces(text);
        for (const [path, leaf] of leaves(value)) {
          const found = places.find(path, 'value');
          const { line, column } = found?.position ?? { line: 0, column: 0 };
          const rest = text
            .split('\n')
            .slice(line - 1)
            .join('\n')
            .slice(column - 1);
          expect(found?.depth).toBe(path.length);
          expect(rest.startsWith(JSON.stringify(leaf))).toBe(true);
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});

function leaves(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : Object.entries(value);
  return entries.flatMap(([key, one]) => leaves(one, [...path, key]));
}
