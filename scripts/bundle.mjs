/**
 * Bundles what `tsc` wrote into `dist` for Node: `dist/node` gets the entry points and the command, each in a few files with everything
 * but yaml inside. Node takes about half a millisecond for every file it imports, and the library has hundreds; see merge-chunks.mjs.
 * Reading them is most of what an import costs: see ease-reading.mjs and mark-first-calls.mjs.
 * Bundlers get the single files, which they shake better. Shared parts are split off, so that all entry points see one copy of each module.
 *
 * Nothing of other packages is inlined. If that changes, the texts of their licences are shipped in THIRD-PARTY-LICENSES.md, which must
 * match what is really inlined; `--write-licences` renews it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundlePage } from './bundle-page.mjs';
import { easeReading } from './ease-reading.mjs';
import { markFirstCalls } from './mark-first-calls.mjs';
import { watchTexts } from './first-evaluation.mjs';
import { mergeChunks } from './merge-chunks.mjs';
import { splitLater } from './split-later.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const licences = join(root, 'THIRD-PARTY-LICENSES.md');

const settings = {
  absWorkingDir: root,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
};

async function bundleForNode() {
  const dist = join(root, 'dist');
  const folder = join(dist, 'node');
  const entries = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const bundled = await build({
    ...settings,
    entryPoints: {
      ...Object.fromEntries(entries.map((name) => [basename(name, '.js'), join(dist, name)])),
      cli: join(dist, 'cli/main.js'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    mainFields: ['module', 'main'],
    external: ['yaml'], // It asks for `process` in a way that a module cannot.
    metafile: true,
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  const publicNames = new Set(
    Object.values(bundled.metafile.outputs).flatMap(({ entryPoint, exports }) =>
      entryPoint === undefined ? [] : exports,
    ),
  );
  const whole = await mergeChunks(bundled, settings);
  const watched = await watchTexts(join(dist, 'whole'), whole);
  for (const [name, text] of splitLater(whole, watched, publicNames))
    writeFileSync(join(folder, name), await easeReading(text, settings.target, publicNames));
  await markFirstCalls(folder);
  return packagesIn(bundled.metafile);
}

/** Packages of which a bundle holds something. */
function packagesIn({ outputs }) {
  const paths = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return paths.map(packageOf).filter((name) => name !== undefined);
}

const packageOf = (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

function licencesOf(packages) {
  const sections = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|notice)(\.|$)/i.test(file))
      .toSorted()
      .map((file) => `\`\`\`text\n${readFileSync(join(folder, file), 'utf8').trim()}\n\`\`\`\n`);
    return [`## ${name} ${version} (${license})\n`, ...texts].join('\n');
  });
  return [
    '# Third-party licences\n',
    packages.length === 0
      ? 'Nothing of other packages is inlined in `dist`.\n'
      : 'The files in `dist/node` contain parts of these packages.\n',
    ...sections,
  ].join('\n');
}

if (existsSync(join(root, 'dist/index.js'))) {
  await bundlePage();
  const inlined = await bundleForNode();
  const expected = licencesOf([...new Set(inlined)].toSorted());
  if (process.argv.includes('--write-licences')) {
    writeFileSync(licences, expected);
  } else if (readFileSync(licences, 'utf8') !== expected) {
    console.error('THIRD-PARTY-LICENSES.md differs from what is inlined: npm run licences');
    process.exit(1);
  }
}
