import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { cannotWrite } from './cannot-write.js';
import type { CliOutput } from './io.js';
import { Misuse } from './misuse.js';
import { reasonOf } from './reason-of.js';

/** A text piece by piece; what reads it sets the pace. */
export async function* readPieces(path: string, name: string): AsyncGenerator<string> {
  const stream = path === '-' ? process.stdin : createReadStream(path);
  stream.setEncoding('utf8');
  try {
    for await (const piece of stream) yield piece as string;
  } catch (error) {
    throw new Misuse(`cannot read ${name}: ${reasonOf(error, 'read')}`);
  }
}

/** A file or standard output, written no faster than it takes. */
export function openOutput(path: string, name: string): CliOutput {
  const standard = path === '-';
  const stream = standard ? process.stdout : createWriteStream(path);
  let failed: Error | undefined;
  // Standard output has a listener of its own, for readers that leave early.
  if (!standard)
    stream.on('error', (error) => {
      failed = error;
    });
  const check = (): void => {
    if (failed !== undefined) throw cannotWrite(name, failed);
  };
  return {
    write: async (text) => {
      check();
      if (!stream.write(text)) await once(stream, 'drain').catch(check);
    },
    end: async () => {
      if (!standard) {
        stream.end();
        if (failed === undefined) await once(stream, 'close').catch(check);
      }
      check();
    },
  };
}
