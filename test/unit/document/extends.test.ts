import { describe, expect, it } from 'vitest';
import { readJsonText, readObject, type ReadResult } from '../../../src/document/index.js';
import { mergeOver } from '../../../src/document/read/merge.js';
import { joinReference } from '../../../src/document/read/reference.js';
import { readYamlText } from '../../../src/document/yaml-index.js';

const FILES: Record<string, string> = {
  './base.yaml': `stratmap: 1
id: base
title: Base
indicators:
  cost: { better: lower, baseline: 9, target: 6, tags: [a, b] }
  waste: { target: 1 }
`,
  './team/middle.yaml': 'stratmap: 1\nextends: ../base.yaml\ntitle: Middle\n',
  './base.json': '{"stratmap": 1, "id": "base", "title": "Base"}',
};
const load = (reference: string): string | undefined => FILES[reference];
const inputOf = (read: ReadResult): unknown => (read.ok ? read.input : read.diagnostics);
const codes = (read: ReadResult): string[] => read.diagnostics.map(({ code }) => code);

describe('a card that extends another', () => {
  it('merges by id, replaces lists, and removes with null', () => {
    const read = readYamlText(
      'stratmap: 1\nid: mine\nextends: ./base.yaml\nindicators:\n  cost: { target: 5, tags: [c] }\n  waste: null\n  new: { target: 2 }\n',
      { load },
    );
    expect(inputOf(read)).toEqual({
      stratmap: 1,
      id: 'mine',
      title: 'Base',
      indicators: {
        cost: { better: 'lower', baseline: 9, target: 5, tags: ['c'] },
        new: { target: 2 },
      },
    });
  });

  it('follows a chain, each reference seen from the document it stands in', () => {
    const read = readYamlText('stratmap: 1\nextends: ./team/middle.yaml\n', { load });
    expect(inputOf(read)).toMatchObject({ id: 'base', title: 'Middle' });
  });

  it('tells in which text a place is', () => {
    const read = readYamlText(
      'stratmap: 1\nextends: ./team/middle.yaml\nindicators:\n  cost: { target: 5 }\n',
      {
        load,
        source: 'mine.yaml',
      },
    );
    if (!read.ok) throw new Error('refused');
    expect(read.locate(['indicators', 'cost', 'target'])).toMatchObject({
      line: 4,
      source: 'mine.yaml',
    });
    expect(read.locate(['indicators', 'cost', 'baseline'])).toMatchObject({
      line: 5,
      source: './base.yaml',
    });
    expect(read.locate(['title'])).toMatchObject({ source: './team/middle.yaml' });
  });

  it('reads JSON from YAML, from JSON and from a program, but YAML only where it can', () => {
    const over = { stratmap: 1, extends: './base.json', id: 'x' };
    for (const read of [
      readObject,
      (one: unknown) => readJsonText(JSON.stringify(one), { load }),
      (one: unknown) => readYamlText(JSON.stringify(one), { load }),
    ])
      expect(inputOf(read(over, { load }))).toMatchObject({ id: 'x', title: 'Base' });
    expect(codes(readObject({ ...over, extends: './base.yaml' }, { load }))).toEqual([
      'extends.format',
    ]);
  });

  it('asks for a loader, and says what it could not load', () => {
    const text = 'stratmap: 1\nextends: ./nowhere.yaml\n';
    expect(codes(readYamlText(text))).toEqual(['extends.no-loader']);
    expect(codes(readYamlText(text, { load }))).toEqual(['extends.not-found']);
    expect(
      codes(readYamlText('stratmap: 1\nextends: ./list.yaml\n', { load: () => '- 1' })),
    ).toEqual(['extends.not-found']);
  });

  it('names loops and refuses endless chains', () => {
    const own = readYamlText('stratmap: 1\nextends: ./me.yaml\n', {
      load: () => 'stratmap: 1\nextends: ./me.yaml\n',
    });
    expect(
      own.diagnostics.map(({ code, message }) => [
        code,
        message.includes('./me.yaml -> ./me.yaml'),
      ]),
    ).toEqual([['extends.loop', true]]);
    let n = 0;
    const endless = readYamlText('stratmap: 1\nextends: ./0.yaml\n', {
      load: () => `stratmap: 1\nextends: ./${(n += 1)}.yaml\n`,
    });
    expect(codes(endless)).toEqual(['extends.too-long']);
    expect(n).toBe(8);
  });

  it('reports what is wrong in the extended text with its name', () => {
    const read = readYamlText('stratmap: 1\nextends: ./bad.yaml\n', { load: () => 'a: [1' });
    expect(read.diagnostics.map(({ code, position }) => [code, position?.source])).toEqual([
      ['yaml.syntax', './bad.yaml'],
    ]);
  });
});

describe('merging', () => {
  it('keeps a null where there is nothing to remove, because it may be a value', () => {
    expect(mergeOver({ a: 1 }, { a: null, b: null })).toEqual({ b: null });
  });

  it('takes ids such as constructor for ids', () => {
    const merged = mergeOver({ toString: { a: 1 } }, { constructor: { b: 2 } });
    expect(Object.keys(merged as object)).toEqual(['toString', 'constructor']);
  });
});

describe('references', () => {
  it.each([
    [undefined, './base.yaml', './base.yaml'],
    [undefined, 'base.yaml', './base.yaml'],
    [undefined, '../base.yaml', '../base.yaml'],
    ['./a/b.yaml', './c.yaml', './a/c.yaml'],
    ['./a/b.yaml', '../c.yaml', './c.yaml'],
    ['./a/b.yaml', '../../c.yaml', '../c.yaml'],
    ['../a/b.yaml', 'c.yaml', '../a/c.yaml'],
    ['/a/b.yaml', 'c.yaml', '/a/c.yaml'],
    ['./a/b.yaml', '/c.yaml', '/c.yaml'],
    ['./a.yaml', 'https://example.org/c.yaml', 'https://example.org/c.yaml'],
    ['https://example.org/x/c.yaml', '../d.yaml', 'https://example.org/d.yaml'],
  ])('seen from %s, %s is %s', (from, reference, joined) => {
    expect(joinReference(from, reference)).toBe(joined);
  });
});
