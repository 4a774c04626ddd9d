/**
 * The demonstration: evaluates the customer service example over all its months, prints the latest scorecard and what moved,
 * checks the view by quarter and by year against sums taken by hand, and writes the strategy map and the report. Uses `dist`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkExamples,
  evaluate,
  formatDiagnostic,
  latestPeriod,
  valueKeys,
} from '../dist/index.js';
import { readTable } from '../dist/exchange.js';
import { movements, movementsText, toMermaid, toText } from '../dist/render.js';
import { toReport } from '../dist/report.js';
import { parseYamlScorecard } from '../dist/yaml.js';

const example = new URL('../examples/customer-service/', import.meta.url);
const read = (name) => readFileSync(new URL(name, example), 'utf8');
const here = (url) => relative(process.cwd(), fileURLToPath(url));

function stop(why, findings = []) {
  console.error(`the demonstration failed: ${why}`);
  for (const found of findings) console.error(formatDiagnostic(found));
  process.exit(1);
}

const parsed = parseYamlScorecard(read('scorecard.yaml'), { source: 'scorecard.yaml' });
if (!parsed.ok) stop('the card is not valid', parsed.diagnostics);
const card = parsed.scorecard;

const failed = checkExamples(card).filter(({ ok }) => !ok);
if (failed.length > 0) stop(`${failed.length} worked examples do not hold`);

const table = readTable(read('values.csv'), { ...valueKeys(card), source: 'values.csv' });
const errors = table.diagnostics.filter(({ severity }) => severity === 'error');
if (errors.length > 0) stop('the table of values has errors', errors);

const evaluation = evaluate(card, table.rows);
const period = latestPeriod(evaluation);
const before = evaluation.periods[evaluation.periods.indexOf(period) - 1];
const look = {
  period,
  colour: process.stdout.isTTY === true,
  width: process.stdout.columns ?? 100,
};
console.log(toText(card, evaluation, look));
console.log(movementsText(evaluation, movements(evaluation, before, period), look));

/** The sum of a metric over the last months, from the rows of the table themselves. */
function sumOf(key, months) {
  const values = table.rows.filter((row) => row.key === key).slice(-months);
  return values.reduce((sum, row) => sum + row.value, 0);
}

for (const [by, months] of [
  ['quarter', 3],
  ['year', 12],
]) {
  const view = evaluate(card, table.rows, { by });
  const rate = view.indicators.firstLevelResolution.value;
  const byHand = (100 * sumOf('ticketsResolvedLevel1', months)) / sumOf('ticketsResolved', months);
  if (!(Math.abs(rate - byHand) < 1e-9)) stop(`by ${by}, ${rate} is not ${byHand}`);
  const total = view.total.ok ? `${view.total.points.toFixed(1)} points` : 'no data';
  console.log(
    `by ${by}: ${view.periods.length} periods; ${view.period}: ${total}, first-line resolution ${rate.toFixed(2)} % as by hand`,
  );
}

const out = new URL('../out/', import.meta.url);
const map = new URL('customer-service-map.mmd', out);
mkdirSync(out, { recursive: true });
writeFileSync(map, toMermaid(card, evaluation, { period }));
console.log(`\nthe strategy map, as Mermaid: ${here(map)}`);

const report = new URL('customer-service-report.html', out);
const html = toReport(card, evaluation, { period });
writeFileSync(report, html);
console.log(
  `the report, one file of ${Math.ceil(Buffer.byteLength(html) / 1000)} kB to open in a browser: ${here(report)}`,
);
