/**
 * For developers: the scorecard of this folder in a program. It reads the card and its table of values, evaluates them, and
 * prints scores of one month, a history, a look back, a change of values, and quarters.
 */
import { readFileSync } from 'node:fs';
import { evaluate, formatDiagnostic, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { movements, movementsText } from 'stratmap/render';
import { parseYamlScorecard } from 'stratmap/yaml';

const textOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

// A card is data until it is parsed; what is wrong with it comes back as findings, never as an exception.
const parsed = parseYamlScorecard(textOf('./scorecard.yaml'), { source: 'scorecard.yaml' });
if (!parsed.ok)
  throw new Error(parsed.diagnostics.map((found) => formatDiagnostic(found)).join('\n'));
const card = parsed.scorecard;

// The card says which keys a table may have; the reader takes what is certain and reports the rest.
const table = readTable(textOf('./values.csv'), { ...valueKeys(card), source: 'values.csv' });
console.log(`${table.rows.length} values, ${table.diagnostics.length} findings`);

const months = evaluate(card, table.rows);
console.log(`${months.periods.length} months, ${months.periods[0]} to ${months.period}`);

// A score cannot be read without looking at `ok` first: unknown is an answer.
const cost = months.objectives['reduceServiceCosts'];
if (cost?.ok) console.log(`\nreduceServiceCosts: ${cost.points.toFixed(1)} points, ${cost.status}`);
if (cost?.ok && cost.worst !== undefined)
  console.log(`  held back by ${cost.worst.path.join(' > ')}`);
if (cost?.gap !== undefined)
  console.log(`  ${cost.gap.toFixed(1)} points against what its drivers imply`);

// A whole history of one element, one number a period; NaN is missing.
const { points } = months.series('total');
const year = (name: string): number[] =>
  [...points].filter((_, month) => months.periods[month]?.startsWith(name));
for (const name of ['2022', '2023', '2024'])
  console.log(
    `${name}: ${year(name)
      .map((total) => total.toFixed(0).padStart(3))
      .join(' ')}`,
  );

// Any other period, from the same evaluation.
const then = months.at('2023-06').indicators['csat'];
const now = months.indicators['csat'];
if (then?.ok && now?.ok)
  console.log(`\ncsat: ${then.value?.toFixed(2)} in 2023-06, ${now.value?.toFixed(2)} now`);
console.log(movementsText(months, movements(months, '2023-12', '2024-12'), { most: 2 }));

// By quarter the metrics are added first and the ratios taken then; the mean of three months would be another number.
const quarters = evaluate(card, table.rows, { by: 'quarter' });
const rate = quarters.indicators['firstLevelResolution']?.value ?? Number.NaN;
const monthly = [...(months.series('firstLevelResolution').values ?? [])].slice(-3);
const mean = monthly.reduce((sum, value) => sum + value, 0) / 3;
console.log(
  `firstLevelResolution in ${quarters.period}: ${rate.toFixed(3)}, not ${mean.toFixed(3)}`,
);
