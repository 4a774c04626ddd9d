/** The layer table of ARCHITECTURE.md, read from its text. */

export interface Layer {
  /** Folder name under `src`; the entry points (files directly in `src`) are `*`. */
  readonly folder: string;
  /** 0 is the lowest; the entry points are the highest. */
  readonly rank: number;
  readonly folders: ReadonlySet<string>;
  /** Package name to the only file that may import it, or `*` for any file of the folder. */
  readonly packages: ReadonlyMap<string, string>;
  readonly mayImportEntryPoints: boolean;
  readonly mayUseHost: boolean;
}

export const entryPoints = '*';

const heading = /^\|\s*layer\s*\|\s*folder\s*\|/i;

/** Rows of the first Markdown table whose heading starts with `layer | folder`. */
function rows(markdown: string): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => heading.test(line));
  if (start < 0) throw new Error('ARCHITECTURE.md has no table headed "layer | folder"');
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end < 0 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The folders in a cell such as `` `templates/`, `catalogue/` ``. */
const foldersIn = (cell: string): string[] =>
  [...cell.matchAll(/`([a-z]+)\/`/g)].map((match) => match[1] ?? '');

export function readLayers(markdown: string): Layer[] {
  const table = rows(markdown).map(([rank = '', folder = '', , allowed = '']) => ({
    rank: rank === '-' ? Number.POSITIVE_INFINITY : Number(rank),
    names: foldersIn(folder).length > 0 ? foldersIn(folder) : [entryPoints],
    allowed: allowed.split(',').map((part) => part.trim()),
  }));
  const known = new Set(table.flatMap(({ names }) => names));
  return table.flatMap(({ rank, names, allowed }) =>
    names.map((folder) => layer(folder, rank, allowed, known)),
  );
}

function layer(
  folder: string,
  rank: number,
  allowed: readonly string[],
  known: ReadonlySet<string>,
): Layer {
  const folders = new Set<string>();
  const packages = new Map<string, string>();
  for (const part of allowed) {
    const [, name = '', file = '*'] = /^([^\s]+)(?: in `([^`]+)`)?$/.exec(part) ?? [];
    if (part === 'any folder') for (const other of known) folders.add(other);
    else if (known.has(name)) folders.add(name);
    else if (!['nothing', 'entry points', 'Node'].includes(part)) packages.set(name, file);
  }
  folders.delete(entryPoints);
  if (folder === entryPoints) folders.delete('cli');
  return {
    folder,
    rank,
    folders,
    packages,
    mayImportEntryPoints: allowed.includes('entry points'),
    mayUseHost: allowed.includes('Node'),
  };
}

/** What is wrong with the table itself. */
export function checkTable(layers: readonly Layer[]): string[] {
  const byFolder = new Map(layers.map((row) => [row.folder, row]));
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const { folder, rank, folders, packages } of layers) {
    for (const other of folders) {
      if ((byFolder.get(other)?.rank ?? rank) >= rank)
        problems.push(`the table lets ${folder} import ${other}, which is not in a lower layer`);
    }
    for (const name of packages.keys()) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, folder);
      else problems.push(`the table gives ${name} two importers: ${owner} and ${folder}`);
    }
  }
  return problems;
}
