import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYamlScorecard } from '../../src/author/yaml-index.js';
import { alertsBetween, earlyWarnings, evaluate, valueKeys } from '../../src/evaluate/index.js';
import { readTable } from '../../src/exchange/index.js';
import { formatAlerts } from '../../src/explain/index.js';
import { writtenForms } from './written-forms.js';

// Reviewed like code; `npx vitest run test/golden/alerts.test.ts -u` writes them anew.
const folder = 'examples/customer-service';
const parsed = parseYamlScorecard(readFileSync(`${folder}/scorecard.yaml`, 'utf8'));
if (!parsed.ok) throw new Error('the example is not sound');
const card = parsed.scorecard;
const { rows } = readTable(readFileSync(`${folder}/values.csv`, 'utf8'), valueKeys(card));
const evaluation = evaluate(card, rows);
const quarters = evaluate(card, rows, { by: 'quarter' });

const told = (of: typeof evaluation, since: string, at: string) => ({
  ...{ ...alertsBetween(card, of.at(since), of.at(at)), since, at },
  warnings: earlyWarnings(card, of.at(at), { from: 'watch' }),
});
const texts = [
  ['october', told(evaluation, '2024-09', '2024-10')],
  ['quarter', told(quarters, '2023-Q4', '2024-Q4')],
] as const;

describe('alerts in words stay as they were reviewed', () => {
  it.each(
    texts.flatMap(([name, found]) => writtenForms(name, (form) => formatAlerts(card, found, form))),
  )('%s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(`./alerts/${name}`);
  });
});
