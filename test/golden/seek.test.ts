import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatSeek, seek } from '../../src/analyse/seek/index.js';
import { evaluate, valueKeys } from '../../src/evaluate/index.js';
import { readTable } from '../../src/exchange/index.js';
import { parseYamlScorecard } from '../../src/author/yaml-index.js';
import { writtenForms } from './written-forms.js';

// Reviewed like code; `npx vitest run test/golden/seek.test.ts -u` writes them anew.
const folder = 'examples/customer-service';
const parsed = parseYamlScorecard(readFileSync(`${folder}/scorecard.yaml`, 'utf8'));
if (!parsed.ok) throw new Error('the example is not sound');
const card = parsed.scorecard;
const { rows } = readTable(readFileSync(`${folder}/values.csv`, 'utf8'), valueKeys(card));
const evaluation = evaluate(card, rows);

const total = seek(evaluation, 'total', { to: 70 });
const few = seek(evaluation, 'total', {
  to: 65,
  maxDrivers: 2,
  alternatives: 2,
});
const none = seek(evaluation, 'quickEffectiveConversation', {
  to: 90,
  drivers: { csat: { min: 81, max: 83 }, firstContactResolution: {}, averageSpeedOfAnswer: {} },
});
const texts = [
  ['total-70', total],
  ['total-65-few', few],
  ['no-way', none],
] as const;

describe('ways to a target stay as they were reviewed', () => {
  it.each(
    texts.flatMap(([name, result]) => writtenForms(name, (form) => formatSeek(card, result, form))),
  )('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`./seek/${name}`);
  });
});
