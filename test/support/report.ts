import { readFileSync } from 'node:fs';
import { pageScript } from '../../scripts/bundle-page.mjs';
import { parseScorecard, type TunableScorecard } from '../../src/author/index.js';
import { parseYamlScorecard } from '../../src/yaml.js';
import {
  type Evaluation,
  evaluate,
  type EvaluationData,
  valueKeys,
} from '../../src/evaluate/index.js';
import { readTable } from '../../src/exchange.js';
import { makeReport, type ReportPageOptions } from '../../src/report/to-report.js';

/** A card with its evaluation. */
export interface Scored {
  readonly card: TunableScorecard;
  readonly evaluation: Evaluation;
}

const folder = new URL('../../examples/customer-service/', import.meta.url);

/** The customer service example over its 36 months. */
export function customerService(): Scored {
  const parsed = parseYamlScorecard(readFileSync(new URL('scorecard.yaml', folder), 'utf8'));
  if (!parsed.ok) throw new Error('the example is not sound');
  const card = parsed.scorecard;
  return { card, evaluation: evaluate(card, serviceValues(card)) };
}

/** The values of the customer service example. */
export const serviceValues = (card: TunableScorecard): EvaluationData =>
  readTable(readFileSync(new URL('values.csv', folder), 'utf8'), valueKeys(card)).rows;

/** A card from an object, with values. */
export function scored(input: unknown, values: object): Scored {
  const parsed = parseScorecard(input);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message).join('\n'));
  return { card: parsed.scorecard, evaluation: evaluate(parsed.scorecard, values) };
}

let script: Promise<string> | undefined;

/** A report with its script, bundled from the sources. */
export async function liveReport(
  { card, evaluation }: Scored,
  options: ReportPageOptions = {},
): Promise<string> {
  script ??= pageScript();
  return makeReport(card, evaluation, options, await script);
}
