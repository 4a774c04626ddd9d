import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/core/index.js';

/** What a reader says about one broken card. */
export type Check = (text: string, name: string) => readonly Diagnostic[];

/** The facts about a finding that must not change; its wording may. */
export interface ExpectedFinding {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly line?: number;
  readonly column?: number;
  /** The file, when it is not the card itself. */
  readonly source?: string;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Names of all broken cards, with their endings. */
export function galleryNames(): string[] {
  return readdirSync(here('.'))
    .filter((name) => /\.(yaml|json)$/.test(name) && !name.endsWith('.expected.json'))
    .toSorted();
}

export const galleryText = (name: string): string => readFileSync(here(name), 'utf8');

/** Text beside the gallery, for cards that extend others. */
export function loadShared(reference: string): string | undefined {
  const path = here(reference);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What is expected of a card; with STRATMAP_UPDATE=1 it is written first, to be reviewed like code. */
export function expectedFindings(
  name: string,
  found: readonly ExpectedFinding[],
): readonly ExpectedFinding[] {
  const path = here(name.replace(/\.(yaml|json)$/, '.expected.json'));
  if (process.env['STRATMAP_UPDATE'] === '1')
    writeFileSync(path, `[\n${found.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  return JSON.parse(readFileSync(path, 'utf8')) as readonly ExpectedFinding[];
}

export function factsOf(found: Diagnostic, name: string): ExpectedFinding {
  const { code, path, position } = found;
  return {
    code,
    path,
    ...(position === undefined ? {} : { line: position.line, column: position.column }),
    ...(position?.source === undefined || position.source === name
      ? {}
      : { source: position.source }),
  };
}
