/**
 * Runs every check, two at a time; `npm test` comes last and alone, since it uses all processors itself. What a check prints is shown when
 * it ends, under its name. After a failure no further check begins, and the status is 1.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Checks by the name of their script, with those that have to be done before; of those that may begin, the first one does. */
const CHECKS = new Map([
  ['format:check', []],
  ['build', []],
  ['lint', []],
  ['types', []],
  ['package', ['build']],
  ['docs', []],
  ['unused', []],
]);
/** More would be no faster, and a compiler takes a gigabyte. */
const AT_ONCE = Math.min(2, availableParallelism());

/** Runs a script of the package; with `shown` it writes to the terminal itself. */
function run(name, shown = false) {
  const start = performance.now();
  const args = shown ? ['test'] : ['run', '--silent', name];
  return new Promise((resolve) => {
    const child = spawn('npm', args, {
      cwd: root,
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const parts = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => parts.push(part));
    const end = (ok) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      resolve({ name, ok, seconds, text: Buffer.concat(parts).toString().trim() });
    };
    child.on('error', (error) => {
      parts.push(Buffer.from(String(error)));
      end(false);
    });
    child.on('close', (status) => end(status === 0));
  });
}

const waiting = new Map(CHECKS);
const running = new Map();
const done = new Set();
const failed = [];

function begin() {
  for (const [name, before] of waiting) {
    if (running.size >= AT_ONCE || failed.length > 0) return;
    if (!before.every((one) => done.has(one))) continue;
    waiting.delete(name);
    running.set(name, run(name));
  }
}

for (begin(); running.size > 0; begin()) {
  const { name, ok, seconds, text } = await Promise.race(running.values());
  running.delete(name);
  if (ok) done.add(name);
  else failed.push(name);
  console.log(
    `${ok ? 'passed' : 'FAILED'} ${name} (${seconds} s)${text === '' ? '' : `\n${text}\n`}`,
  );
}
if (failed.length === 0 && !(await run('test', true)).ok) failed.push('test');
if (failed.length > 0) {
  if (!failed.includes('test')) console.log(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
