/**
 * Writes `dist/node`: the entry points and the command, each with what it needs in a few files. Node takes about a tenth of a
 * millisecond for every file it imports, and the library has hundreds; bundlers get the single files, which they shake better.
 * Packages stay outside. Shared parts are split off, so that all entry points see one copy of each module.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const entries = readdirSync(dist).filter((name) => name.endsWith('.js'));

await build({
  entryPoints: {
    ...Object.fromEntries(entries.map((name) => [basename(name, '.js'), join(dist, name)])),
    cli: join(dist, 'cli/main.js'),
  },
  outdir: join(dist, 'node'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
