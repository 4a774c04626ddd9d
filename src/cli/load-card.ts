import { dirname, extname, isAbsolute, join, normalize, relative, resolve } from 'node:path';
import {
  type Diagnostic,
  type Locate,
  parseScorecard,
  type ParseResult,
  type Position,
  type TunableScorecard,
} from '../index.js';
import { parseYamlScorecard } from '../yaml.js';
import type { Arguments } from './command.js';
import { printFindings } from './findings.js';
import type { CliIo } from './io.js';
import { languageOf } from './language-of.js';
import { Misuse } from './misuse.js';

/** A card that was read, and where. */
export interface LoadedCard {
  readonly card: TunableScorecard;
  readonly diagnostics: readonly Diagnostic[];
  /** What messages call it. */
  readonly name: string;
  /** Folder that its references start from. */
  readonly folder: string;
  /** What messages call a file that it refers to: as the user would name it from where the command runs. */
  readonly nameOf: (reference: string) => string;
  /** The files of the cards that it extends. */
  readonly extended: readonly string[];
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
  if (parse === undefined) throw new Misuse(`\`${file}\` is no card`, hintFor(file));
  const path = resolve(io.cwd, file);
  const text = fromStdin ? io.readStdin() : readNamed(path, file, io);
  const name = fromStdin ? 'standard input' : file;
  const folder = fromStdin ? io.cwd : dirname(path);
  const nameOf = (reference: string): string =>
    fromStdin ? normalize(reference) : join(dirname(file), reference);
  const notes: string[] = [];
  const extended = new Set<string>();
  const load = (reference: string): string | undefined => {
    try {
      const at = resolveReference(folder, reference);
      extended.add(at);
      return io.readFile(at);
    } catch (error) {
      notes.push(`extends \`${reference}\`: ${messageOf(error)}`);
      return undefined;
    }
  };
  const reparse = (other: string): ParseResult =>
    withNames(parse(other, { source: name, load }), (source) =>
      source === name ? name : nameOf(source),
    );
  const parsed = reparse(text);
  const language = languageOf(args, parsed.ok ? { card: parsed.scorecard } : undefined);
  if (!later || !parsed.ok) printFindings(parsed.diagnostics, { source: name, language }, args, io);
  for (const note of notes) io.stderr.write(`  ${note}\n`);
  if (!parsed.ok) return undefined;
  return {
    card: parsed.scorecard,
    diagnostics: parsed.diagnostics,
    name,
    folder,
    nameOf,
    extended: [...extended],
    locate: parsed.locate,
    text,
    reparse,
    ...(fromStdin ? {} : { path }),
  };
}

const ENDINGS = 'a card ends in .yaml, .yml or .json';

/** What to try where something is named that is no card. */
function hintFor(file: string): string {
  const ending = extname(file).toLowerCase();
  if (ending === '') return `${ENDINGS}, such as ${join(file, 'scorecard.yaml')}; \`-\` reads YAML`;
  return TABLES.has(ending)
    ? `${ENDINGS}; a table of values is named with --data`
    : `${ENDINGS}; \`-\` reads YAML`;
}

const TABLES: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt']);

/** What was parsed, its places named as the user would name the files. */
function withNames(parsed: ParseResult, nameOf: (source: string) => string): ParseResult {
  const named = <P extends Position | undefined>(position: P): P =>
    position?.source === undefined ? position : { ...position, source: nameOf(position.source) };
  const diagnostics = parsed.diagnostics.map((found) =>
    found.position === undefined ? found : { ...found, position: named(found.position) },
  );
  if (!parsed.ok) return { ...parsed, diagnostics };
  return { ...parsed, diagnostics, locate: (path) => named(parsed.locate(path)) };
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
