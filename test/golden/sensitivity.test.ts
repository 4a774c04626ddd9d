import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  formatSensitivities,
  sensitivities,
  verdictDistance,
} from '../../src/analyse/sensitivity/index.js';
import { evaluate, valueKeys } from '../../src/evaluate/index.js';
import { readTable } from '../../src/exchange/index.js';
import { parseYamlScorecard } from '../../src/author/yaml-index.js';
import { writtenForms } from './written-forms.js';

// Reviewed like code; `npx vitest run test/golden/sensitivity.test.ts -u` writes them anew.
const folder = 'examples/customer-service';
const parsed = parseYamlScorecard(readFileSync(`${folder}/scorecard.yaml`, 'utf8'));
if (!parsed.ok) throw new Error('the example is not sound');
const card = parsed.scorecard;
const { rows } = readTable(readFileSync(`${folder}/values.csv`, 'utf8'), valueKeys(card));
const evaluation = evaluate(card, rows);

const texts = ['total', 'reduceServiceCosts', 'quickEffectiveConversation'].flatMap((id) => {
  const result = sensitivities(evaluation, id);
  const verdict = verdictDistance(evaluation, id);
  return writtenForms(id, ({ locale = 'en', markdown = false }) =>
    formatSensitivities(card, result, { locale, markdown, verdict, width: 100, top: 10 }),
  );
});

describe('what points depend on reads as it was reviewed', () => {
  it.each(texts)('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`./sensitivity/${name}`);
  });

  it('as data too', async () => {
    const { items, ...rest } = sensitivities(evaluation, 'reduceServiceCosts');
    // Digits beyond the twelfth are the rounding of sums.
    const rounded = JSON.stringify(
      { ...rest, items },
      (_, x: unknown) => (typeof x === 'number' ? Number(x.toPrecision(10)) : x),
      2,
    );
    await expect(`${rounded}\n`).toMatchFileSnapshot('./sensitivity/reduceServiceCosts.json');
  });
});
