import type { Command, ExitCode } from './command.js';
import { COMMANDS } from './commands.js';
import { printable } from './findings.js';
import { commandHelp, programHelp } from './help.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';
import { parseArguments } from './parse-arguments.js';

/**
 * Runs the program.
 *
 * @param argv - arguments without the names of Node and of the program
 * @param io - the outside world
 * @returns 0 if all is well, 1 if there are findings, 2 if it was called wrongly, 75 if trying again may help
 */
export function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  return answer(argv, io);
}

async function answer(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    const hint = error.hint === undefined ? '' : `\n  ${error.hint}`;
    io.stderr.write(`${printable(`stratmap: ${error.message}${hint}`)}\n`);
    return 2;
  }
}

function dispatch(argv: readonly string[], io: CliIo): ExitCode | Promise<ExitCode> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    io.stderr.write(programHelp());
    return 2;
  }
  const show = (text: string): ExitCode => {
    io.stdout.write(text);
    return 0;
  };
  if (first === '--help' || first === '-h') return show(programHelp());
  if (first === '--version') return show(`${versionOf(io)}\n`);
  if (first === 'help') {
    const [name, extra] = rest;
    if (extra !== undefined)
      throw new Misuse(`\`${extra}\` is one argument too many`, 'usage: stratmap help [COMMAND]');
    return show(name === undefined ? programHelp() : commandHelp(findCommand(name)));
  }
  if (first.startsWith('-')) {
    throw new Misuse(`there is no option ${first} before the command`, 'try stratmap --help');
  }
  const command = findCommand(first);
  const args = parseArguments(rest, command);
  return args.has('help') ? show(commandHelp(command)) : command.run(args, io);
}

function findCommand(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (found !== undefined) return found;
  const near = nearest(name, [...COMMANDS.map((command) => command.name), 'help']);
  throw new Misuse(
    `there is no command \`${name}\``,
    near === undefined
      ? '`stratmap --help` lists the commands'
      : `did you mean \`stratmap ${near}\`?`,
  );
}

function versionOf(io: CliIo): string {
  const about = JSON.parse(io.readPackageFile('package.json')) as { readonly version: string };
  return about.version;
}
