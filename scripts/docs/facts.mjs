import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the library says of itself, read from its sources: no build is needed. */
export async function libraryFacts() {
  const folder = mkdtempSync(join(tmpdir(), 'stratmap-docs-'));
  try {
    await build({
      stdin: {
        contents: [
          `export { diagnosticsCatalogue } from './src/core/index.ts';`,
          `export { toJsonSchema } from './src/document/index.ts';`,
          `export { COMMANDS } from './src/cli/commands.ts';`,
          `export { commandHelp, programHelp } from './src/cli/help.ts';`,
        ].join('\n'),
        resolveDir: root,
      },
      bundle: true,
      format: 'esm',
      platform: 'node',
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
      },
      outfile: join(folder, 'facts.mjs'),
      logLevel: 'error',
    });
    const { diagnosticsCatalogue, toJsonSchema, COMMANDS, commandHelp, programHelp } = await import(
      pathToFileURL(join(folder, 'facts.mjs')).href
    );
    return {
      catalogue: diagnosticsCatalogue(),
      schema: toJsonSchema(),
      help: new Map([
        ['', programHelp()],
        ...COMMANDS.map((command) => [command.name, commandHelp(command)]),
      ]),
      ...repositoryFacts(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of the facts that stands in files. */
export function repositoryFacts() {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const modules = readdirSync(join(root, 'src'))
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
  const cases = readdirSync(join(root, 'test/conformance/cases'))
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  return {
    modules: new Map(modules.map((name) => [name, read(`src/${name}`)])),
    cases: cases.flatMap((name) => JSON.parse(read(`test/conformance/cases/${name}`))),
  };
}
