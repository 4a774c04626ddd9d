/** Which functions a first evaluation calls. Bundles for Node are laid out by it: see split-later.mjs and mark-first-calls.mjs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What nearly every card has: directions, a band, a formula, leading and lagging measures, drivers, months, a gap. */
const CARD = {
  stratmap: 1,
  id: 'first',
  title: 'First',
  calendar: { period: 'month' },
  perspectives: { customer: { weight: 2 }, process: {} },
  indicators: {
    wait: { better: 'lower', baseline: 10, target: 2 },
    solved: { unit: 'percent', baseline: 50, target: 75 },
    occupancy: { better: 'inside', target: { min: 60, max: 70 }, limits: { min: 45, max: 85 } },
    abandoned: {
      scale: { kind: 'band', zero: [0, 10], full: [2, 4] },
    },
    effort: { formula: '100 * wait / (solved + 1)', better: 'lower', baseline: 30, target: 5 },
  },
  objectives: {
    quick: { perspective: 'process', leading: { wait: 2 }, drives: { loved: 0.5 } },
    sound: {
      perspective: 'process',
      lagging: ['occupancy', 'abandoned'],
      drives: { quick: 0.3, loved: 0.4 },
    },
    loved: { perspective: 'customer', leading: ['effort'], lagging: { solved: 1, wait: 2 } },
  },
};

const DATA = {
  abandoned: { start: '2026-01', values: [3, 5, 2] },
  wait: { start: '2026-01', values: [6, 5, 4] },
  solved: { start: '2026-01', values: [60, null, 70] },
  occupancy: { start: '2026-01', values: Float64Array.of(66, 72, Number.NaN) },
};

/** The least that a card can be, with one number to score. */
const LEAST_CARD = {
  stratmap: 1,
  id: 'least',
  title: 'Least',
  perspectives: { customer: {} },
  indicators: { calls: { baseline: 0, target: 10 } },
  objectives: { served: { perspective: 'customer', lagging: ['calls'] } },
};

/** Watches what is not written yet, in a folder that is made for it and removed. */
export async function watchTexts(folder, texts) {
  mkdirSync(folder);
  for (const [name, text] of texts) writeFileSync(join(folder, name), text);
  const watched = await watchFirstEvaluation(folder);
  rmSync(folder, { recursive: true });
  return watched;
}

/**
 * Imports `evaluate.js` of a folder, evaluates, imports the main entry, and tells of every file that was read which functions it has: the
 * first is the file itself. Watching a folder twice shows nothing the second time, since its files are loaded already.
 */
export async function watchFirstEvaluation(folder) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const entry = await import(pathToFileURL(join(folder, 'evaluate.js')).href);
  const { defineScorecard, evaluate } = entry;
  const totals = [
    evaluate(defineScorecard(CARD), DATA).total,
    evaluate(defineScorecard(LEAST_CARD), { calls: 5 }).total,
  ];
  if (!totals.every(({ ok }) => ok)) throw new Error('a first evaluation has no total');
  await import(pathToFileURL(join(folder, 'index.js')).href);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const home = pathToFileURL(join(folder, '/')).href;
  const ours = result.filter(({ url }) => url.startsWith(home));
  return new Map(
    ours.map(({ url, functions }) => [
      basename(fileURLToPath(url)),
      functions.map(
        ({ functionName: name, ranges: [{ startOffset: start, endOffset: end, count }] }) => ({
          name,
          start,
          end,
          isCalled: count > 0,
        }),
      ),
    ]),
  );
}
