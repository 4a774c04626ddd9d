/** What importing costs a fresh process, over an empty one; of the runtime alone, the main entry, and packages that people know. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { overEmpty } from '../over-empty.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const SUBJECTS = {
  stratmap: 'stratmap',
  runtime: 'stratmap/runtime',
  zod: 'zod',
  graphology: 'graphology',
  mathjs: 'mathjs/number',
};

function importing(name) {
  const code = name === undefined ? '' : `await import('${name}')`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} does not import:\n${stderr}`);
}

export const load = {
  title: 'load',
  sizes: ['small'],
  unit: 'ms over empty',
  unitsOf: () => 1,
  names: Object.keys(SUBJECTS),
  figures(names) {
    const runs = names.map((name) => [name, () => importing(SUBJECTS[name])]);
    return overEmpty(() => importing(), new Map(runs));
  },
};
