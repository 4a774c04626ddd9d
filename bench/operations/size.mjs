/** What a browser is sent: bundled, minified and compressed: to read and evaluate any card, to open one that was packed, the runtime, all of the main entry; and a trio of libraries that check documents, hold graphs and evaluate formulas. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** By name, the module that is bundled. */
const SUBJECTS = {
  parseAndEvaluate: "export { evaluate, parseScorecard } from './dist/index.js'",
  openPack: "export * from './dist/embed.js'",
  runtime: "export * from './dist/runtime.js'",
  all: "export * from './dist/index.js'",
  trio: "export * as zod from 'zod'; export * as graphology from 'graphology'; export * as mathjs from 'mathjs'",
};

export const size = {
  title: 'size',
  sizes: ['small'],
  unit: 'kB gzip',
  unitsOf: () => 1,
  names: Object.keys(SUBJECTS),
  subject: 'parseAndEvaluate',
  figures: (names) => Object.fromEntries(names.map((name) => [name, kilobytes(SUBJECTS[name])])),
};

function kilobytes(contents) {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000;
}
