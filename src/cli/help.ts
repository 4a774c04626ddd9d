import type { Command, OptionSpec } from './command.js';
import { COMMANDS } from './commands.js';
import { COMMON_OPTIONS } from './common-options.js';

const WIDTH = 80;
const INDENT = 22;

const CARD_HELP =
  'CARD is a file that ends in .yaml, .yml or .json, or `-` for YAML from standard input.';
const EXIT_HELP =
  'exit codes: 0 fine; 1 errors in the card or its data, failed examples, or findings that count; 2 wrong use; 75 another run was in the way, try again.';

/** What the program can do. */
export function programHelp(): string {
  const usage = COMMANDS.map(({ name, operands }) => [name, ...operands].join(' '));
  const size = Math.max(...usage.map((text) => text.length));
  const commands = COMMANDS.map(
    ({ summary }, i) => `  ${(usage[i] ?? '').padEnd(size)}  ${summary}`,
  );
  return `${[
    'stratmap: balanced scorecards and strategy maps as code',
    '',
    'usage: stratmap COMMAND [options]',
    '',
    ...commands,
    `  ${'help COMMAND'.padEnd(size)}  more about a command`,
    '',
    ...wrapWords(CARD_HELP, WIDTH),
    '',
    'options:',
    ...optionLines([{ name: 'version', help: 'the version of the program' }, ...COMMON_OPTIONS]),
    '',
    ...wrapWords(EXIT_HELP, WIDTH),
  ].join('\n')}\n`;
}

/** What a command can do. */
export function commandHelp({ name, operands, summary, details, options }: Command): string {
  return `${[
    `stratmap ${name}: ${summary}`,
    '',
    `usage: stratmap ${[name, ...operands].join(' ')} [options]`,
    '',
    ...wrapWords(details, WIDTH),
    '',
    'options:',
    ...optionLines([...options, ...COMMON_OPTIONS]),
  ].join('\n')}\n`;
}

function optionLines(options: readonly OptionSpec[]): string[] {
  return options.flatMap(({ name, short, value, help }) => {
    const names = `${short === undefined ? '' : `-${short}, `}--${name}`;
    const left = `  ${names}${value === undefined ? '' : ` ${value}`}`.padEnd(INDENT);
    const lines = wrapWords(help, WIDTH - INDENT);
    return lines.map((line, i) => `${i === 0 ? left : ' '.repeat(INDENT)}${line}`);
  });
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
