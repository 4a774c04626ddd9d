import { resolve } from 'node:path';
import type { AlertMemory, Scorecard, Status } from '../index.js';
import { writing } from './cannot-write.js';
import type { Arguments } from './command.js';
import { filesOf } from './files-of.js';
import type { CliIo } from './io.js';
import { type LoadedCard, messageOf, readNamed } from './load-card.js';
import { Misuse } from './misuse.js';
import { refuseOverwriting } from './out-file.js';
import { parseJson } from './parse-json.js';

/** The memory of alerts between two runs. */
export interface MemoryFile {
  /** What it held; undefined where there is no such file yet. */
  readonly memory: AlertMemory | undefined;
  /** Writes what was told; false, and nothing is written, where another run wrote meanwhile what would be lost. */
  readonly write: (memory: AlertMemory) => boolean;
  /** As the user names it. */
  readonly name: string;
}

/** Tells of a memory that cannot be a file, before anything is read. */
export function checkMemory(args: Arguments): void {
  if (args.value('memory') === '-')
    throw new Misuse('a memory is read and written, so it cannot be a stream', 'name a file');
}

/**
 * The file that --memory names, if it does.
 *
 * @param at - the period to tell of
 * @throws Misuse if it is one that is read otherwise, cannot be read, or holds anything else
 */
export function memoryOf(
  card: Scorecard,
  at: string,
  loaded: LoadedCard,
  args: Arguments,
  io: CliIo,
): MemoryFile | undefined {
  const name = args.value('memory');
  if (name === undefined) return undefined;
  const path = resolve(io.cwd, name);
  refuseOverwriting(name, filesOf(loaded, args, io), io, 'memory');
  const was = io.isThere(path) ? readNamed(path, name, io) : undefined;
  return {
    name,
    memory: was === undefined ? undefined : memoryIn(was, { name, card, at }),
    write: (memory) =>
      writing(name, () => {
        const content: MemoryContent = { card: card.document.id, ...memory };
        return io.replaceFile(path, `${JSON.stringify(content, null, 2)}\n`, was);
      }),
  };
}

/** What the file says: what was told last, and of which card, since ids of elements are the same in many. */
interface MemoryContent extends AlertMemory {
  readonly card: string;
}

const STATUSES: Readonly<Record<Status, true>> = {
  ...{ none: true, poor: true, watch: true, good: true, above: true },
};

const isStatus = (value: unknown): boolean =>
  typeof value === 'string' && Object.hasOwn(STATUSES, value);

const HINT = 'name a file that is not there yet: it is then written; or remove this one';

type Unchecked = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the names of periods of one length have in common. */
const shapeOf = (period: string): string => period.replaceAll(/\d/g, '0');

interface Wanted {
  readonly name: string;
  readonly card: Scorecard;
  readonly at: string;
}

function memoryIn(text: string, { name, card: { document }, at }: Wanted): AlertMemory {
  let content: unknown;
  try {
    content = parseJson(text);
  } catch (error) {
    throw new Misuse(`${name} is no memory of alerts: it is not JSON: ${messageOf(error)}`, HINT);
  }
  const {
    card,
    statuses,
    told = [],
    at: last,
  } = (isObject(content) ? content : {}) as Partial<Unchecked>;
  if (typeof card !== 'string' || !isObject(statuses))
    throw new Misuse(`${name} is no memory of alerts: it has no \`card\` and \`statuses\``, HINT);
  const wrong = Object.entries(statuses).find(([, status]) => !isStatus(status));
  if (wrong !== undefined)
    throw new Misuse(
      `${name} is no memory of alerts: what it says of \`${wrong[0].slice(0, 60)}\` is no status`,
      HINT,
    );
  if (!Array.isArray(told) || !told.every(isObject))
    throw new Misuse(
      `${name} is no memory of alerts: its \`told\` is no list of what was told`,
      HINT,
    );
  if (card !== document.id)
    throw new Misuse(
      `${name} is the memory of another card, \`${card.slice(0, 60)}\``,
      'keep one file for each card; of a card that was renamed, change `card` in the file',
    );
  if (typeof last === 'string' && shapeOf(last) !== shapeOf(at))
    throw new Misuse(
      `${name} is the memory of periods of another length than \`${at}\`: it was last told of \`${last.slice(0, 20)}\``,
      'keep one file for each length of periods',
    );
  // Entries of `told` that say nothing are met by nothing.
  const memory: Unchecked = { at: typeof last === 'string' ? last : '', statuses, told };
  return memory as unknown as AlertMemory;
}
