import { describe, expect, it } from 'vitest';
import { editYaml, readYamlText } from '../../../src/document/yaml-index.js';

const TEXT = `# A card
stratmap: 1 # version
id: shop
title: Shop   # name
indicators:
  # What customers say
  satisfaction: { unit: percent, better: higher, baseline: 68, target: 85 } # yearly survey
  sales:
    unit: EUR
    target: { 2026: 100, 2027: 120 }
`;

function edited(path: readonly (string | number)[], value: unknown, text = TEXT): string {
  const result = editYaml(text, path, value);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.text;
}

describe('editing a YAML text', () => {
  it('replaces one value and leaves every other character as it was', () => {
    expect(edited(['indicators', 'satisfaction', 'target'], 90)).toBe(TEXT.replace('85', '90'));
    expect(edited(['title'], 'Shop, two')).toBe(TEXT.replace('Shop ', '"Shop, two" '));
    expect(edited(['indicators', 'sales', 'unit'], 'no')).toBe(TEXT.replace('EUR', '"no"'));
  });

  it('finds keys that are numbers', () => {
    expect(edited(['indicators', 'sales', 'target', '2027'], 130)).toBe(TEXT.replace('120', '130'));
  });

  it('adds keys, making the maps on the way, and keeps comments', () => {
    const text = edited(['scoring', 'status', 'good'], 80);
    for (const comment of ['# A card', '# version', '# What customers say', '# yearly survey'])
      expect(text).toContain(comment);
    const read = readYamlText(text);
    expect(read.ok && read.input.scoring).toEqual({ status: { good: 80 } });
  });

  it('removes a key and keeps the comments of the others', () => {
    const text = edited(['indicators', 'sales'], undefined);
    expect(text).toContain('# yearly survey');
    expect(text).not.toContain('sales');
  });

  it.each([
    ['a line', ['b'], 'a: 1\nb: 2\nc: 3\n', 'a: 1\nc: 3\n'],
    ['a block', ['b'], 'a: 1\nb:\n  d: 2\n  e: [x]\n\n# c\nc: 3\n', 'a: 1\n\n# c\nc: 3\n'],
    ['the last line', ['b'], 'a: 1\nb: 2', 'a: 1\n'],
    ['below a comment', ['b'], 'a: 1\n# above\nb: 2\nc: 3\n', 'a: 1\n# above\nc: 3\n'],
    ['before a comment', ['b'], 'a: 1\nb: 2   # behind\nc: 3\n', 'a: 1\n# behind\nc: 3\n'],
    ['a folded text', ['b'], 'a: 1\nb: >-\n  x\n  y\nc: 3   # c\n', 'a: 1\nc: 3   # c\n'],
    ['a key without a value', ['b'], 'a: 1\nb:\nc: 3\n', 'a: 1\nc: 3\n'],
    ['the first of a flow map', ['m', 'a'], 'm: { a: 1, b: [x] }  # m\n', 'm: { b: [x] }  # m\n'],
    ['the last of a flow map', ['m', 'b'], 'm: {a: 1, b: 2}\n', 'm: {a: 1}\n'],
    ['the only one of a flow map', ['m', 'a'], 'm: { a: 1 } # m\n', 'm: {} # m\n'],
    ['one of a flow list', ['m', 1], 'm: [a, b, c]\n', 'm: [a, c]\n'],
    ['a line of a long flow map', ['m', 'a'], 'm: {\n  a: 1,\n  b: 2\n}\n', 'm: {\n  b: 2\n}\n'],
    ['the only one of a block', ['m', 'a'], 'm: # c\n  a: 1\nn: 2\n', 'm: {} # c\nn: 2\n'],
    ['an item of a list', ['l', 0], 'l:\n  - a: 1\n    b: 2\n  - c # c\n', 'l:\n  - c # c\n'],
    ['the only item of a list', ['l', 0], 'l:\n- a: 1\n  b: 2\nm: 1\n', 'l: []\nm: 1\n'],
    ['the key behind a dash', ['l', 0, 'a'], 'l:\n  - a: 1\n    b: 2\n', 'l:\n  - b: 2\n'],
    ['a line of Windows', ['b'], 'a: 1\r\nb: 2 # b\r\nc: 3\r\n', 'a: 1\r\n# b\r\nc: 3\r\n'],
    ['below a byte order mark', ['a'], '\ufeffa: 1\nb: [x]\n', '\ufeffb: [x]\n'],
  ] as const)('cuts %s and changes no other character', (_, path, before, after) => {
    expect(edited(path, undefined, before)).toBe(after);
  });

  it('lays out anew where a comment stands in between, with the line ends of the text', () => {
    const text = edited(['m', 'a'], undefined, 'm: { a: 1, # one\r\n  b: 2 }\r\n');
    expect(text).toMatch(/^m:[^]*b: 2[^]*\r\n$/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keeps a byte order mark where it sets a value', () => {
    expect(edited(['a'], 2, '\ufeffa: 1\n')).toBe('\ufeffa: 2\n');
  });

  it('leaves the text alone when there is nothing to remove', () => {
    expect(edited(['indicators', 'nothing', 'there'], undefined)).toBe(TEXT);
  });

  it('replaces a single value by a map', () => {
    const read = readYamlText(edited(['title'], { en: 'Shop', es: 'Tienda' }));
    expect(read.ok && read.input.title).toEqual({ en: 'Shop', es: 'Tienda' });
  });

  it('says what is wrong with a text that cannot be read', () => {
    const result = editYaml('a: [1', ['a'], 2);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toContain('yaml.syntax');
  });

  it('throws when the path leads through a single value or the value is not plain', () => {
    expect(() => editYaml(TEXT, ['title', 'en'], 'x')).toThrow('leads through a single value');
    expect(() => editYaml(TEXT, [], 'x')).toThrow('needs a path');
    expect(() => editYaml(TEXT, ['title'], () => 1)).toThrow('not plain data');
  });
});
