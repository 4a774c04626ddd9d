/**
 * Removes from `dist` what nobody can reach: modules that hold types alone, declarations of what no declaration of an entry point names, and
 * the single files of the command, which is bundled. They are a third of what `tsc` writes, and each file of a package costs its installation.
 */
import { readdirSync, readFileSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every file that some files lead to, themselves included; a module is followed to its file with this ending. */
function reached(starts, ending) {
  const seen = new Set();
  const waiting = [...starts];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const name of modulesIn(file))
      if (name.startsWith('.')) waiting.push(join(dirname(file), name.replace(/\.js$/, ending)));
  }
  return seen;
}

/** What a file imports, exports from, loads later or names the types of. */
function modulesIn(file) {
  const found = [];
  const visit = (node) => {
    const named = ts.isImportTypeNode(node)
      ? node.argument.literal
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : node.moduleSpecifier;
    if (named !== undefined) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** Removes folders that hold nothing any more. */
function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Leaves in `dist` what the exports and commands of the package lead to, with the source maps of it. */
export function pruneDist() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const entries = Object.values(exports).filter((target) => typeof target === 'object');
  const kept = new Set([
    ...reached(
      entries.map((target) => join(root, target.default)),
      '.js',
    ),
    ...reached(
      entries.map((target) => join(root, target.types)),
      '.d.ts',
    ),
  ]);
  const dist = join(root, 'dist');
  const bundles = join(dist, 'node');
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || entry.parentPath === bundles || !/\.(js|ts)(\.map)?$/.test(file))
      continue;
    if (!kept.has(file.replace(/\.map$/, ''))) rmSync(file);
  }
  removeEmpty(dist);
}
