/**
 * Bundles what `tsc` wrote into `dist`, in two ways.
 *
 * - The compiled formula parser becomes one file with mathjs inside, in place: importing mathjs itself costs a thousand small files, and so
 *   no user has to install it.
 * - `dist/node` gets the entry points and the command, each in a few files with everything but yaml inside. Node takes about a tenth of a
 *   millisecond for every file it imports, and the library with its packages has hundreds. Bundlers get the single files,
 *   which they shake better. Shared parts are split off, so that all entry points see one copy of each module.
 *
 * The texts of the inlined licences are shipped in THIRD-PARTY-LICENSES.md, which must match what is really inlined;
 * `--write-licences` renews it.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

async function bundleParser() {
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
  return packagesIn(metafile);
}

async function bundleForNode() {
  const dist = join(root, 'dist');
  const entries = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const { metafile } = await build({
    absWorkingDir: root,
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
    mainFields: ['module', 'main'],
    alias: { events: 'node:events' }, // What graphology asks for is part of Node.
    external: ['yaml'], // It asks for `process` in a way that a module cannot.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  return packagesIn(metafile);
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
    'The files in `dist/node` and the formula parser in `dist/expression/parser.js` contain parts of these packages.\n',
    ...sections,
  ].join('\n');
}

if (existsSync(parser)) {
  const inlined = [...(await bundleParser()), ...(await bundleForNode())];
  const expected = licencesOf([...new Set(inlined)].toSorted());
  if (process.argv.includes('--write-licences')) {
    writeFileSync(licences, expected);
  } else if (readFileSync(licences, 'utf8') !== expected) {
    console.error('THIRD-PARTY-LICENSES.md differs from what is inlined: npm run licences');
    process.exit(1);
  }
}
