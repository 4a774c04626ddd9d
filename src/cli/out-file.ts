import { resolve } from 'node:path';
import { writing } from './cannot-write.js';
import type { Arguments } from './command.js';
import { filesOf, type ReadFile } from './files-of.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import type { LoadedCard } from './load-card.js';
import { Misuse } from './misuse.js';
import { speak } from './speak.js';

/** The file to write, as the user names it; undefined for standard output, which `-` names too. */
export function outFile(args: Arguments): string | undefined {
  const out = args.value('out');
  return out === '-' ? undefined : out;
}

/**
 * Writes what a command made of a card: to the file of --out, and says so, or else to standard output.
 *
 * @throws Misuse if the file cannot be written, or is one that the card comes from
 */
export function writeOut(
  made: string | Uint8Array,
  loaded: LoadedCard,
  args: Arguments,
  io: CliIo,
): void {
  const out = outFile(args);
  if (out === undefined) {
    const text = String(made);
    // What a screen or a pipe is given ends its line.
    io.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  refuseOverwriting(out, filesOf(loaded, args, io), io);
  const path = resolve(io.cwd, out);
  writing(out, () =>
    typeof made === 'string' ? io.writeFile(path, made) : io.writeBytes(path, made),
  );
  if (!args.has('quiet')) io.stderr.write(`${speak(languageOf(args, loaded)).wrote(out)}\n`);
}

/** Refuses to write over a file that is read, by whatever name or link it is called; `option` is the one that names it. */
export function refuseOverwriting(
  out: string,
  read: readonly ReadFile[],
  io: CliIo,
  option = 'out',
): void {
  const fileOf = (path: string): string => io.fileId?.(path) ?? path;
  const written = fileOf(resolve(io.cwd, out));
  const lost = read.find(({ path }) => fileOf(path) === written);
  if (lost !== undefined)
    throw new Misuse(
      `--${option} ${out} is a file that is read: it would overwrite ${lost.what}`,
      'name another file to write to',
    );
}
