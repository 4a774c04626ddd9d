import { readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleSizes } from './sizes.js';
import {
  type Consumer,
  emitted,
  install,
  installed,
  manifest,
  modules,
  plainFiles,
  root,
} from './tarball.js';

let consumer: Consumer;
beforeAll(() => {
  consumer = install();
}, 60_000);
// Many small files, on a machine that may be busy.
afterAll(() => consumer.remove(), 60_000);

const commands = Object.values(manifest.bin);
const ok = (output: string): { status: number; output: string } => ({ status: 0, output });

describe('the packed tarball', () => {
  it('holds the emitted code, its sources, the pages, the examples, the licences and the schema, and nothing else', () => {
    const allowed = /^(dist|src|schema|docs|examples)\/|^(package\.json|[A-Z-]+\.md|LICENSE)$/;
    expect(consumer.files.filter((path) => !allowed.test(path))).toEqual([]);
    expect(consumer.files.filter((path) => /(^|\/)\.|\.tsbuildinfo$|\.test\./.test(path))).toEqual(
      [],
    );
    expect(consumer.files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'THIRD-PARTY-LICENSES.md',
        'CHANGELOG.md',
        'src/index.ts',
      ]),
    );
  });

  it('holds no code and no types that nothing of it leads to, and a source for every source map', async () => {
    const known = new Set(consumer.files);
    const inPackage = (file: string): string =>
      relative(consumer.unpacked, file).replaceAll('\\', '/');
    const targets = Object.values(manifest.exports).filter((target) => typeof target === 'object');
    const files = [...targets.flatMap(({ default: code, node }) => [code, node]), ...commands];
    const bundled = await build({
      absWorkingDir: consumer.unpacked,
      entryPoints: files,
      outdir: 'nowhere',
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      metafile: true,
      write: false,
    });
    const program = ts.createProgram(
      targets.map(({ types }) => join(consumer.unpacked, types)),
      { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023, types: [] },
    );
    const led = new Set([
      ...Object.keys(bundled.metafile.inputs),
      ...program.getSourceFiles().map(({ fileName }) => inPackage(fileName)),
    ]);
    const idle = emitted(consumer).filter(({ path }) => !led.has(path));
    expect(idle.map(({ path }) => path)).toEqual([]);

    const maps = consumer.files.filter((path) => path.endsWith('.map'));
    const lost = maps.flatMap((path) => {
      const map = JSON.parse(readFileSync(join(consumer.unpacked, path), 'utf8')) as {
        sources: string[];
      };
      return map.sources.map((one) => posix.join(posix.dirname(path), one));
    });
    expect(lost.length).toBeGreaterThan(1000);
    expect(lost.filter((path) => !known.has(path))).toEqual([]);
  });

  it('holds every page and picture that a page of it links to', () => {
    const known = new Set(consumer.files);
    const pages = consumer.files.filter((path) => path.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(50);
    const dead = pages.flatMap((page) => {
      const text = readFileSync(join(consumer.unpacked, page), 'utf8');
      return [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)#\s]+)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !known.has(posix.join(posix.dirname(page), target)))
        .map((target) => `${page}: ${target}`);
    });
    expect(dead).toEqual([]);
  });

  it('imports only packages that it declares as dependencies, in code and in types', () => {
    const known = new Set([
      ...installed,
      manifest.name,
      ...builtinModules.map((name) => `node:${name}`),
    ]);
    const undeclared = emitted(consumer).flatMap(({ path, text }) =>
      ts
        .preProcessFile(text, true, true)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((name) => !name.startsWith('.'))
        .filter((name) => !known.has(name) && !known.has(packageOf(name)))
        .map((name) => `${path} imports ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('has a command that can be run and answers for help', () => {
    for (const path of commands) {
      const file = join(consumer.unpacked, path);
      expect(readFileSync(file, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
      expect(process.platform === 'win32' || (statSync(file).mode & 0o111) === 0o111).toBe(true);
      expect(consumer.node(file, '--help').status).toBe(0);
    }
  });
});

describe.each(modules)('the entry %s', (name) => {
  it('can be required', () => {
    const code = `console.log(Object.keys(require('${name}')).length > 0);`;
    expect(consumer.node('--no-warnings', '--input-type=commonjs', '-e', code)).toEqual(
      ok('true\n'),
    );
  });

  it('can be imported, and makes no code from text, neither then nor where that is forbidden', () => {
    consumer.write('probe.mjs', probe);
    const code = `const all = await import('${name}');
      console.log(Object.keys(all).length > 0, globalThis.codeFromText.join());`;
    const flags = ['--disallow-code-generation-from-strings', '--import', './probe.mjs'];
    expect(consumer.node(...flags, '--input-type=module', '-e', code)).toEqual(ok('true \n'));
  });
});

describe.each(plainFiles)('the file %s', (name) => {
  it('can be resolved and is JSON', () => {
    const code = `console.log(typeof require('${name}'));`;
    expect(consumer.node('--input-type=commonjs', '-e', code)).toEqual(ok('object\n'));
  });
});

describe('the types of the package', () => {
  it.each(['nodenext', 'bundler'])(
    'resolve under %s, with every entry typed',
    (resolution) => {
      const name = `types-${resolution}.ts`;
      consumer.write(name, typedConsumer());
      const options = resolution === 'bundler' ? ['--module', 'esnext'] : ['--module', 'nodenext'];
      const compiler = join(root, 'node_modules/typescript/bin/tsc');
      const flags = [
        '--ignoreConfig',
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--target',
        'es2023',
      ];
      expect(
        consumer.node(compiler, ...flags, ...options, '--moduleResolution', resolution, name),
      ).toEqual(ok(''));
    },
    30_000,
  );
});

describe('the size of the entries', () => {
  it('stays within the budget of each, minified and compressed', async () => {
    const budgets = JSON.parse(
      readFileSync(join(root, 'test/package/budgets.json'), 'utf8'),
    ) as Record<string, number>;
    const sizes = await bundleSizes(consumer.folder, modules);
    expect(Object.keys(budgets).toSorted()).toEqual(modules.toSorted());
    const over = modules.filter((name) => !((sizes[name] ?? 0) <= (budgets[name] ?? 0)));
    expect(over.map((name) => `${name}: ${sizes[name]} kB of ${budgets[name]} kB`)).toEqual([]);
  }, 30_000);
});

const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** Records every use of `Function` and `eval` before anything else is loaded. */
const probe = `
const calls = (globalThis.codeFromText = []);
const note = (what) => calls.push(what + new Error().stack.split('\\n').slice(3, 5).join(' '));
const Original = Function;
const Recorded = new Proxy(Original, {
  apply(...all) { note('Function'); return Reflect.apply(...all); },
  construct(...all) { note('new Function'); return Reflect.construct(...all); },
});
globalThis.Function = Recorded;
Original.prototype.constructor = Recorded;
globalThis.eval = () => { note('eval'); };
`;

/** Imports every entry; one whose types did not resolve would be \`any\`, which the alias refuses. */
const typedConsumer = (): string =>
  [
    'type NotAny<T> = 0 extends 1 & T ? never : T;',
    ...modules.map((name, index) => `import * as entry${index} from '${name}';`),
    ...modules.map(
      (_, index) => `export const use${index}: NotAny<typeof entry${index}> = entry${index};`,
    ),
  ].join('\n');
