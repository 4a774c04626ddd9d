/** The tables of parts in ARCHITECTURE.md: the insides of one folder, in the order in which they may use each other. */
import { posix } from 'node:path';
import type { Sources } from './check.js';
import { readSource } from './syntax.js';

/** Parts by folder, lowest first; a part is a folder such as `data/` or a file such as `state.ts`. */
export function readParts(markdown: string): ReadonlyMap<string, readonly string[]> {
  const sections = markdown.split(/^## /m).map((section) => {
    const folder = /^Inside `src\/([a-z]+)`\n/.exec(section)?.[1];
    const parts = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
    return [folder, parts] as const;
  });
  return new Map(sections.flatMap(([folder, parts]) => (folder ? [[folder, parts]] : [])));
}

/** Every breach in a folder as `path:line what is wrong`; its doors may import any part. */
export function checkParts(sources: Sources, folder: string, parts: readonly string[]): string[] {
  const partOf = (path: string): string => {
    const [first = '', ...more] = path.slice(folder.length + 1).split('/');
    return more.length === 0 ? first : `${first}/`;
  };
  const inside = [...sources.keys()].filter((path) => path.startsWith(`${folder}/`)).toSorted();
  const found = new Set(inside.map(partOf));
  const problems = parts.filter((part) => !found.has(part)).map((part) => `${part} is gone`);
  for (const path of inside) {
    const part = partOf(path);
    if (isDoor(part)) continue;
    const place = parts.indexOf(part);
    if (place < 0) problems.push(`${path}:1 ${part} is not in the table of parts`);
    for (const { specifier, line } of readSource(path, sources.get(path) ?? '').references) {
      const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
      if (!target.startsWith(`${folder}/`)) continue;
      const used = partOf(target);
      if (used !== part && (isDoor(used) || parts.indexOf(used) > place))
        problems.push(`${path}:${line} ${part} may not import ${used}`);
    }
  }
  return problems;
}

const isDoor = (part: string): boolean => /^(?:[a-z]+-)?index\.ts$/.test(part);
