import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const entries = readdirSync(source)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => source + name);

/** Every interface of options that an entry point exports, and those that it extends. */
function publicOptions(): ReadonlySet<ts.InterfaceDeclaration> {
  const program = ts.createProgram(entries, { noLib: true, types: [], module: 199, target: 99 });
  const checker = program.getTypeChecker();
  const declared = (symbol: ts.Symbol | undefined): ts.InterfaceDeclaration[] => {
    if (symbol === undefined) return [];
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (own.declarations ?? []).filter((one) => ts.isInterfaceDeclaration(one));
  };
  const found = new Set<ts.InterfaceDeclaration>();
  const add = (one: ts.InterfaceDeclaration): void => {
    found.add(one);
    for (const { expression } of (one.heritageClauses ?? []).flatMap(({ types }) => types))
      for (const above of declared(checker.getSymbolAtLocation(expression))) add(above);
  };
  for (const entry of entries) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry) as ts.SourceFile);
    for (const symbol of module === undefined ? [] : checker.getExportsOfModule(module))
      if (symbol.name.endsWith('Options')) for (const one of declared(symbol)) add(one);
  }
  return found;
}

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
