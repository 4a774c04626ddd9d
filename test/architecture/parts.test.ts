import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkParts, readParts } from './parts.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const table = `
## Layers

| \`none/\` | of these |

## Inside \`src/engine\`

| part | what it is |
|---|---|
| \`data/\` | values |
| \`state.ts\` | numbers |
| \`records/\` | answers |

## Where to look
`;
const parts = readParts(table).get('engine') ?? [];

/** An invented, faultless folder; each test plants one fault in it. */
const sound = {
  'engine/index.ts': "export { record } from './records/record.js';",
  'engine/data/read.ts': "import { core } from '../../core/index.js';\nexport const read = core;",
  'engine/state.ts': "import { read } from './data/read.js';\nexport const state = read;",
  'engine/records/record.ts': "import { state } from '../state.js';\nexport const record = state;",
  'core/index.ts': 'export const core = 1;',
};

const check = (changes: Record<string, string>): string[] =>
  checkParts(new Map(Object.entries({ ...sound, ...changes })), 'engine', parts);

describe('the checker of the parts of a folder', () => {
  it('reads the parts in their order, and finds nothing in a sound folder', () => {
    expect([...readParts(table)]).toEqual([['engine', ['data/', 'state.ts', 'records/']]]);
    expect(check({})).toEqual([]);
  });

  it('refuses an import from a part further down, even of a type', () => {
    const text = "export {};\nimport type { record } from '../records/record.js';";
    expect(check({ 'engine/data/more.ts': text })).toEqual([
      'engine/data/more.ts:2 data/ may not import records/',
    ]);
  });

  it('refuses an import through a door of the folder itself', () => {
    expect(check({ 'engine/records/a.ts': "export { record } from '../index.js';" })).toEqual([
      'engine/records/a.ts:1 records/ may not import index.ts',
    ]);
  });

  it('refuses parts that the table does not know, and those that are gone', () => {
    expect(check({ 'engine/more.ts': 'export const more = 1;' })).toEqual([
      'engine/more.ts:1 more.ts is not in the table of parts',
    ]);
    expect(checkParts(new Map(Object.entries(sound)), 'engine', [...parts, 'old/'])).toEqual([
      'old/ is gone',
    ]);
  });
});

describe('the tables of parts in ARCHITECTURE.md', () => {
  const sources = new Map(
    readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${root}src/${path}`, 'utf8')]),
  );
  const tables = [...readParts(readFileSync(`${root}ARCHITECTURE.md`, 'utf8'))];

  it('tell of the folder that has the most parts', () => {
    expect(tables.map(([folder]) => folder)).toContain('evaluate');
  });

  it.each(tables)('hold for src/%s, whose parts are used in one direction', (folder, known) => {
    expect(checkParts(sources, folder, known)).toEqual([]);
  });
});
