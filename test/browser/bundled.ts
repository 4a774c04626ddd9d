import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A module of a web page as one script without imports, the library bundled in from its sources.
 *
 * @param code - the module, which imports the package by its name
 * @returns code that is safe inside a `script` element
 */
export async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    minify: true,
    write: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'stratmap-by-name',
        setup: (setup) =>
          setup.onResolve({ filter: /^stratmap(?:\/[a-z]+)?$/ }, ({ path }) => ({
            path: join(root, 'src', `${path.split('/')[1] ?? 'index'}.ts`),
          })),
      },
    ],
  });
  return (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
