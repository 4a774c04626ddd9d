/**
 * Draws the pictures of the documentation into docs/pictures, by the code that docs/gallery.md shows. Uses `dist`.
 * With `--check` it writes nothing and fails where a picture is out of date.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { galleryCode } from './docs/pictures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const stored = join(root, 'docs/pictures');
// Inside the package, so that the page can import it by its name.
const work = join(root, 'out/gallery');

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
symlinkSync(join(root, 'examples'), join(work, 'examples'));
const page = readFileSync(join(root, 'docs/gallery.md'), 'utf8');
const { code } = transformSync(galleryCode(page), { loader: 'ts', format: 'esm' });
writeFileSync(join(work, 'page.mjs'), code);
const { status } = spawnSync(process.execPath, ['page.mjs'], {
  cwd: work,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) throw new Error('the code of docs/gallery.md does not run');

const made = readdirSync(work).filter((name) => name.endsWith('.svg'));
const text = (folder, name) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
const old = made.filter((name) => text(stored, name) !== text(work, name));
const left = existsSync(stored) ? readdirSync(stored).filter((name) => !made.includes(name)) : [];
if (process.argv.includes('--check')) {
  for (const name of [...old, ...left]) console.error(`docs/pictures/${name} is out of date`);
  process.exitCode = old.length + left.length > 0 ? 1 : 0;
} else {
  mkdirSync(stored, { recursive: true });
  for (const name of left) rmSync(join(stored, name));
  for (const name of old) writeFileSync(join(stored, name), text(work, name));
  console.log(`${made.length} pictures in ${stored}, ${old.length} of them new`);
}
