import { readFileSync } from 'node:fs';
import { parseYamlScorecard } from '../../src/author/yaml-index.js';
import { type Evaluation, evaluate, type EvaluationData } from '../../src/evaluate/index.js';
import type { Scorecard } from '../../src/model/index.js';

const here = (name: string): string =>
  readFileSync(new URL(`../../examples/customer-service/${name}`, import.meta.url), 'utf8');

/** The strategy card of the customer-service example. */
export function customerService(): Scorecard {
  const parsed = parseYamlScorecard(here('scorecard.yaml'));
  if (!parsed.ok) throw new Error('the example is not sound');
  return parsed.scorecard;
}

/** Its values: one row a period, one column a key, read the plain way. */
export function customerServiceValues(): EvaluationData {
  const [head = '', ...lines] = here('values.csv').trim().split('\n');
  const keys = head.trim().split(',').slice(1);
  const rows = lines.map((line) => line.trim().split(','));
  return Object.fromEntries(
    keys.map((key, i) => [
      key,
      Object.fromEntries(rows.map(([period = '', ...cells]) => [period, valueOf(cells[i] ?? '')])),
    ]),
  );
}

const valueOf = (cell: string): number | string | null =>
  cell === '' ? null : /^-?[\d.]+$/.test(cell) ? Number(cell) : cell;

/** The example evaluated. */
export const customerServiceEvaluation = (): Evaluation =>
  evaluate(customerService(), customerServiceValues());
