/** What the architecture rules need to know of one source file, taken from its syntax tree. */
import ts from 'typescript';

export interface Place {
  readonly line: number;
}

export interface Reference extends Place {
  readonly specifier: string;
}

export interface Finding extends Place {
  readonly what: string;
}

export interface SourceFacts {
  readonly lines: number;
  /** Every import, type imports and dynamic ones included, and every export from elsewhere. */
  readonly references: readonly Reference[];
  /** Uses of the host: clock, randomness, console, process, timers, network. */
  readonly hostUses: readonly Finding[];
  /** Constructs that no source file may contain. */
  readonly forbidden: readonly Finding[];
  /** Statements that are not `export ... from`. */
  readonly notReExports: readonly Finding[];
}

const hostNames = new Set([
  'console',
  'process',
  'performance',
  'crypto',
  'navigator',
  'fetch',
  'require',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]);

export function readSource(path: string, text: string): SourceFacts {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = new Set<string>();
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    if (isBinding(node) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);

  const lineOf = (node: ts.Node): number =>
    file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const collect = (rule: (node: ts.Node) => string | undefined): Finding[] =>
    nodes.flatMap((node) => {
      const what = rule(node);
      return what === undefined ? [] : [{ what, line: lineOf(node) }];
    });

  return {
    lines: text.replace(/\n$/, '').split('\n').length,
    references: collect(specifierOf).map(({ what, line }) => ({ specifier: what, line })),
    hostUses: collect((node) => hostUse(node, declared)),
    forbidden: collect(forbiddenConstruct),
    notReExports: file.statements
      .filter((node) => !(ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined))
      .map((node) => ({ what: firstLine(node.getText(file)), line: lineOf(node) })),
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const isBinding = (node: ts.Node): node is ts.NamedDeclaration & { name: ts.Node } =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isImportSpecifier(node);

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : '(computed)';
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]) ?? '(computed)';
  return undefined;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

/** A name that stands for a value of the host, not a property or a local of the same name. */
function hostUse(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    return text === 'Date.now' || text === 'Math.random' ? text : undefined;
  }
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const withoutArguments = (node.arguments?.length ?? 0) === 0;
    return node.expression.getText() === 'Date' && (withoutArguments || ts.isCallExpression(node))
      ? 'the present date'
      : undefined;
  }
  if (!ts.isIdentifier(node) || !hostNames.has(node.text) || declared.has(node.text))
    return undefined;
  return isPropertyName(node) ? undefined : node.text;
}

function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === node
  );
}

function forbiddenConstruct(node: ts.Node): string | undefined {
  if (ts.isEnumDeclaration(node)) return 'enum';
  if (ts.isExportAssignment(node)) return 'default export';
  if (ts.isExportSpecifier(node))
    return node.name.text === 'default' ? 'default export' : undefined;
  if (node.kind === ts.SyntaxKind.DefaultKeyword)
    return ts.canHaveModifiers(node.parent) ? 'default export' : undefined;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const called = node.expression.getText();
    return called === 'eval' || called === 'Function' ? `code from text (${called})` : undefined;
  }
  return undefined;
}
