/**
 * Takes the picture of the report in docs/report.png: the top of the customer-service report, as a browser shows it.
 * Uses `dist` and a Chromium: the one that `CHROMIUM_PATH` names, else `chromium` on the path. Browsers draw letters a little
 * differently, so the picture is looked at and stored, and no check compares it.
 */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { evaluate, valueKeys } from 'stratmap';
import { readTable } from 'stratmap/exchange';
import { toReport } from 'stratmap/report';
import { parseYamlScorecard } from 'stratmap/yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = join(root, 'docs/report.png');
const MOST_BYTES = 150_000;

const executablePath = findChromium();
const read = (name) => readFileSync(join(root, 'examples/customer-service', name), 'utf8');
const parsed = parseYamlScorecard(read('scorecard.yaml'), { source: 'scorecard.yaml' });
if (!parsed.ok) throw new Error('the card of the example is not valid');
const card = parsed.scorecard;
const evaluation = evaluate(card, readTable(read('values.csv'), valueKeys(card)).rows);

const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 712 } });
  await page.setContent(toReport(card, evaluation));
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
}
const { size } = statSync(picture);
console.log(`${picture}, ${Math.ceil(size / 1000)} kB`);
if (size > MOST_BYTES)
  throw new Error(`the picture has ${size} bytes, at most ${MOST_BYTES} expected`);

function findChromium() {
  const told = process.env['CHROMIUM_PATH'];
  const named = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'));
  for (const path of told === undefined ? named : [told]) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // The next folder may have one.
    }
  }
  throw new Error('there is no Chromium: install one, or say where one is in CHROMIUM_PATH');
}
