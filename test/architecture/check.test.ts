import { describe, expect, it } from 'vitest';
import { checkSources, maximumLines } from './check.js';
import { checkTable, readLayers } from './table.js';

const table = `
Text before.

| layer | folder | responsibility | may import |
|---|---|---|---|
| 0 | \`core/\` | words | nothing |
| 1 | \`runtime/\` | numbers | core |
| 2 | \`document/\` | files | core, zod |
| 2 | \`expression/\` | formulas | core, runtime, mathjs in \`parser.ts\` |
| 8 | \`cli/\` | command | entry points, Node |
| - | \`*.ts\` | entry points | any folder |

Text after.
`;
const layers = readLayers(table);

/** An invented, faultless tree; each test plants one fault in it. */
const sound = {
  'core/index.ts': "export { score } from './score.js';\nexport type { Score } from './score.js';",
  'core/score.ts': 'export interface Score { points: number }\nexport const score = 1;',
  'runtime/index.ts':
    "import type { Score } from '../core/index.js';\nexport const run = (s: Score) => s;",
  'document/index.ts': "import * as z from 'zod';\nexport const schema = z.string();",
  'expression/index.ts': "export { parse } from './parser.js';",
  'expression/parser.ts': "import { create } from 'mathjs/number';\nexport const parse = create;",
  'cli/main.ts': "import { run } from '../index.js';\nimport 'node:fs';\nconsole.log(run);",
  'index.ts':
    "/** Everything. */\nexport { score } from './core/index.js';\nexport * from './runtime/index.js';",
};

const check = (changes: Record<string, string>): string[] =>
  checkSources(new Map(Object.entries({ ...sound, ...changes })), layers);

describe('the checker of the layer table', () => {
  it('finds nothing in a sound tree', () => {
    expect(checkTable(layers)).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it('refuses an import from a folder that is not listed, even of a type', () => {
    const text = "export {};\nimport type { parse } from '../expression/index.js';";
    expect(check({ 'runtime/more.ts': text })).toEqual([
      'runtime/more.ts:2 runtime may not import expression/index.ts',
    ]);
  });

  it('refuses an import type node and a dynamic import as well', () => {
    expect(check({ 'core/a.ts': "export type A = import('../runtime/index.js').run;" })).toEqual([
      'core/a.ts:1 core may not import runtime/index.ts',
    ]);
    expect(check({ 'core/a.ts': "export const a = () => import('yaml');" })).toEqual([
      'core/a.ts:1 core may not import yaml',
    ]);
  });

  it('refuses the private file of another folder', () => {
    expect(check({ 'runtime/more.ts': "export { score } from '../core/score.js';" })).toEqual([
      'runtime/more.ts:1 core/score.ts is private to core: import core/index.js',
    ]);
  });

  it('refuses an import without suffix and one that leads nowhere', () => {
    expect(check({ 'core/a.ts': "import './score';\nimport './gone.js';" })).toEqual([
      'core/a.ts:1 ./score lacks the suffix .js',
      'core/a.ts:2 ./gone.js does not exist in src',
    ]);
  });

  it('refuses a package outside the one file that may import it', () => {
    expect(
      check({
        'expression/more.ts': "import { parse } from 'mathjs';",
        'runtime/more.ts': "import * as z from 'zod';",
      }),
    ).toEqual([
      'expression/more.ts:1 only expression/parser.ts may import mathjs',
      'runtime/more.ts:1 runtime may not import zod',
    ]);
  });

  it('refuses a folder that the table does not know', () => {
    expect(check({ 'helpers/a.ts': 'export const a = 1;' })).toEqual([
      'helpers/a.ts:1 the folder helpers is not in the layer table',
    ]);
  });

  it('refuses a cycle between files, also one made of types', () => {
    expect(
      check({
        'core/a.ts': "import type { B } from './b.js';\nexport type A = B[];",
        'core/b.ts': "import type { A } from './a.js';\nexport type B = A | 1;",
      }),
    ).toEqual(['core/a.ts:1 import cycle: core/a.ts > core/b.ts > core/a.ts']);
  });

  it('refuses the host outside the command', () => {
    const text = [
      "import 'node:fs';",
      'console.log(Date.now(), new Date(), Math.random());',
      'export const stop = () => process.exit(performance.now());',
      'setTimeout(stop, 1);',
    ].join('\n');
    expect(check({ 'core/a.ts': text })).toEqual([
      'core/a.ts:1 core may not import node:fs',
      'core/a.ts:2 uses the host: console',
      'core/a.ts:2 uses the host: Date.now',
      'core/a.ts:2 uses the host: the present date',
      'core/a.ts:2 uses the host: Math.random',
      'core/a.ts:3 uses the host: process',
      'core/a.ts:3 uses the host: performance',
      'core/a.ts:4 uses the host: setTimeout',
    ]);
  });

  it('allows dates that are given, and properties and locals with the name of a host thing', () => {
    const text = [
      'export interface Step { process: string }',
      'export const steps = (process: Step) => [process.process, { process: 1 }];',
      'export const day = new Date(0); // console.log, eval("1")',
    ].join('\n');
    expect(check({ 'core/a.ts': text })).toEqual([]);
  });

  it('refuses code made from text, enums and default exports, everywhere', () => {
    const text = [
      "eval('1');",
      "new Function('1');",
      'enum Colour { red }',
      'export { Colour as default };',
    ].join('\n');
    expect(check({ 'cli/a.ts': text, 'core/b.ts': 'export default function b() {}' })).toEqual([
      'cli/a.ts:1 code from text (eval)',
      'cli/a.ts:2 code from text (Function)',
      'cli/a.ts:3 enum',
      'cli/a.ts:4 default export',
      'core/b.ts:1 default export',
    ]);
  });

  it('refuses anything but re-exports in an entry point', () => {
    expect(check({ 'yaml.ts': "export { score } from './core/index.js';\nconst a = 1;" })).toEqual([
      'yaml.ts:2 not a re-export: const a = 1;',
    ]);
  });

  it('refuses a file that is too long', () => {
    expect(check({ 'core/a.ts': '//\n'.repeat(maximumLines) })).toEqual([]);
    expect(check({ 'core/a.ts': '//\n'.repeat(maximumLines + 1) })).toEqual([
      'core/a.ts:1 401 lines: more than 400',
    ]);
  });

  it('refuses a table that allows an upward import or a second importer of a package', () => {
    const bad = table
      .replace('| words | nothing |', '| words | runtime, zod |')
      .replace('| numbers | core |', '| numbers | core, expression |');
    expect(checkTable(readLayers(bad))).toEqual([
      'the table lets core import runtime, which is not in a lower layer',
      'the table lets runtime import expression, which is not in a lower layer',
      'the table gives zod two importers: core and document',
    ]);
  });

  it('refuses a document without the table', () => {
    expect(() => readLayers('# Architecture')).toThrow('layer | folder');
  });
});
