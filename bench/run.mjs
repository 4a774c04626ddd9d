/**
 * Runs the benchmarks and prints ratios beside their goals; `bench/README.md` tells how to read them.
 * Needs a built `dist`.
 *
 *     node bench/run.mjs [--sizes small,medium] [--operations evaluate] [--ways stratmap,naive]
 *                        [--rounds 7] [--seed 1] [--cards 1000] [--check] [--json]
 *
 * Exits with 1 when results disagree and, with `--check`, when a goal is missed or none was measured.
 */
import { parseArgs } from 'node:util';
import { runOne } from './bench.mjs';
import { goals } from './goals.mjs';
import { operations } from './operations.mjs';
import { report } from './report.mjs';
import { sizes } from './sizes.mjs';
import { failureOf } from './verdict.mjs';
import { reference, subject, ways } from './ways.mjs';

const { values: args } = parseArgs({
  options: {
    sizes: { type: 'string' },
    operations: { type: 'string' },
    ways: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
    cards: { type: 'string' },
    check: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** The named entries of a table, or those that run by default. */
function pick(table, names, option) {
  const wanted =
    names?.split(',') ?? Object.keys(table).filter((name) => table[name].byDefault !== false);
  for (const name of wanted) {
    if (Object.hasOwn(table, name)) continue;
    throw new Error(`--${option} ${name}: expected one of ${Object.keys(table).join(', ')}`);
  }
  return Object.entries(table).filter(([name]) => wanted.includes(name));
}

function wholeNumber(name) {
  if (args[name] === undefined) return {};
  const value = Number(args[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: expected 1, 2, 3, ...`);
  return { [name]: value };
}

/** The ways that are there, of those that any of the sizes needs. */
async function loaded(chosen, chosenSizes) {
  const ready = [];
  for (const [name, way] of chosen) {
    if (!chosenSizes.some(([size]) => way.sizes?.includes(size) ?? true)) continue;
    const missing = await way.load?.();
    if (missing !== undefined) {
      console.error(`bench: ${way.title} is left out; ${missing}`);
      continue;
    }
    await way.loadRest?.();
    ready.push([name, way]);
  }
  return ready;
}

/** One object or text for each operation and size, printed as soon as it is there. */
async function main() {
  const chosen = pick(ways, args.ways, 'ways');
  const options = { subject, reference, goals, ...wholeNumber('rounds'), ...wholeNumber('seed') };
  const titles = Object.fromEntries(chosen.map(([name, way]) => [name, way.title]));
  const chosenOperations = pick(operations, args.operations, 'operations');
  const chosenSizes = pick(sizes, args.sizes, 'sizes');
  const results = [];
  const ready = await loaded(chosen, chosenSizes);
  for (const [name, operation] of chosenOperations) {
    for (const [sizeName, size] of chosenSizes) {
      if (!operation.sizes.includes(sizeName)) continue;
      const able = ready.filter(
        ([key, way]) =>
          (way[operation.needs ?? name] ?? way[`${name}All`]) &&
          !way.lacks?.includes(name) &&
          (way.sizes?.includes(sizeName) ?? true) &&
          !size.without?.includes(key) &&
          !operation.without?.[sizeName]?.includes(key),
      );
      const result = runOne({
        name,
        operation,
        sizeName,
        size: size.cards > 1 ? { ...size, ...wholeNumber('cards') } : size,
        ways: Object.fromEntries(able),
        options,
      });
      results.push(result);
      if (!args.json) console.log(`${report(result, titles)}\n`);
    }
  }
  if (args.json) console.log(JSON.stringify({ node: process.version, results }, undefined, 2));
  return results;
}

try {
  const reason = failureOf(await main(), args.check);
  if (reason !== undefined) {
    console.error(`bench: ${reason}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
}
