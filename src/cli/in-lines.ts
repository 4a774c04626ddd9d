import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { widthOf } from './terminal.js';

/** What stands before the words of a row: blanks, a dash or a number. */
const START = /^(?:- |\s*(?:[+\u2212-]?\d[\d.,]*)? {2})?/;

/** Where a line may be broken: a number stays with what it counts, as in `71,3 %` and `12 meses`. */
const BREAK = /(?<!(?:^| )[(+\u2212-]*\d(?:[\d.,]{0,20}\d)?) /;

/** A row of a table, which is not broken. */
const COLUMNS = /\S {2,}\S/;

/** A text in lines that fit the terminal, rows hanging under their first word. */
export function inLines(text: string, args: Arguments, io: CliIo): string {
  if (args.has('markdown')) return text;
  const width = Math.min(Math.max(40, widthOf(io)), 100);
  return text
    .split('\n')
    .map((line) => wrapped(line, width))
    .join('\n');
}

function wrapped(line: string, width: number): string {
  const start = START.exec(line)?.[0] ?? '';
  const said = line.slice(start.length);
  if (COLUMNS.test(said)) return line;
  const indent = ' '.repeat(start.length);
  const lines = [start];
  let empty = true;
  for (const word of said.split(BREAK)) {
    const last = lines.at(-1) as string;
    if (empty) lines[lines.length - 1] = `${last}${word}`;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
    empty = false;
  }
  return lines.join('\n');
}
