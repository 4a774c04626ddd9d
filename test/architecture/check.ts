/** Checks a set of source files against the layer table. */
import { posix } from 'node:path';
import { readSource, type SourceFacts } from './syntax.js';
import { entryPoints, type Layer } from './table.js';

/** Source text by path below `src`, with forward slashes: `core/score.ts`. */
export type Sources = ReadonlyMap<string, string>;

export const maximumLines = 400;

/** Every breach as `path:line what is wrong`, in order of path. */
export function checkSources(sources: Sources, layers: readonly Layer[]): string[] {
  const byFolder = new Map(layers.map((layer) => [layer.folder, layer]));
  const problems: string[] = [];
  const edges = new Map<string, string[]>();
  for (const path of [...sources.keys()].toSorted()) {
    const facts = readSource(path, sources.get(path) ?? '');
    const layer = byFolder.get(folderOf(path));
    if (layer === undefined) {
      problems.push(`${path}:1 the folder ${folderOf(path)} is not in the layer table`);
      continue;
    }
    const targets: string[] = [];
    edges.set(path, targets);
    for (const { specifier, line } of facts.references) {
      const target = specifier.startsWith('.') ? resolve(path, specifier) : undefined;
      if (target !== undefined) targets.push(target);
      const breach =
        target === undefined
          ? packageBreach(path, specifier, layer)
          : moduleBreach(path, specifier, target, layer, sources);
      if (breach !== undefined) problems.push(`${path}:${line} ${breach}`);
    }
    for (const { what, line } of contentBreaches(facts, layer))
      problems.push(`${path}:${line} ${what}`);
  }
  return [...problems, ...cycles(edges)];
}

const folderOf = (path: string): string =>
  path.includes('/') ? (path.split('/', 1)[0] ?? '') : entryPoints;

const resolve = (from: string, specifier: string): string =>
  posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');

function moduleBreach(
  path: string,
  specifier: string,
  target: string,
  layer: Layer,
  sources: Sources,
): string | undefined {
  if (!specifier.endsWith('.js')) return `${specifier} lacks the suffix .js`;
  if (!sources.has(target)) return `${specifier} does not exist in src`;
  const folder = folderOf(target);
  if (layer.folder === entryPoints && folder === entryPoints) return undefined;
  if (folder === layer.folder) return undefined;
  const allowed = folder === entryPoints ? layer.mayImportEntryPoints : layer.folders.has(folder);
  if (!allowed) return `${folderOf(path)} may not import ${target}`;
  return folder === entryPoints || /^(?:[a-z]+-)?index\.ts$/.test(target.slice(folder.length + 1))
    ? undefined
    : `${target} is private to ${folder}: import ${folder}/index.js`;
}

function packageBreach(path: string, specifier: string, layer: Layer): string | undefined {
  if (specifier.startsWith('node:'))
    return layer.mayUseHost ? undefined : `${layer.folder} may not import ${specifier}`;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const only = layer.packages.get(name);
  if (only === undefined) return `${layer.folder} may not import ${specifier}`;
  return only === '*' || path === `${layer.folder}/${only}`
    ? undefined
    : `only ${layer.folder}/${only} may import ${name}`;
}

function contentBreaches(facts: SourceFacts, layer: Layer): { what: string; line: number }[] {
  const breaches = [...facts.forbidden];
  if (!layer.mayUseHost)
    breaches.push(
      ...facts.hostUses.map(({ what, line }) => ({ what: `uses the host: ${what}`, line })),
    );
  if (layer.folder === entryPoints)
    breaches.push(
      ...facts.notReExports.map(({ what, line }) => ({ what: `not a re-export: ${what}`, line })),
    );
  if (facts.lines > maximumLines)
    breaches.push({ what: `${facts.lines} lines: more than ${maximumLines}`, line: 1 });
  return breaches;
}

/** One line for each file that can reach itself, naming the way back. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    const start = way.indexOf(path);
    if (start >= 0)
      found.push(`${path}:1 import cycle: ${[...way.slice(start), path].join(' > ')}`);
    if (start >= 0 || done.has(path)) return;
    way.push(path);
    for (const target of edges.get(path) ?? []) visit(target);
    way.pop();
    done.add(path);
  };
  for (const path of edges.keys()) visit(path);
  return found;
}
