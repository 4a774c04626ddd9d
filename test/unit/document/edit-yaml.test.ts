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
