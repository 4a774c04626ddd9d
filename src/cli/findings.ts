import { type Diagnostic, formatDiagnostic } from '../index.js';
import { formatSpanishDiagnostic, spanishDiagnostic } from '../spanish.js';
import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { isSpanish } from './speak.js';
import { coloured } from './terminal.js';

/** Colours of severities, as codes of the terminal. */
export const COLOURS: Readonly<Record<Diagnostic['severity'], string>> = {
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

/** Whose findings are told, and how. */
export interface Telling {
  /** Name of the text they are about, where their position has none. */
  readonly source?: string;
  /** Language to tell them in: Spanish, else English. */
  readonly language: string;
}

/** Writes findings to the error stream, as `file:line:column severity code ...` with what was expected and what to try. */
export function printFindings(
  found: readonly Diagnostic[],
  { source, language }: Telling,
  args: Arguments,
  io: CliIo,
): void {
  const colour = coloured(io.stderr, args, io);
  for (const one of found) {
    if (one.severity !== 'error' && args.has('quiet')) continue;
    io.stderr.write(`${shownFinding(one, source, language, colour)}\n`);
  }
}

/** A finding in lines: in Spanish where it is asked for, else in English. */
function shownFinding(
  found: Diagnostic,
  source: string | undefined,
  language: string,
  colour: boolean,
): string {
  const spanish = isSpanish(language);
  const format = spanish ? formatSpanishDiagnostic : formatDiagnostic;
  const text = printable(format(found, source));
  if (!colour) return text;
  const { severity } = spanish ? spanishDiagnostic(found) : found;
  const word = `${severity} ${found.code}`;
  return text.replace(word, () => `\u001b[${COLOURS[found.severity]}m${word}\u001b[0m`);
}

/** A count with its noun: `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
