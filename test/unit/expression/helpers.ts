import {
  type Formula,
  type ReadName,
  compileFormula,
  evaluateProgram,
} from '../../../src/expression/index.js';

/** The formula of a text that must be sound. */
export function formulaOf(text: string): Formula {
  const compiled = compileFormula(text);
  if (!compiled.ok)
    throw new Error(`${text}\n${compiled.diagnostics.map(({ message }) => message).join('\n')}`);
  return compiled.formula;
}

/** Codes and characters of the problems of a text, such as `formula.percent 3`. */
export function problemsOf(text: string): string[] {
  const compiled = compileFormula(text);
  if (compiled.ok) return [];
  return compiled.diagnostics.map(({ code, message }) => {
    const at = /character (\d+)/.exec(message)?.[1];
    return at === undefined ? code : `${code} ${at}`;
  });
}

/** Reads from a record; what is not there is missing. */
export function reader(values: { readonly [name: string]: number }): ReadName {
  return (name) => (Object.hasOwn(values, name) ? (values[name] as number) : Number.NaN);
}

/** The result of a text. */
export function run(text: string, values: { readonly [name: string]: number } = {}): number {
  return evaluateProgram(formulaOf(text).program, reader(values));
}
