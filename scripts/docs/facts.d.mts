import type { DocsFacts } from '../docs-reference.mjs';
import type { CliIo } from '../../src/cli/io.js';

export function libraryFacts(): Promise<DocsFacts>;
export function repositoryFacts(): Pick<DocsFacts, 'modules' | 'cases'>;
export function exampleMap(
  runCli: (words: readonly string[], io: CliIo) => Promise<number>,
  io: CliIo,
): Promise<string>;
