import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scaleKinds } from '../../src/scale/index.js';
import { root } from './pages.js';

const recipes = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('## Recipes')[1] ?? '';
const cases = join(root, 'test/conformance/cases');

/** Kinds of scale that come from other keys than `scale`. */
const impliedBy: { readonly [kind: string]: string } = {
  linear: '"baseline"',
  checklist: '"checklist"',
};

describe('the recipes', () => {
  const named = [...recipes.matchAll(/`((?:src|test|docs|schema|bench|scripts)(?:\/[\w.*-]+)*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/NAME|\*/.test(path));

  it.each([...new Set(named)])('name %s, which exists', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });

  it('name at least the places that every change touches', () => {
    expect(named).toEqual(expect.arrayContaining(['docs/semantics.md', 'schema/stratmap-1.json']));
  });
});

describe('what the recipes ask for', () => {
  const text = readdirSync(cases)
    .map((name) => readFileSync(join(cases, name), 'utf8'))
    .join('\n');
  const kinds = new Set([...text.matchAll(/"kind":\s*"(\w+)"/g)].map(([, kind]) => kind));

  it.each(Object.keys(scaleKinds))('a scale of kind %s has a conformance case', (kind) => {
    const key = impliedBy[kind];
    expect(kinds.has(kind) || (key !== undefined && text.includes(key))).toBe(true);
  });
});
