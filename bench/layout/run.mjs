/**
 * Compares the layout of strategy maps with ELK's on random maps; needs a built `dist`.
 *
 *   node bench/layout/run.mjs                       all sizes
 *   node bench/layout/run.mjs --sizes small,large
 *   node bench/layout/run.mjs --check               exit 1 on a missed goal
 *   node bench/layout/run.mjs --layout FILE         another build of `src/layout/index.ts`
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { layoutWithElk } from './elk.mjs';
import { faultsOf } from './faults.mjs';
import { randomMap, serviceMap, sizes } from './maps.mjs';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: Object.keys(sizes).join(',') },
    check: { type: 'boolean', default: false },
    layout: { type: 'string' },
  },
});

const builtLayout = new URL('../../dist/layout/index.js', import.meta.url);
const { layoutMap, drawnQuality } = await import(
  values.layout === undefined ? builtLayout : pathToFileURL(values.layout)
);

/** Mean crossings at most this many times ELK's. */
const MOST_CROSSINGS = 1.1;

/** Width of the page in pixels. */
const PAGE = 1110;

/** A map of 90 objectives within so many milliseconds of processor time; the only goal that depends on the machine. */
const MOST_MS = 1000;

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const cell = (text) => String(text).padStart(9);
const missed = [];

console.log(
  `${'size'.padEnd(20)}${['crossings', 'ELK', 'ratio', 'bends', 'ELK', 'width', 'ELK', 'ms', 'ELK', 'broken', 'through', 'overlap', 'wide'].map(cell).join('')}`,
);

for (const name of values.sizes.split(',')) {
  const size = sizes[name];
  if (size === undefined)
    throw new RangeError(`there is no size ${name}; expected ${Object.keys(sizes).join(', ')}`);
  const runs = [];
  for (let seed = 1; seed <= size.maps; seed += 1) runs.push(await compare(randomMap(size, seed)));
  const of = (pick) => mean(runs.map(pick));
  const ratio = of(({ own }) => own.crossings) / of(({ elk }) => elk.crossings);
  const figures = [
    of(({ own }) => own.crossings).toFixed(1),
    of(({ elk }) => elk.crossings).toFixed(1),
    ratio.toFixed(2),
    of(({ own }) => own.bends).toFixed(0),
    of(({ elk }) => elk.bends).toFixed(0),
    of(({ own }) => own.width).toFixed(0),
    of(({ elk }) => elk.width).toFixed(0),
    of(({ own }) => own.ms).toFixed(0),
    of(({ elk }) => elk.ms).toFixed(0),
    ...Object.keys(runs[0].own.faults).map((kind) =>
      runs.reduce((sum, { own }) => sum + own.faults[kind], 0),
    ),
  ];
  console.log(
    `${`${name} ${size.objectives}/${size.links}`.padEnd(20)}${figures.map(cell).join('')}`,
  );
  if (ratio > MOST_CROSSINGS)
    missed.push(`${name}: ${ratio.toFixed(2)} times ELK's crossings, goal ${MOST_CROSSINGS}`);
  for (const kind of ['broken', 'through', 'overlap', 'wide']) {
    const count = runs.reduce((sum, { own }) => sum + own.faults[kind], 0);
    // Maps of 60 objectives and more are wider than the page by the links that pass beside their boxes.
    if (count > 0 && !(kind === 'wide' && size.objectives > 30))
      missed.push(`${name}: ${count} ${kind}, goal 0`);
  }
  const slowest = Math.max(...runs.map(({ own }) => own.ms));
  if (name === 'giant' && slowest > MOST_MS)
    missed.push(`${name}: ${slowest.toFixed(0)} ms, goal ${MOST_MS}`);
}

const service = layoutMap(serviceMap());
console.log(
  `customer service: ${service.quality.crossings} crossings, ${service.quality.bends} bends, ${service.width} x ${service.height}`,
);
if (service.quality.crossings > 0)
  missed.push(`customer service: ${service.quality.crossings} crossings, goal 0`);

for (const goal of missed) console.log(`MISSED ${goal}`);
if (values.check && missed.length > 0) process.exitCode = 1;

async function compare(map) {
  const own = timed(process.cpuUsage(), layoutMap(map, { maxWidth: PAGE }));
  const start = process.cpuUsage();
  const elk = timed(start, await layoutWithElk(map));
  return {
    own: { ...own, ...own.layout.quality, faults: faultsOf(own.layout, PAGE) },
    elk: { ...elk, ...drawnQuality(elk.layout.links) },
  };
}

/** Processor time, because a busy machine stretches the time on the clock. */
function timed(start, layout) {
  return { layout, width: layout.width, ms: process.cpuUsage(start).user / 1000 };
}
