import { type Diagnostic, formatDiagnostic } from '../index.js';
import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { coloured } from './terminal.js';

const COLOURS: Readonly<Record<Diagnostic['severity'], string>> = {
  error: '31',
  warning: '33',
  info: '2',
};

// Messages quote what files say; nothing of that may act on the terminal.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text in which nothing acts on a terminal. */
export function printable(text: string): string {
  return text.replaceAll(CONTROLS, '\ufffd');
}

/**
 * Writes findings to the error stream, as `file:line:column severity code ...` with what was expected and what to try.
 *
 * @param source - name of the text they are about, where their position has none
 */
export function printFindings(
  found: readonly Diagnostic[],
  source: string | undefined,
  args: Arguments,
  io: CliIo,
): void {
  const colour = coloured(io.stderr, args, io);
  for (const one of found) {
    if (one.severity !== 'error' && args.has('quiet')) continue;
    const text = printable(formatDiagnostic(one, source));
    const word = `${one.severity} ${one.code}`;
    const shown = colour
      ? text.replace(word, () => `\u001b[${COLOURS[one.severity]}m${word}\u001b[0m`)
      : text;
    io.stderr.write(`${shown}\n`);
  }
}

/** A count with its noun: `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
