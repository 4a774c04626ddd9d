/**
 * The script of the report page as one text: `src/report/page` with everything it needs of the library, the plan's own kernels
 * among it. The text takes the place of the empty one in `dist/report/page-script.js`, so that a report can be made anywhere.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The script; what is not in the language of the page's browsers is an error. */
export async function pageScript() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'src/report/page/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  if (/<\/script|<!--/i.test(text)) throw new Error('the page script would end its own element');
  return text;
}

/** Puts the script into what the compiler wrote. */
export async function bundlePage() {
  const text = await pageScript();
  writeFileSync(
    join(root, 'dist/report/page-script.js'),
    `/** The script of the page. */\nexport const PAGE_SCRIPT = ${JSON.stringify(text)};\n`,
  );
}
