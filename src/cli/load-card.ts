import { dirname, extname, isAbsolute, relative, resolve } from 'node:path';
import {
  type Diagnostic,
  type Locate,
  parseScorecard,
  type ParseResult,
  type TunableScorecard,
} from '../index.js';
import { parseYamlScorecard } from '../yaml.js';
import type { Arguments } from './command.js';
import { printFindings } from './findings.js';
import type { CliIo } from './io.js';
import { Misuse } from './misuse.js';

/** A card that was read, and where. */
export interface LoadedCard {
  readonly card: TunableScorecard;
  readonly diagnostics: readonly Diagnostic[];
  /** What messages call it. */
  readonly name: string;
  /** Folder that its references start from. */
  readonly folder: string;
  /** Where a path of the document stands in its text. */
  readonly locate: Locate;
  /** Its file; absent where it came from standard input. */
  readonly path?: string;
  /** Its text. */
  readonly text: string;
  /** Reads another text in its place, and prints nothing. */
  readonly reparse: (text: string) => ParseResult;
}

type Parse = typeof parseScorecard;

const PARSERS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['.json', parseScorecard],
  ['.yaml', (text, options) => parseYamlScorecard(String(text), options)],
  ['.yml', (text, options) => parseYamlScorecard(String(text), options)],
]);

/**
 * Reads the card that the first operand names (`-` is YAML from standard input) and prints what was found about it.
 *
 * @param later - print nothing of a valid card: the caller does
 * @returns undefined if it is no valid card
 * @throws Misuse if the file cannot be read
 */
export function loadCard(args: Arguments, io: CliIo, later = false): LoadedCard | undefined {
  const [file = '-'] = args.positionals;
  const fromStdin = file === '-';
  const parse = PARSERS.get(fromStdin ? '.yaml' : extname(file).toLowerCase());
  if (parse === undefined)
    throw new Misuse(
      `\`${file}\` is no card`,
      'a card ends in .yaml, .yml or .json; `-` reads YAML',
    );
  const path = resolve(io.cwd, file);
  const text = fromStdin ? io.readStdin() : readNamed(path, file, io);
  const name = fromStdin ? 'standard input' : file;
  const folder = fromStdin ? io.cwd : dirname(path);
  const notes: string[] = [];
  const load = (reference: string): string | undefined => {
    try {
      return io.readFile(resolveReference(folder, reference));
    } catch (error) {
      notes.push(`extends \`${reference}\`: ${messageOf(error)}`);
      return undefined;
    }
  };
  const reparse = (other: string): ParseResult => parse(other, { source: name, load });
  const parsed = reparse(text);
  if (!later || !parsed.ok) printFindings(parsed.diagnostics, name, args, io);
  for (const note of notes) io.stderr.write(`  ${note}\n`);
  if (!parsed.ok) return undefined;
  return {
    card: parsed.scorecard,
    diagnostics: parsed.diagnostics,
    name,
    folder,
    locate: parsed.locate,
    text,
    reparse,
    ...(fromStdin ? {} : { path }),
  };
}

/**
 * The file that a card means by a reference: seen from the folder of the card. A card may come from anywhere, so it cannot name
 * files absolutely or above its own folder, and nothing is ever read from the network.
 *
 * @throws Misuse for absolute paths, addresses and paths that leave the folder
 */
export function resolveReference(folder: string, reference: string): string {
  if (isAbsolute(reference) || /^(?:[A-Za-z][A-Za-z\d+.-]*:|[/\\])/.test(reference))
    throw new Misuse(
      `\`${reference}\` is an absolute path or an address; a card may only name files relative to its own folder`,
      'write a path such as ./base.yaml',
    );
  const path = resolve(folder, reference);
  if (relative(folder, path).startsWith('..'))
    throw new Misuse(
      `\`${reference}\` lies outside the folder of the card; a card may only name files in its own folder and below`,
      'move the file beside the card, or name a table with --data',
    );
  return path;
}

/** Text of a file that the user named; throws Misuse if it cannot be read. */
export function readNamed(path: string, name: string, io: CliIo): string {
  try {
    return io.readFile(path);
  } catch (error) {
    throw new Misuse(`cannot read ${name}: ${messageOf(error)}`);
  }
}

/** What went wrong, in one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
