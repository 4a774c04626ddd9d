import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const withBrowser = process.env['STRATMAP_BROWSER'] === '1';

/**
 * Folders whose files take longest, of which none may start when all other workers are about to be done. Vitest orders files by how long
 * they took, but on a clean checkout it knows their sizes alone.
 */
const LONG = ['browser', 'property', 'docs', 'package', 'types', 'support', 'architecture'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONG.findIndex((folder) => moduleId.startsWith(here(`test/${folder}/`)));
      return found === -1 ? LONG.length : found;
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- it is the sequencer's own, and copies
    const ordered = await super.sort(files);
    return ordered.toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  resolve: {
    // The package's own name means the sources, so tests and examples import what a user imports.
    alias: [
      { find: /^stratmap$/, replacement: here('src/index.ts') },
      { find: /^stratmap\/schema\.json$/, replacement: here('schema/stratmap-1.json') },
      { find: /^stratmap\/package\.json$/, replacement: here('package.json') },
      { find: /^stratmap\/([a-z-]+)$/, replacement: here('src/$1.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(withBrowser ? [] : ['test/browser/**'])],
    isolate: false, // The library keeps no state; one module graph for all files is eight times faster.
    maxWorkers: availableParallelism(), // By default one fewer, which leaves half of a machine with two idle.
    execArgv: ['--max-semi-space-size=64'], // Tests make much that soon is garbage: a tenth of the time goes into tidying up otherwise.
    sequence: { sequencer: LongFirst },
    restoreMocks: true,
    testTimeout: 120_000, // Nothing is timed; a busy machine is no failure.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
