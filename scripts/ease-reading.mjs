/**
 * Text that the engine reads in less time; more than a tenth of a cold start. Names are short, since it reads every name it comes to, called or not;
 * what people import keeps its name, for stack traces and for those who print it. Arrows are functions, since the engine skips over the
 * body of a function that nobody has called yet, but reads that of an arrow in full. All is ASCII, which is one byte a character at once.
 */
import { transform } from 'esbuild';
import ts from 'typescript';

/** Node shows the line that threw an error nobody caught: a file of one line would bury the message. */
export const LINE_LENGTH = 160;

/**
 * @param text - a module, or a CommonJS file, which exports nothing by name
 * @param target - the oldest engine that reads it, as esbuild names it
 * @param publicNames - what people can import
 */
export async function easeReading(text, target, publicNames) {
  const { code } = await transform(text, {
    target,
    lineLimit: LINE_LENGTH,
    minifyIdentifiers: true,
    minifyWhitespace: true,
    supported: { arrow: false },
  });
  return inAscii(named(code, publicNames));
}

/** A module whose public functions and classes are expressions with their public names: nothing that calls them need change. */
function named(text, publicNames) {
  const source = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest);
  const nameOf = namesIn(source, publicNames);
  const functions = [];
  let links = '';
  let rest = '';
  const part = (from, to) => text.slice(from, to);
  for (const statement of source.statements) {
    const written = text.slice(statement.pos, statement.end);
    if (ts.isImportDeclaration(statement)) links += written;
    else if (ts.isFunctionDeclaration(statement) && nameOf.has(statement.name.text)) {
      const { text: local, end } = statement.name;
      const start = part(statement.getStart(source), end - local.length);
      functions.push(`${local}=${start}${nameOf.get(local)}${part(end, statement.end)}`);
    } else if (ts.isVariableStatement(statement)) rest += withNames(statement, written, nameOf);
    else rest += written;
  }
  // A declaration stands before everything else, wherever it is written; an expression must be put there.
  const first = functions.length === 0 ? '' : `var ${functions.join(',')};`;
  return `${links}${first}${rest}`;
}

/** By its name in the module, the public name of what it exports; a suffix tells exports of a merged file apart. */
function namesIn({ statements }, publicNames) {
  const names = new Map();
  for (const { exportClause } of statements.filter(ts.isExportDeclaration))
    for (const { name, propertyName = name } of exportClause.elements) {
      const word = name.text.replace(/_\d+$/, '');
      if (publicNames.has(word)) names.set(propertyName.text, word);
    }
  return names;
}

/** `var a=class{` and `var a=function(` say what people call them. */
function withNames({ pos, declarationList }, written, nameOf) {
  let text = written;
  for (const { name, initializer } of declarationList.declarations.toReversed()) {
    const word = nameOf.get(name.text);
    if (word === undefined || !isNameless(initializer)) continue;
    const keyword = ts.isClassExpression(initializer) ? 'class' : 'function';
    const at = text.indexOf(keyword, initializer.pos - pos) + keyword.length;
    text = `${text.slice(0, at)} ${word}${text.slice(at)}`;
  }
  return text;
}

const isNameless = (value) =>
  value !== undefined &&
  (ts.isClassExpression(value) || ts.isFunctionExpression(value)) &&
  value.name === undefined;

/** Patterns keep the characters that they are written with; strings are in ASCII already. */
function inAscii(text) {
  return text.replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
