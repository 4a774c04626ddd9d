import { type TextInput, textIn } from '../index.js';
import type { CliIo } from './io.js';

/** One of several things to choose from. */
interface Entry {
  readonly id: string;
  readonly title: TextInput;
  readonly about: TextInput;
}

/** Writes things to choose from, each with its title, and below it what it is about. */
export function writeEntries(entries: readonly Entry[], locale: string, { stdout }: CliIo): void {
  const size = Math.max(...entries.map(({ id }) => id.length));
  for (const { id, title, about } of entries) {
    stdout.write(`${id.padEnd(size)}  ${textIn(title, locale)}\n`);
    stdout.write(`${' '.repeat(size)}  ${textIn(about, locale)}\n`);
  }
}
