/**
 * Writes the pages about rules of advice, `docs/reference-rules.md` and `docs/rules/*.md`, from the rules themselves:
 * `node scripts/docs-rules.mjs`. Pages of rules that are gone are removed.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rulesPages } from './docs/rules-pages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rules, read from the sources: no build is needed. */
async function readRules() {
  const folder = mkdtempSync(join(tmpdir(), 'stratmap-rules-'));
  try {
    const outfile = join(folder, 'rules.mjs');
    await build({
      entryPoints: [join(root, 'src/inspect.ts')],
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
      },
      outfile,
      logLevel: 'error',
    });
    const { inspectionRules } = await import(pathToFileURL(outfile).href);
    return inspectionRules;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pages = rulesPages(await readRules());
mkdirSync(join(root, 'docs/rules'), { recursive: true });
for (const name of readdirSync(join(root, 'docs/rules')))
  if (!pages.has(`rules/${name}`)) rmSync(join(root, 'docs/rules', name));
for (const [path, text] of pages) writeFileSync(join(root, 'docs', path), text);
