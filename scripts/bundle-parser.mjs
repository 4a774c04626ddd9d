/**
 * Makes the compiled formula parser one file with mathjs inside, in place: importing mathjs itself
 * costs a thousand small files, and so no user has to install it.
 *
 * The texts of the inlined licences are shipped in THIRD-PARTY-LICENSES.md, which must match what is
 * really inlined; `--write-licences` renews it.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const parser = join(root, 'dist/expression/parser.js');
const licences = join(root, 'THIRD-PARTY-LICENSES.md');

/** The library's own modules stay outside the bundle, or they would exist twice. */
const ownModulesOutside = {
  name: 'own-modules-outside',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) =>
      importer === parser ? { path, external: true } : undefined,
    );
  },
};

async function bundle() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [parser],
    outfile: parser,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'inline',
    plugins: [ownModulesOutside],
    metafile: true,
    logLevel: 'warning',
  });
  rmSync(`${parser}.map`, { force: true });
  const [output] = Object.values(metafile.outputs);
  const inlined = Object.keys(output.inputs).map(packageOf);
  return [...new Set(inlined)].filter((name) => name !== undefined).toSorted();
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
    'The formula parser in `dist/expression/parser.js` contains parts of these packages.\n',
    ...sections,
  ].join('\n');
}

if (existsSync(parser)) {
  const expected = licencesOf(await bundle());
  if (process.argv.includes('--write-licences')) {
    writeFileSync(licences, expected);
  } else if (readFileSync(licences, 'utf8') !== expected) {
    console.error('THIRD-PARTY-LICENSES.md differs from what is inlined: npm run licences');
    process.exit(1);
  }
}
