/**
 * Shorter names inside of functions: the engine reads every name it comes to, called or not, and a third of the text is names. Those on
 * top of a file stay as they are, so that a stack trace still says which function threw. A twentieth of a cold start.
 */
import { transform } from 'esbuild';
import ts from 'typescript';

/**
 * @param text - a module
 * @param settings - how esbuild writes code
 */
export async function shortenLocals(text, { target, lineLimit }) {
  const { links, rest } = parted(text);
  // Without imports and exports it is a script to esbuild, and what stands on top of a script may be used by others.
  const { code } = await transform(rest, {
    target,
    lineLimit,
    minifyIdentifiers: true,
    minifyWhitespace: true,
  });
  return `${links}${code}`;
}

/** Imports and exports, which hold wherever they stand, and the rest of a module. */
function parted(text) {
  const { statements } = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest);
  let links = '';
  let rest = '';
  for (const statement of statements) {
    const written = text.slice(statement.pos, statement.end);
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) links += written;
    else rest += written;
  }
  return { links: links.endsWith(';') || links === '' ? links : `${links};`, rest };
}
