import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { openOutput, readPieces } from './node-streams.js';
import type { CliIo, CliStream } from './io.js';

/** Largest file that is read, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'it may not be read'],
  ['EISDIR', 'it is a folder'],
  ['ENOTDIR', 'part of its path is no folder'],
]);

/** The world of the running process. */
export function nodeIo(): CliIo {
  return {
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    readFile: readRegularFile,
    readStdin: () => readFileSync(0, 'utf8'),
    readPieces,
    openOutput,
    writeFile: (path, text) => explained(() => writeFileSync(path, text)),
    readPackageFile: (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
    now: () => performance.now(),
  };
}

function streamOf(stream: NodeJS.WriteStream): CliStream {
  return {
    write: (text) => void stream.write(text),
    // Undefined, against its type, when it is a file or a pipe.
    isTTY: (stream.isTTY as boolean | undefined) === true,
    ...(stream.columns > 0 ? { columns: stream.columns } : {}),
  };
}

// A card may name any path: a device would never end, and a pipe would wait for ever.
function readRegularFile(path: string): string {
  return explained(() => {
    const about = statSync(path);
    if (about.isDirectory()) throw new Error('it is a folder');
    if (!about.isFile()) throw new Error('it is no regular file; use `-` to read standard input');
    if (about.size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`);
    return readFileSync(path, 'utf8');
  });
}

/** Runs something with files; errors of the system are said in words. */
function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    const reason = code === undefined ? undefined : REASONS.get(code);
    throw reason === undefined ? error : new Error(reason, { cause: error });
  }
}
