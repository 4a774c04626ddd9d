import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './pages.js';

const MARK = '\u0001';

/** The blocks of a page as one module; a mark is printed before each. */
export const moduleOf = (blocks: readonly string[]): string =>
  blocks.map((text) => `console.log('${MARK}');\n${text}`).join('\n');

/** What each block of such a module printed. */
export const outputsOf = (printed: string): readonly string[] =>
  printed.split(`${MARK}\n`).slice(1);

/** Messages of the compiler about modules, which import the package by its name. */
export function typeErrors(folder: string, modules: ReadonlyMap<string, string>): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.base.json'),
      compilerOptions: {
        noEmit: true,
        noUnusedLocals: false,
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
        paths: {
          stratmap: [join(root, 'src/index.ts')],
          'stratmap/*': [join(root, 'src/*.ts')],
        },
      },
      include: ['*.ts'],
    }),
  );
  for (const [name, text] of modules) writeFileSync(join(folder, `${name}.ts`), text);
  const compiler = join(root, 'node_modules/typescript-7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--project', folder], {
    cwd: folder,
    encoding: 'utf8',
  });
  return ownMessages(stdout);
}

/** Messages about the modules themselves; the sources have a check of their own. */
function ownMessages(output: string): string {
  let own = false;
  const kept = output.split('\n').filter((line) => {
    if (!line.startsWith(' ')) own = /^(?:[\w-]+\.ts\(|error )/.test(line);
    return own;
  });
  return kept.join('\n');
}

/** Makes modules runnable, the library bundled in; returns the file of a module by its name. */
export async function bundle(
  folder: string,
  modules: ReadonlyMap<string, string>,
): Promise<(name: string) => string> {
  for (const [name, text] of modules) writeFileSync(join(folder, `${name}.ts`), text);
  await build({
    entryPoints: [...modules.keys()].map((name) => join(folder, `${name}.ts`)),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    plugins: [
      {
        name: 'stratmap-by-name',
        setup: (setup) =>
          setup.onResolve({ filter: /^stratmap(?:\/[a-z]+)?$/ }, ({ path }) => ({
            path: join(root, 'src', `${path.split('/')[1] ?? 'index'}.ts`),
          })),
      },
    ],
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
    },
    outdir: join(folder, 'run'),
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
  });
  return (name) => join(folder, 'run', `${name}.mjs`);
}

/** What a module printed, and 0 if it ended well. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** Runs bundled modules, each in a folder; what they did, in the same order. */
export function runModules(
  runs: readonly (readonly [file: string, folder: string])[],
): readonly Ended[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'test/docs/run-modules.mjs')],
    { cwd: root, input: JSON.stringify(runs), encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (stderr !== '' || stdout === '')
    throw new Error(`the modules of the pages did not run to their end\n${stderr}`);
  return JSON.parse(stdout) as Ended[];
}
