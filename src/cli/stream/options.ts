import type { Arguments, OptionSpec } from '../command.js';
import { Misuse } from '../misuse.js';

/** Options of `evaluate` that say what to read and write with `--stream`. */
export const STREAM_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'stream',
    help: 'scores for many sets of values: newline-delimited JSON in, `{"id", "data": {"key": {"period": value}}}` or rows `{"id", "period", "key", "value"}` with lines of one id together; one line of JSON out for each id',
  },
  {
    name: 'in',
    value: 'FILE',
    help: 'with --stream: where to read; `-`, standard input, by default',
  },
  {
    name: 'out',
    value: 'FILE',
    help: 'with --stream: where to write; `-`, standard output, by default',
  },
  {
    name: 'select',
    value: 'NAMES',
    help: 'with --stream: what to write of scores, such as total,objectives; all by default',
  },
];

const ALONE = ['data', 'data-locale', 'json', 'markdown', 'members', 'locale'];

/** Refuses options that mean nothing with, or without, `--stream`. */
export function checkStreamOptions(args: Arguments): void {
  if (!args.has('stream')) {
    const early = STREAM_OPTIONS.find(({ name }) => args.has(name));
    if (early !== undefined)
      throw new Misuse(`--${early.name} belongs to --stream`, 'give --stream as well');
    return;
  }
  const other = ALONE.find((name) => args.has(name));
  if (other !== undefined)
    throw new Misuse(`--stream and --${other} exclude each other`, 'give one of them');
}
