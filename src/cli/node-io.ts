import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openOutput, readPieces } from './node-streams.js';
import { installedRasteriser } from './png.js';
import { reasonOf } from './reason-of.js';
import { replaceFile } from './replace-file.js';
import { watchFiles } from './watch-files.js';
import type { CliIo, CliStream } from './io.js';

/** Largest file that is read, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

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
    fileId,
    writeFile: (path, text) => writeFileSync(path, text),
    replaceFile,
    isThere: existsSync,
    writeBytes: (path, bytes) => writeFileSync(path, bytes),
    rasteriser: installedRasteriser,
    createFiles,
    watchFiles,
    readPackageFile: (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
    today: localToday,
    now: () => performance.now(),
  };
}

function localToday(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function streamOf(stream: NodeJS.WriteStream): CliStream {
  return {
    write: (text) => void stream.write(text),
    // The last of several to be written fails where an earlier one did.
    written: () =>
      new Promise((done) =>
        stream.write('', (error) => done(error === null || error === undefined)),
      ),
    // Undefined, against its type, when it is a file or a pipe.
    isTTY: (stream.isTTY as boolean | undefined) === true,
    ...(stream.columns > 0 ? { columns: stream.columns } : {}),
  };
}

// A card may name any path: a device would never end, and a pipe would wait for ever.
function readRegularFile(path: string): string {
  try {
    const about = statSync(path);
    if (about.isDirectory()) throw new Error('it is a folder');
    if (!about.isFile()) throw new Error('it is no regular file; use `-` to read standard input');
    if (about.size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(reasonOf(error, 'read'), { cause: error });
  }
}

// What cannot be looked at is told by whoever reads or writes it.
function fileId(path: string): string | undefined {
  try {
    const about = statSync(path, { bigint: true });
    return about.isFile() ? `${about.dev}:${about.ino}` : undefined;
  } catch {
    return undefined;
  }
}

function createFiles(files: ReadonlyMap<string, string>, replace: boolean): readonly string[] {
  const present = replace ? [] : [...files.keys()].filter((path) => existsSync(path));
  if (present.length > 0) return present;
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    // Should one have come into being meanwhile, it is not lost.
    writeFileSync(path, text, { flag: replace ? 'w' : 'wx' });
  }
  return [];
}
