import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const withBrowser = process.env['STRATMAP_BROWSER'] === '1';

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
    restoreMocks: true,
    testTimeout: 120_000, // Nothing is timed; a busy machine is no failure.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
