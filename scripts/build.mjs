/**
 * Builds `dist`: compile, bundle, leave out what nobody reaches, make the command executable.
 * With `--if-stale` an up-to-date `dist` is left alone; other arguments go to bundle.mjs.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pruneDist } from './prune-dist.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/.stamp');
const inputs = ['src', 'scripts', 'package.json', 'package-lock.json', 'THIRD-PARTY-LICENSES.md'];
const settings = [
  'tsconfig.base.json',
  'tsconfig.build.json',
  'tsconfig.cli.json',
  'tsconfig.page.json',
];

/** Every input with its size and time of change: a removed file shows as well as a changed one. */
function fingerprint() {
  const lines = [];
  const visit = (path) => {
    const about = statSync(join(root, path));
    if (about.isDirectory()) {
      for (const name of readdirSync(join(root, path)).toSorted()) visit(join(path, name));
    } else {
      lines.push(`${path} ${about.size} ${about.mtimeMs}`);
    }
  };
  for (const path of [...inputs, ...settings]) visit(path);
  return lines.join('\n');
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2], // Standard output stays free: packing tools read theirs as data.
  });
  if (status !== 0) process.exit(status ?? 1);
}

const now = fingerprint();
const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
if (!(process.argv.includes('--if-stale') && fresh)) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  for (const project of ['tsconfig.build.json', 'tsconfig.cli.json']) {
    run('node_modules/typescript/bin/tsc', '--build', project);
  }
  // Checked alone, and by the other compiler as well in `npm run types`.
  run('node_modules/typescript-7/bin/tsc', '-p', 'tsconfig.page.json');
  run('scripts/bundle.mjs', ...process.argv.slice(2));
  pruneDist();
  chmodSync(join(root, 'dist/node/cli.js'), 0o755);
  writeFileSync(stamp, now);
}
