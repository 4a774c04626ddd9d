/**
 * The engine reads a function twice: roughly when its file is loaded, in full when it is called. Of a function in parentheses it takes it
 * that it will be called at once, and reads it in full the first time. So the functions that a first evaluation calls are put into
 * parentheses, after watching one; the others, four of five, stay as they are. A twentieth of a cold start.
 */
import { Session } from 'node:inspector/promises';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    effort: { formula: '100 * wait / (solved + 1)', better: 'lower', baseline: 30, target: 5 },
  },
  objectives: {
    quick: { perspective: 'process', leading: { wait: 2 }, drives: { loved: 0.5 } },
    sound: { perspective: 'process', lagging: ['occupancy'], drives: { quick: 0.3, loved: 0.4 } },
    loved: { perspective: 'customer', leading: ['effort'], lagging: { solved: 1, wait: 2 } },
  },
};

const DATA = {
  wait: { start: '2026-01', values: [6, 5, 4] },
  solved: { start: '2026-01', values: [60, null, 70] },
  occupancy: { start: '2026-01', values: Float64Array.of(66, 72, Number.NaN) },
};

/** Rewrites the files of a folder that a first evaluation reads. */
export async function markFirstCalls(folder) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const entry = await import(pathToFileURL(join(folder, 'evaluate.js')).href);
  const { total } = entry.evaluate(entry.defineScorecard(CARD), DATA);
  if (!total.ok) throw new Error('the first evaluation has no total');
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const home = pathToFileURL(join(folder, '/')).href;
  for (const { url, functions } of result) {
    if (!url.startsWith(home)) continue;
    const path = fileURLToPath(url);
    writeFileSync(path, marked(readFileSync(path, 'utf8'), functions));
  }
}

/** A text with its called functions on top, where declarations are hoisted to anyway; those inside of others stay. */
function marked(text, functions) {
  const ranges = functions.map(({ functionName, ranges: [{ startOffset, endOffset, count }] }) => ({
    name: functionName,
    start: startOffset,
    end: endOffset,
    called: count > 0,
  }));
  const called = [];
  let end = 0;
  for (const one of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end || one.end - one.start === text.length) continue;
    end = one.end;
    if (one.called && text.startsWith(`function ${one.name}(`, one.start)) called.push(one);
  }
  if (called.length === 0) return text;
  const list = called.map(({ name, start, end: stop }) => {
    const parameters = start + `function ${name}`.length;
    return `${name}=(function${text.slice(parameters, stop)})`;
  });
  let rest = '';
  let at = 0;
  for (const { start, end: stop } of called) {
    rest += text.slice(at, start);
    at = stop;
  }
  rest += text.slice(at);
  const [imports] = /^(?:import\{[^}]*\}from\s*"[^"]*";\s*)*/.exec(rest);
  return `${imports}var ${list.join(',')};${rest.slice(imports.length)}`;
}
