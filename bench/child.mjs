/**
 * Runs a job in a process of its own, for what only a fresh process tells. As a script it is that process:
 *
 *     node bench/child.mjs kept|cold|generatedCode|fleet WAY SIZE
 *     node bench/child.mjs pack|packed FILE SIZE
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { argv, exit, stdout } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);

/** Long enough for the compilers of the engine to have done what they will do. */
const WARM_MS = 1500;

/** What a job finds. */
export function inChild(job, way, size) {
  const text = execFileSync(process.execPath, ['--expose-gc', self, job, way, size], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  return JSON.parse(text);
}

/** How long something takes. */
export function milliseconds(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The way by itself: a fresh process must not pay for the others. */
const MODULES = {
  stratmap: './stratmap.mjs',
  mainEntry: './stratmap.mjs',
  naive: './naive.mjs',
  lean: './lean.mjs',
  mathjs: './mathjs.mjs',
  hyperformula: './hyperformula.mjs',
};

const jobs = {
  async kept(name, size) {
    const { way, workload } = await ready(name, size);
    const used = async () => {
      // Buffers are given back a moment after their arrays are collected.
      for (let i = 0; i < 5; i += 1) {
        globalThis.gc();
        await setTimeout(30);
      }
      const { heapUsed, external, arrayBuffers } = process.memoryUsage();
      return heapUsed + Math.max(external, arrayBuffers);
    };
    // What the first runs of anything leave behind, such as compiled code, is not the card's.
    const other = await workloadOf('medium', 2);
    const end = performance.now() + WARM_MS;
    do way.evaluate(way.build(other));
    while (performance.now() < end);
    const before = await used();
    const handle = way.build(workload);
    const results = way.evaluate(handle);
    const bytes = (await used()) - before;
    return { bytes, kept: [handle, results].length };
  },

  async cold(name, size) {
    // What is evaluated is made in the empty process too: it is nobody's work.
    const workload = await workloadOf(size);
    if (name === 'none') return { cards: [workload].length };
    const way = await wayOf(name);
    if (way.firstTotal !== undefined) return { total: await way.firstTotal(workload) };
    await way.load?.();
    return { total: way.read(way.build(workload)).total.at(-1) };
  },

  /** Writes the pack of a workload. */
  async pack(path, size) {
    const { way, workload } = await ready('stratmap', size);
    const text = await way.packed(workload);
    writeFileSync(path, text);
    return { characters: text.length };
  },

  async packed(path) {
    const { openPack } = await import('../dist/node/embed.js');
    const { card } = openPack(readFileSync(path, 'utf8'));
    return { total: card.evaluate().total.points };
  },

  async generatedCode(name, size) {
    let times = 0;
    const counted = (target) =>
      new Proxy(target, {
        apply: (called, self, args) => count() && Reflect.apply(called, self, args),
        construct: (called, args) => count() && Reflect.construct(called, args),
      });
    const count = () => {
      times += 1;
      return true;
    };
    const watch = (holder, key) =>
      Object.defineProperty(holder, key, { value: counted(holder[key]), configurable: true });
    watch(globalThis, 'eval');
    watch(globalThis, 'Function');
    // Every function leads to its constructor as well.
    watch(Object.getPrototypeOf(counted), 'constructor');
    const { way, workload } = await ready(name, size);
    await way.loadRest?.();
    way.read(way.build(workload));
    return { times };
  },

  async fleet(name, size) {
    const { stratmap } = await import('./stratmap.mjs');
    await stratmap.load();
    await stratmap.loadRest();
    const { sizes } = await import('./sizes.mjs');
    const workload = await workloadOf(size);
    const { first, run } = stratmap.fleet(workload, sizes[size].cards, name === 'template');
    first();
    const time = milliseconds(run);
    return { milliseconds: time, megabytes: process.resourceUsage().maxRSS / 1024 };
  },
};

async function ready(name, size) {
  const workload = await workloadOf(size);
  const way = await wayOf(name);
  await way.load?.();
  return { way, workload };
}

const wayOf = async (name) => (await import(MODULES[name]))[name];

async function workloadOf(size, seed) {
  const { sizes } = await import('./sizes.mjs');
  const { makeWorkload } = await import('./workload.mjs');
  return makeWorkload(sizes[size], seed);
}

if (argv[1] === self) {
  const [, , job, way, size] = argv;
  stdout.write(JSON.stringify(await jobs[job](way, size)));
  exit(0);
}
