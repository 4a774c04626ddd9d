import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Size in kB (1000 bytes) of everything each module exports, bundled for a browser, minified and gzipped. */
export async function bundleSizes(
  folder: string,
  modules: readonly string[],
): Promise<Record<string, number>> {
  const sizes = await Promise.all(
    modules.map(async (name) => {
      const { outputFiles } = await build({
        absWorkingDir: folder,
        stdin: { contents: `export * from '${name}';`, resolveDir: folder },
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'browser',
        write: false,
      });
      const bytes = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
      return [name, Math.round(bytes / 100) / 10] as const;
    }),
  );
  return Object.fromEntries(sizes);
}
