/**
 * Draws the pictures of the documentation from the customer service example into docs/pictures. Uses `dist`.
 * With `--check` it writes nothing and fails where a picture is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evaluate, valueKeys } from '../dist/index.js';
import { readTable } from '../dist/exchange.js';
import { toSvg } from '../dist/render.js';
import { parseYamlScorecard } from '../dist/yaml.js';
import { pictures } from './docs/pictures.mjs';

const folder = new URL('../docs/pictures/', import.meta.url);
const example = new URL('../examples/customer-service/', import.meta.url);
const read = (name) => readFileSync(new URL(name, example), 'utf8');

const made = pictures(
  { evaluate, parseYamlScorecard, readTable, toSvg, valueKeys },
  { card: read('scorecard.yaml'), values: read('values.csv') },
);
const stored = (name) => {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch {
    return undefined;
  }
};
const old = [...made].filter(([name, text]) => stored(name) !== text).map(([name]) => name);
if (process.argv.includes('--check')) {
  for (const name of old) console.error(`docs/pictures/${name} is out of date`);
  process.exitCode = old.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of made) writeFileSync(new URL(name, folder), text);
  console.log(`${made.size} pictures in ${fileURLToPath(folder)}, ${old.length} of them new`);
}
