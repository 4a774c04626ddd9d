import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CliIo } from '../../src/cli/io.js';
import { runCli } from '../../src/cli/run-cli.js';
import { root } from './pages.js';

/** Runs command lines one after the other in a folder; what goes to either stream is shown together, as in a terminal. */
export async function runCommands(
  calls: readonly (readonly string[])[],
  folder: string,
): Promise<{ readonly code: number; readonly shown: string }> {
  let shown = '';
  const stream = {
    write: (text: string): void => void (shown += text),
    written: () => Promise.resolve(true),
    ...{ isTTY: false, columns: 80 },
  };
  const io: CliIo = {
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: folder,
    readFile: (path) => readFileSync(path, 'utf8'),
    readStdin: () => '',
    // eslint-disable-next-line require-await
    readPieces: async function* (path) {
      yield readFileSync(path, 'utf8');
    },
    openOutput: (path) => {
      let written = '';
      return {
        write: (text) => {
          written += text;
          return Promise.resolve();
        },
        end: () => {
          if (path === '-') stream.write(written);
          else writeFileSync(path, written);
          return Promise.resolve();
        },
      };
    },
    writeFile: (path, text) => writeFileSync(path, text),
    replaceFile: (path, text) => {
      writeFileSync(path, text);
      return true;
    },
    isThere: existsSync,
    writeBytes: (path, bytes) => writeFileSync(path, bytes),
    // As if the package that draws them were installed.
    rasteriser: () => () => new Uint8Array(),
    createFiles: (files) => {
      for (const [path, text] of files) writeFileSync(path, text);
      return [];
    },
    readPackageFile: (path) => readFileSync(join(root, path), 'utf8'),
    today: () => '2026-06-30',
    now: () => 0,
  };
  const code = await calls.reduce<Promise<number>>(
    (before, words) => before.then(() => runCli(words, io)),
    Promise.resolve(0),
  );
  return { code, shown };
}
