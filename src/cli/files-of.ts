import { resolve } from 'node:path';
import type { Arguments } from './command.js';
import type { CliIo } from './io.js';
import { type LoadedCard, resolveReference } from './load-card.js';

/** A file that a command reads. */
export interface ReadFile {
  /** What it is, such as `the card`. */
  readonly what: string;
  readonly path: string;
}

/** The files that a card and its values come from: itself, what it extends, the tables it names, and those given with --data. */
export function filesOf(loaded: LoadedCard, args: Arguments, io: CliIo): readonly ReadFile[] {
  const { path, folder, extended, card } = loaded;
  const named = (card.document.data ?? []).map((table) =>
    resolveReference(folder, 'csv' in table ? table.csv : table.json),
  );
  const given = args.values('data').map((name) => resolve(io.cwd, name));
  return [
    ...(path === undefined ? [] : [{ what: 'the card', path }]),
    ...extended.map((file) => ({ what: 'what the card extends', path: file })),
    ...[...named, ...given].map((file) => ({ what: 'a table of values', path: file })),
  ];
}
