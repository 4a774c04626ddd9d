import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const entries = readdirSync(source)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => source + name);

const program = ts.createProgram(entries, { noLib: true, types: [], module: 199, target: 99 });
const checker = program.getTypeChecker();
const resolved = (symbol: ts.Symbol): ts.Symbol =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** Everything that an entry point exports. */
const exported = entries.flatMap((entry) => {
  const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile);
  return module === undefined ? [] : checker.getExportsOfModule(module);
});

/** Every interface of options that an entry point exports, and those that it extends. */
function publicOptions(): ReadonlySet<ts.InterfaceDeclaration> {
  const found = new Set<ts.InterfaceDeclaration>();
  const add = (symbol: ts.Symbol | undefined): void => {
    for (const one of symbol === undefined ? [] : (resolved(symbol).declarations ?? [])) {
      if (!ts.isInterfaceDeclaration(one)) continue;
      found.add(one);
      for (const { expression } of (one.heritageClauses ?? []).flatMap(({ types }) => types))
        add(checker.getSymbolAtLocation(expression));
    }
  };
  for (const symbol of exported) if (symbol.name.endsWith('Options')) add(symbol);
  return found;
}

/** Every function that an entry point exports and that takes options: its declarations, of which the first is documented. */
const callsWithOptions = (): readonly ts.FunctionDeclaration[] =>
  [...new Set(exported.map(resolved))]
    .flatMap(({ declarations = [] }) => declarations.slice(0, 1))
    .filter((one) => ts.isFunctionDeclaration(one))
    .filter(({ parameters }) => /Options\b/.test(parameters.at(-1)?.type?.getText() ?? ''));

describe('options that may be left out', () => {
  it('may be undefined as well, so that a program hands on what it may not have', () => {
    const options = [...publicOptions()];
    expect(options.length).toBeGreaterThan(50);
    const closed = options.flatMap(({ name, members }) =>
      members
        .filter((one) => ts.isPropertySignature(one))
        .filter(({ questionToken }) => questionToken !== undefined)
        .filter(({ type }) => !/\bundefined$/.test(type?.getText() ?? ''))
        .map((one) => `${name.text}.${one.name.getText()}`),
    );
    expect(closed).toEqual([]);
  });
});

describe('a call that takes options', () => {
  it('tells in its documentation that it refuses wrong ones', () => {
    const calls = callsWithOptions();
    expect(calls.length).toBeGreaterThan(50);
    const silent = calls.filter(
      (call) => !ts.getJSDocTags(call).some(({ tagName }) => tagName.text === 'throws'),
    );
    // `openPack` throws for nothing: it opens in the first language where the one asked for is none.
    expect(silent.map(({ name }) => name?.text)).toEqual(['openPack']);
  });
});
