import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { toSvg } from 'stratmap/render';
import { parseYamlScorecard } from 'stratmap/yaml';
import { pictures } from '../../scripts/docs/pictures.mjs';

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/customer-service/${name}`, import.meta.url), 'utf8');
const folder = new URL('../../docs/pictures/', import.meta.url);

const made = pictures(
  { evaluate, parseYamlScorecard, readTable, toSvg, valueKeys },
  { card: example('scorecard.yaml'), values: example('values.csv') },
);

describe('the pictures of the documentation', () => {
  it.each([...made])('are up to date: %s (run scripts/pictures.mjs if not)', (name, text) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
  });

  it('are all drawn by the script', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...made.keys()].toSorted());
  });
});
