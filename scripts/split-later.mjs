/**
 * Puts functions that a first evaluation does not call into files of their own, which are loaded when the first of them is called. The engine
 * reads every function when its file is loaded, called or not, and that is most of a cold start. What stays of a moved function is a
 * short one of its name that calls it.
 */
import { createHash } from 'node:crypto';
import ts from 'typescript';

/** Gives the moved functions; a name that nobody else has. */
const LATER = 'functionsOfLaterFile';

/** Told where a bundler took a module and not the file beside it. */
const LEFT_BEHIND =
  'a file of stratmap is missing beside this one: name the condition `module` to your bundler, leave stratmap out of the bundle, or start again after an update';

/** What is shorter than this is hardly longer than the function that would stay in its place. */
const SHORTEST = 120;

/** With less to leave aside, a file more is not worth its reading. */
const LEAST = 8000;

/** What runs where files cannot be counted on stays whole: `stratmap/runtime` is copied into pages, workers and bundles. */
const WHOLE = new Set(['shared-kernels.js']);

/**
 * The texts to write, by name; beside a module that is split stands a CommonJS file, which can be loaded in the middle of a call.
 *
 * @param texts - modules that import and export by name alone, by name
 * @param watched - of the modules that a start reads, every function: where it starts, and whether it is called
 * @param publicNames - what people can import, which stays: it shows its parameters to those who print it
 */
export function splitLater(texts, watched, publicNames) {
  const split = new Map(texts);
  for (const [name, functions] of watched) {
    if (WHOLE.has(name)) continue;
    const { now, later, file } = splitModule(name, texts.get(name), functions, publicNames);
    if (later.length >= LEAST) split.set(name, now).set(file, later);
  }
  return split;
}

/** Named by what is in it: a process that goes on while an update replaces its files must not pair a module with what belongs to another. */
function laterName(name, later) {
  const hash = createHash('sha256').update(later).digest('hex').slice(0, 8);
  return name.replace(/(-[A-Z0-9]{8})?\.js$/, `-later-${hash}.cjs`);
}

function splitModule(name, text, functions, publicNames) {
  const source = ts.createSourceFile('module.js', text, ts.ScriptTarget.Latest, true);
  const parts = partsOf(source);
  const moved = new Set(movable(source, parts, functions, publicNames));
  const rest = parts.filter((part) => !moved.has(part));
  const asked = namesUsed(rest);
  const used = namesUsed([...moved]);
  const given = rest.flatMap(({ names }) => names).filter((name) => used.has(name));
  const answered = [...moved].flatMap(({ names }) => names).filter((name) => asked.has(name));
  const left = parts.map((part) => {
    if (!moved.has(part)) return part.text;
    const place = answered.indexOf(part.names[0]);
    return place < 0 ? '' : standIn(part, place);
  });
  const later = `"use strict";module.exports=function([${given.join(',')}]){${[...moved].map((part) => part.text).join('')}
return[${answered.join(',')}]};`;
  const file = laterName(name, later);
  const now = `import{createRequire as requireFrom}from"node:module";${left.join('')}
var laterFunctions;function ${LATER}(){return laterFunctions??=loadLater()}
function loadLater(){try{return requireFrom(import.meta.url)("./${file}")([${given.join(',')}])}
catch(error){throw import.meta.url&&error.code!=="MODULE_NOT_FOUND"?error:new Error("${LEFT_BEHIND}",{cause:error})}}`;
  return { now, later, file };
}

/** A module piece by piece: its statements, a variable by itself. `names` are what it declares, `body` the function that it is, if it is one. */
function partsOf(source) {
  const written = (node) => source.text.slice(node.pos, node.end);
  return source.statements.flatMap((node) => {
    if (ts.isVariableStatement(node)) {
      const { declarations, flags } = node.declarationList;
      const keyword =
        flags & ts.NodeFlags.Const ? 'const' : flags & ts.NodeFlags.Let ? 'let' : 'var';
      return declarations.map((one) => {
        const body =
          one.initializer !== undefined && ts.isArrowFunction(one.initializer)
            ? one.initializer
            : undefined;
        return { node: one, body, names: boundIn(one.name), text: `\n${keyword} ${written(one)};` };
      });
    }
    const names = ts.isImportDeclaration(node)
      ? node.importClause.namedBindings.elements.map(({ name }) => name.text)
      : node.name === undefined
        ? []
        : [node.name.text];
    const body = ts.isFunctionDeclaration(node) ? node : undefined;
    return [{ node, body, names, text: `${written(node)}\n` }];
  });
}

const boundIn = (name) =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((one) => (one.name === undefined ? [] : boundIn(one.name)));

/** The functions that can live elsewhere without anybody noticing. */
function movable(source, parts, functions, publicNames) {
  const called = new Set(functions.filter(({ isCalled }) => isCalled).map(({ start }) => start));
  const onTop = new Set(parts.flatMap(({ names }) => names));
  // What changes is seen by one file alone: names are handed over once. A function changes by what is put on it, too.
  const { names, holders } = assignedIn(source);
  const isFunction = new Set(parts.flatMap((part) => (part.body === undefined ? [] : part.names)));
  const changing = new Set([
    ...names.filter((name) => onTop.has(name)),
    ...holders.filter((name) => isFunction.has(name)),
  ]);
  let moved = parts.filter(({ node, body, names: [name], text }) => {
    if (body === undefined || called.has(body.getStart(source)) || publicNames.has(name))
      return false;
    const isWorthIt = text.length >= SHORTEST;
    return (
      isWorthIt &&
      !changing.has(name) &&
      !isTied(body) &&
      !identifiersIn(node).some((one) => changing.has(one.text))
    );
  });
  // A function is one value: where both files hold it as such, it is not split into two.
  for (let before = -1; before !== moved.length; ) {
    before = moved.length;
    const asked = namesUsed(parts.filter((part) => !moved.includes(part)));
    const held = new Set(
      moved.flatMap(({ node }) =>
        identifiersIn(node)
          .filter((one) => !isCalled(one))
          .map((one) => one.text),
      ),
    );
    moved = moved.filter(({ names: [name] }) => !(asked.has(name) && held.has(name)));
  }
  return moved;
}

/** A function that calls the moved one with what it is given. */
function standIn({ names: [name], body: { parameters } }, place) {
  const list = parameters.map(({ dotDotDotToken }, i) => `${dotDotDotToken ? '...' : ''}a${i}`);
  return `function ${name}(${list}){return ${LATER}()[${place}](${list})}\n`;
}

const STEPS = new Set([ts.SyntaxKind.PlusPlusToken, ts.SyntaxKind.MinusMinusToken]);

/** Names that something is assigned to after they are declared, and names of what properties are put on. */
function assignedIn(source) {
  const names = [];
  const holders = [];
  const visit = (node) => {
    const isAssignment =
      ts.isBinaryExpression(node) && ts.isAssignmentOperator(node.operatorToken.kind);
    if (isAssignment && ts.isPropertyAccessExpression(node.left))
      holders.push(node.left.expression.text);
    else if (isAssignment) names.push(...targetsIn(node.left));
    else if (STEPS.has(node.operator)) names.push(...targetsIn(node.operand));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { names, holders };
}

const targetsIn = (node) =>
  ts.isIdentifier(node) || ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node)
    ? [node, ...identifiersIn(node)].map((one) => one.text)
    : [];

const namesUsed = (parts) =>
  new Set(parts.flatMap(({ node }) => identifiersIn(node).map((one) => one.text)));

/** Every identifier that may mean a name on top of the module; some mean a name of a function's own. */
function identifiersIn(root) {
  const found = [];
  const visit = (node) => {
    if (ts.isIdentifier(node) && !isOwnName(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(root, visit);
  return found;
}

/** Whether it names what is declared there, or a property; shorthands and exports name what they mean. */
const isOwnName = (node) =>
  node.parent.name === node &&
  !ts.isShorthandPropertyAssignment(node.parent) &&
  !ts.isExportSpecifier(node.parent);

const isCalled = (node) => ts.isCallExpression(node.parent) && node.parent.expression === node;

/** Whether a function looks at how it was called, or in which module. */
function isTied(node) {
  if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isMetaProperty(node)) return true;
  if (ts.isIdentifier(node) && node.text === 'arguments') return true;
  return ts.forEachChild(node, isTied) ?? false;
}
