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
          `export { catalogue } from './src/core/index.ts';`,
          `export { toJsonSchema } from './src/document/index.ts';`,
          `export { COMMANDS } from './src/cli/commands.ts';`,
          `export { commandHelp, programHelp } from './src/cli/help.ts';`,
          `export { nodeIo } from './src/cli/node-io.ts';`,
          `export { runCli } from './src/cli/run-cli.ts';`,
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
    const { catalogue, toJsonSchema, COMMANDS, commandHelp, programHelp, runCli, nodeIo } =
      await import(pathToFileURL(join(folder, 'facts.mjs')).href);
    return {
      catalogue,
      schema: toJsonSchema(),
      help: new Map([
        ['', programHelp()],
        ...COMMANDS.map((command) => [command.name, commandHelp(command)]),
      ]),
      map: await exampleMap(runCli, nodeIo()),
      ...repositoryFacts(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The map of the customer service example, as the command draws it.
 *
 * @param runCli - the command
 * @param io - a world for it, whose files are read
 */
export async function exampleMap(runCli, io) {
  let text = '';
  const stream = { write: (part) => void (text += part), isTTY: false };
  const words = ['map', 'examples/customer-service/scorecard.yaml', '--mermaid'];
  await runCli(words, { ...io, cwd: root, stdout: stream });
  return text;
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
