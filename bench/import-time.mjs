/**
 * What importing each entry point costs, over an empty process and as a ratio to zod's own import.
 * Runs take turns, so that a busy machine disturbs all of them alike. Needs a built `dist`.
 *
 *     node bench/import-time.mjs [rounds]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rounds = Number(process.argv[2] ?? 9);
const { name, exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const entries = Object.entries(exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([entry]) => name + entry.slice(1));
const subjects = ['', 'zod', 'zod/mini', 'yaml', 'graphology', ...entries];
const times = new Map(subjects.map((subject) => [subject, []]));

function milliseconds(subject) {
  const code = subject === '' ? '' : `await import('${subject}')`;
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${subject} does not import:\n${stderr}`);
  return performance.now() - start;
}

for (let round = 0; round <= rounds; round += 1) {
  for (const subject of subjects) {
    const time = milliseconds(subject);
    if (round > 0) times.get(subject).push(time); // The first round only warms the disk cache.
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const empty = median(times.get(''));
const over = (subject) => median(times.get(subject)) - empty;
const zod = over('zod');

console.log(
  `empty process ${empty.toFixed(0)} ms; medians of ${rounds}, over the empty process:\n`,
);
for (const subject of subjects.slice(1)) {
  const ms = over(subject);
  console.log(
    `${subject.padEnd(22)} ${ms.toFixed(1).padStart(7)} ms ${(ms / zod).toFixed(2).padStart(7)} of zod`,
  );
}
