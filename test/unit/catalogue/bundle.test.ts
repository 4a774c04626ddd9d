import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

/** What a bundler makes of a program that imports from the entry. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: src, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

describe('a program that uses one indicator', () => {
  it('bundles this one and none of the others', async () => {
    const text = await bundled(
      "import { serviceLevel, use } from './catalogue.js'; console.log(use(serviceLevel));",
    );
    expect(text).toContain('answered in target');
    expect(text).toContain('Measuring Call Center Performance');
    for (const other of ['Agent occupancy', 'Ocupación', 'talkSec', 'Gartner', 'kbFreshness'])
      expect(text).not.toContain(other);
    expect(text.length).toBeLessThan(12_000);
  });

  it('bundles nothing at all if it does not use it', async () => {
    expect((await bundled("import { serviceLevel } from './catalogue.js';")).trim()).toBe('');
  });

  it('bundles the whole catalogue only by asking for it', async () => {
    const text = await bundled(
      "import { catalogue } from './catalogue.js'; console.log(catalogue);",
    );
    expect(text).toContain('Agent occupancy');
    expect(text).toContain('talkSec');
    expect(text.length).toBeGreaterThan(80_000);
  });
});
