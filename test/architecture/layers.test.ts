import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSources } from './check.js';
import { checkTable, entryPoints, readLayers } from './table.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const layers = readLayers(readFileSync(`${root}ARCHITECTURE.md`, 'utf8'));

const sources = new Map(
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(`${root}src/${path}`, 'utf8')]),
);

describe('the layer table in ARCHITECTURE.md', () => {
  it('lets no layer import upwards and gives each package one importer', () => {
    expect(checkTable(layers)).toEqual([]);
  });

  it('has one row for the entry points, above everything', () => {
    expect(layers.filter(({ folder }) => folder === entryPoints)).toHaveLength(1);
    expect(layers.find(({ rank }) => rank === 0)?.folders.size).toBe(0);
  });

  it('lets no folder but document import a package', () => {
    const importers = layers.filter(({ packages }) => packages.size > 0);
    expect(importers.map(({ folder, packages }) => [folder, [...packages.keys()]])).toEqual([
      ['document', ['yaml']],
    ]);
  });
});

describe('the sources', () => {
  it('keep to the layer table, without cycles, host access or forbidden constructs', () => {
    expect(checkSources(sources, layers)).toEqual([]);
  });
});
