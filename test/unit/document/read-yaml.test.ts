import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../src/document/index.js';
import { readYamlText } from '../../../src/document/yaml-index.js';

const codes = (text: string, options = {}): string[] =>
  readYamlText(text, options).diagnostics.map(({ code }) => code);
const CARD = 'stratmap: 1\nid: a\ntitle: A\n';

describe('reading YAML text', () => {
  it('takes the worked card as it is', () => {
    const read = readYamlText(readFileSync(new URL('worked-card.yaml', import.meta.url), 'utf8'));
    expect(read.diagnostics).toEqual([]);
    expect(read.ok && [...normalise(read.input).objectives.keys()]).toEqual([
      'growProfit',
      'reduceCost',
      'fastConversation',
      'agentConditions',
      'betterTraining',
      'learnFromMistakes',
    ]);
  });

  it('reads YAML 1.2: yes and no are texts, dates are texts, keys keep their spelling', () => {
    const read = readYamlText(
      `${CARD}purpose: yes\nx-a: { on: off, d: 2026-06-30, n: 0x10, e: , 2026: 1, 1.50: 2, y: ~ }\n`,
    );
    expect(read.ok && (read.input as unknown as Record<string, unknown>)).toMatchObject({
      purpose: 'yes',
      'x-a': { on: 'off', d: '2026-06-30', n: 16, e: null, 2026: 1, '1.50': 2, y: null },
    });
  });

  it('tells the line and column of any path', () => {
    const read = readYamlText(
      `\ufeff# card\r\n${CARD}process:\r\n  - step: s\r\n  - { step: t }\r\n`,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    expect(read.locate(['title'])).toEqual({ line: 4, column: 8 });
    expect(read.locate(['title'], 'key')).toEqual({ line: 4, column: 1 });
    expect(read.locate(['process'])).toEqual({ line: 5, column: 1 });
    expect(read.locate(['process', 1, 'step'])).toEqual({ line: 7, column: 13 });
    expect(read.locate(['process', 9])).toEqual({ line: 5, column: 1 });
  });

  it('reads 64 levels and refuses 65, in every style', () => {
    // The map of the document is the first level.
    for (const deep of [
      (n: number) => `x-a: ${'['.repeat(n)}${']'.repeat(n)}`,
      (n: number) => `x-a: ${'{ a: '.repeat(n)}1${' }'.repeat(n)}`,
      (n: number) =>
        `x-a:${Array.from({ length: n }, (_, i) => `\n${' '.repeat(i + 1)}a:`).join('')} 1`,
      (n: number) => `x-a:\n  ${'- '.repeat(n)}1`,
    ]) {
      expect(codes(CARD + deep(63))).toEqual([]);
      expect(codes(CARD + deep(64))).toEqual(['document.too-deep']);
    }
  });
});

const M = 1_000_000;
const hostile: Record<string, string> = {
  'five megabytes': 'a: b\n'.repeat(M),
  'a hundred thousand open lists': '['.repeat(100_000),
  'open maps': '{a: '.repeat(100_000),
  'list marks': '- '.repeat(M / 2),
  'key marks': '? '.repeat(M / 2),
  colons: ': '.repeat(M / 2),
  'keys in keys': 'a: '.repeat(M / 3),
  'stairs of keys': Array.from({ length: 1400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  commas: `[${','.repeat(M - 1)}`,
  'closing brackets': ']'.repeat(M),
  quotes: '"'.repeat(M),
  'a quote that never ends': `a: "${'x'.repeat(M - 10)}`,
  'many texts in a row': '"" '.repeat(M / 3),
  anchors: '&a '.repeat(M / 3),
  aliases: '*a '.repeat(M / 3),
  tags: '!a '.repeat(M / 3),
  directives: '%a\n'.repeat(M / 3),
  documents: '---\n'.repeat(M / 4),
  'block texts': 'a: |\n'.repeat(M / 5),
  'a long block text': `a: |\n${' x\n'.repeat(M / 4)}`,
  'many equal keys': 'a:\n'.repeat(M / 3),
  'many keys': Array.from({ length: 90_000 }, (_, i) => `k${i}: 1`).join('\n'),
  'a long line': `a: ${'x'.repeat(M - 3)}`,
  'a long number': `a: ${'9'.repeat(M - 3)}`,
  'null bytes': '\0'.repeat(M),
  tabs: '\t'.repeat(M),
  'empty lines': '\n'.repeat(M),
  comments: '#\n'.repeat(M / 2),
  'carriage returns': '\r'.repeat(M),
  'an alias bomb': `a0: &a0 [x]\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join('\n')}`,
  'a bomb of merge keys': `a0: &a0 {x: 1}\n${Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} {<<: [*a${i}, *a${i}]}`).join('\n')}`,
  'half a surrogate pair': `${CARD}purpose: "\ud800"`,
  'a null byte in a text': `${CARD}purpose: "a\\0b"`,
};

describe('hostile YAML', () => {
  it.each(Object.keys(hostile))('ends in a few findings: %s', (name) => {
    const found = codes(hostile[name] ?? '');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(1100);
  });

  it('cannot pollute prototypes', () => {
    const read = readYamlText(
      `${CARD}x-a: { __proto__: { polluted: 1 }, constructor: { prototype: { polluted: 1 } } }`,
    );
    expect(read.diagnostics.map(({ code }) => code)).toEqual(['id.pattern']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('never throws on mixed-up punctuation', () => {
    const part = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '? ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '\n',
      '\n ',
      '\n  ',
      '#',
      '"',
      "'",
      '|\n',
      '>-\n',
      '&x ',
      '*x',
      '!t ',
      '%d',
      '---\n',
      '...\n',
      '\t',
      '\0',
      '<<: ',
      '1',
      'stratmap: 1\n',
      '\u2028',
      '\r',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(Array.isArray(readYamlText(parts.join('')).diagnostics)).toBe(true);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });
});
