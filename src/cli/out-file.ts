import { resolve } from 'node:path';
import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';

/**
 * The file that --out names, if it is given.
 *
 * @throws Misuse if it is one that the same command reads
 */
export function outFile(args: Arguments, io: CliIo): string | undefined {
  const out = args.value('out');
  if (out === undefined) return undefined;
  const read = [...args.positionals, ...args.values('data')].map((name) => resolve(io.cwd, name));
  if (read.includes(resolve(io.cwd, out)))
    throw new Misuse(`--out ${out} is a file that is read`, 'name another file to write to');
  return out;
}
