import { parseArgs } from 'node:util';
import type { Arguments, Command, OptionSpec } from './command.js';
import { COMMON_OPTIONS } from './common-options.js';
import { Misuse } from './misuse.js';
import { nearest } from './nearest.js';

/**
 * Arguments of a command.
 *
 * @param words - what follows the name of the command
 * @throws Misuse for an unknown option, a missing or unwanted value, and too few or too many operands
 */
export function parseArguments(words: readonly string[], command: Command): Arguments {
  const specs = [...command.options, ...COMMON_OPTIONS];
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(specs.map((spec) => [spec.name, optionConfig(spec)])),
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs.find(({ name }) => name === token.name);
    if (spec === undefined) throw unknownOption(token.rawName, specs, command);
    const given = values.get(spec.name) ?? [];
    values.set(spec.name, [...given, valueOf(spec, token.value, token.inlineValue === true)]);
    if (given.length > 0 && spec.value !== undefined && spec.multiple === undefined)
      throw new Misuse(`--${spec.name} is given twice`, 'give it once');
  }
  const args: Arguments = {
    positionals,
    has: (name) => values.has(name),
    value: (name) => values.get(name)?.at(-1),
    values: (name) => values.get(name) ?? [],
  };
  if (!args.has('help')) checkOperands(positionals, command);
  return args;
}

const optionConfig = ({ short, value, multiple }: OptionSpec) => ({
  type: value === undefined ? ('boolean' as const) : ('string' as const),
  ...(short === undefined ? {} : { short }),
  ...(multiple === undefined ? {} : { multiple }),
});

function valueOf(spec: OptionSpec, value: string | undefined, inline: boolean): string {
  if (spec.value === undefined) {
    if (value !== undefined)
      throw new Misuse(`--${spec.name} takes no value`, `write --${spec.name}`);
    return '';
  }
  const looksLikeOption = !inline && value !== undefined && /^-[^\d.]/.test(value);
  if (value === undefined || value === '' || looksLikeOption)
    throw new Misuse(`--${spec.name} needs a value`, `write --${spec.name} ${spec.value}`);
  return value;
}

function unknownOption(raw: string, specs: readonly OptionSpec[], command: Command): Misuse {
  const names = specs.map(({ name }) => name);
  const near = raw.startsWith('--') ? nearest(raw.slice(2), names) : undefined;
  const help = `\`stratmap help ${command.name}\` lists the options`;
  const hint = near === undefined ? help : `did you mean --${near}? ${help}`;
  return new Misuse(`\`stratmap ${command.name}\` has no option ${raw}`, hint);
}

function checkOperands(given: readonly string[], { name, operands }: Command): void {
  const usage = `usage: stratmap ${[name, ...operands].join(' ')} [options]`;
  const missing = operands[given.length];
  if (missing !== undefined && !missing.startsWith('['))
    throw new Misuse(`${missing.replace('...', '')} is missing`, usage);
  if (/\.\.\.\]?$/.test(operands.at(-1) ?? '')) return;
  const extra = given[operands.length];
  if (extra !== undefined) throw new Misuse(`\`${extra}\` is one argument too many`, usage);
}
