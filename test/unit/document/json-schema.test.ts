import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toJsonSchema } from '../../../src/document/index.js';
import { galleryText } from '../../gallery/gallery.js';
import { documents } from './arbitrary.js';

const accepts = new Ajv({ strict: false, allErrors: false }).compile(toJsonSchema());
const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Keys of maps that stand anywhere in a JSON Schema without saying what they are for. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties } = schema as { properties?: Record<string, { description?: string }> };
  const here = Object.entries(properties ?? {})
    .filter(([, one]) => typeof one.description !== 'string')
    .map(([key]) => `${path}.${key}`);
  const below = Object.entries(schema).flatMap(([key, one]) =>
    key === 'properties'
      ? Object.entries(one as object).flatMap(([name, child]) =>
          undescribed(child, `${path}.${name}`),
        )
      : undescribed(one, path),
  );
  return [...here, ...below];
}

describe('the published JSON Schema', () => {
  it('is the one that the schemas of the reader give (run scripts/schema.mjs if not)', () => {
    expect(JSON.parse(file('../../../schema/stratmap-1.json'))).toEqual(
      JSON.parse(JSON.stringify(toJsonSchema())),
    );
  });

  it('is draft-07 and describes every key', () => {
    expect(toJsonSchema()['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(undescribed(toJsonSchema(), '')).toEqual([]);
  });

  it('accepts the worked card', () => {
    accepts(parse(file('worked-card.yaml')));
    expect(accepts.errors).toBeNull();
  });

  it('accepts every document that the reader accepts', () => {
    fc.assert(
      fc.property(documents, (document) => {
        accepts(document);
        expect(accepts.errors).toBeNull();
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it.each([
    'unknown-keys.yaml',
    'missing-keys.yaml',
    'numbers-as-text.yaml',
    'numbers-out-of-range.yaml',
    'words.yaml',
    'lists.yaml',
    'json-shapes.json',
    'version-newer.yaml',
  ])('refuses %s of the gallery', (name) => {
    expect(accepts(parse(galleryText(name)))).toBe(false);
  });
});
