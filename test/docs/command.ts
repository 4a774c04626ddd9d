import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { root } from './pages.js';

/** Runs a command line of the documentation in a folder; what goes to either stream is shown together, as in a terminal. */
export async function runCommand(
  words: readonly string[],
  folder: string,
): Promise<{ readonly code: number; readonly shown: string }> {
  let shown = '';
  const stream = { write: (text: string): void => void (shown += text), isTTY: false, columns: 80 };
  const code = await runCli(words, {
    stdout: stream,
    stderr: stream,
    env: {},
    cwd: folder,
    readFile: (path) => readFileSync(path, 'utf8'),
    readStdin: () => '',
    writeFile: (path, text) => writeFileSync(path, text),
    readPackageFile: (path) => readFileSync(join(root, path), 'utf8'),
    now: () => 0,
  });
  return { code, shown };
}
