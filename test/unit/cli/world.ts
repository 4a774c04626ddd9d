import { readFileSync } from 'node:fs';
import type { CliIo, Rasterise } from '../../../src/cli/io.js';
import { runCli } from '../../../src/cli/run-cli.js';

/** What a run of the command left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Files written, by path. */
  readonly written: ReadonlyMap<string, string>;
}

/** The world of one run: files by absolute path; the working folder is `/w`. */
export interface World {
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Files by the path of a link to them. */
  readonly links?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly columns?: number;
  /** Whether what is written to standard output is lost, as where the disk is full. */
  readonly full?: boolean;
  /** What another run does to the files while this one tells. */
  readonly meanwhile?: (files: Record<string, string>) => void;
  /** What draws SVG as PNG; not installed unless given. */
  readonly rasterise?: Rasterise;
  /** What happens to the files while they are watched: one change after the other. */
  readonly changes?: readonly ((files: Record<string, string>) => void)[];
  /** Milliseconds that pass between two looks at the clock. */
  readonly pace?: number;
}

/** Runs the command in a world of its own. */
export async function run(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const files = { ...world.files };
  const { env = {}, tty = false, columns, pace = 0 } = world;
  const texts = { out: '', err: '' };
  const written = new Map<string, string>();
  let time = 0;
  const stream = (name: 'out' | 'err') => ({
    write: (text: string) => {
      texts[name] += text;
    },
    written: () => {
      world.meanwhile?.(files);
      return Promise.resolve(world.full !== true);
    },
    isTTY: tty,
    ...(columns === undefined ? {} : { columns }),
  });
  const io: CliIo = {
    stdout: stream('out'),
    stderr: stream('err'),
    env,
    cwd: '/w',
    readFile: (path) => {
      if (!Object.hasOwn(files, path)) throw new Error('there is no such file');
      return files[path] as string;
    },
    readStdin: () => world.stdin ?? '',
    readPieces: async function* (path) {
      // Cut anywhere, as pipes do.
      const text = path === '-' ? (world.stdin ?? '') : io.readFile(path);
      for (let at = 0; at < text.length; at += 100) yield text.slice(at, at + 100);
    },
    openOutput: (path) => ({
      write: (text) => {
        if (path === '-') texts.out += text;
        else written.set(path, (written.get(path) ?? '') + text);
        return Promise.resolve();
      },
      end: () => Promise.resolve(),
    }),
    fileId: (path) => world.links?.[path] ?? path,
    writeFile: (path, text) => {
      if (path.startsWith('/locked/')) throw new Error('it may not be written');
      written.set(path, text);
    },
    replaceFile: (path, text, was) => {
      if (files[path] !== was) return files[path] === text;
      io.writeFile(path, text);
      return true;
    },
    isThere: (path) => Object.hasOwn(files, path),
    writeBytes: (path, bytes) => io.writeFile(path, Buffer.from(bytes).toString('latin1')),
    rasteriser: () => world.rasterise,
    createFiles: (made, replace) => {
      const present = replace ? [] : [...made.keys()].filter((path) => Object.hasOwn(files, path));
      if (present.length > 0) return present;
      for (const [path, text] of made) io.writeFile(path, text);
      return [];
    },
    watchFiles: async function* () {
      for (const change of world.changes ?? []) {
        change(files);
        yield undefined;
      }
    },
    readPackageFile: (path) =>
      path === 'package.json' ? readFileSync('package.json', 'utf8') : `{"read": "${path}"}`,
    today: () => '2026-06-30',
    now: () => {
      time += pace;
      return time;
    },
  };
  const code = await runCli(argv, io);
  return { code, ...texts, written };
}

export const CARD = `stratmap: 1
id: service
title: { en: Service, es: Servicio }
language: en
perspectives:
  money: { title: { en: Money, es: Dinero } }
metrics:
  cost: sum
  contacts: sum
indicators:
  unitCost: { title: Cost per contact, unit: EUR, formula: cost / contacts, baseline: 9, target: 6 }
objectives:
  save: { title: { en: Spend less, es: Gastar menos }, perspective: money, lagging: [unitCost] }
data:
  - csv: ./data/values.csv
`;

export const VALUES = `period,cost,contacts
2026-01,800,100
2026-02,750,100
2026-03,,
`;

/** A card with its table, in \`/w\`. */
export const FILES = { '/w/card.yaml': CARD, '/w/data/values.csv': VALUES };
