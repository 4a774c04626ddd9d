import type { FormulaProgram, Operand } from './formula.js';
import { formulaOps } from './formula-ops.js';

/** Gives the value of a metric or indicator; NaN when it is missing. Infinite values count as missing. */
export type ReadName = (name: string) => number;

/**
 * Runs a program on single numbers, step by step: the reference for the kernels that run it over rows.
 *
 * @returns a finite number, or NaN when the result is missing
 */
export function evaluateProgram(program: FormulaProgram, read: ReadName): number {
  return valueOf(program.result, runSteps(program, read), read);
}

/** The result of every step, in order. */
export function runSteps(program: FormulaProgram, read: ReadName): Float64Array {
  const values = new Float64Array(program.steps.length);
  program.steps.forEach(({ op, args }, index) => {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = args.map((arg) =>
      valueOf(arg, values, read),
    );
    values[index] = formulaOps[op].apply(a, b, c);
  });
  return values;
}

/** The number an operand stands for, finite or NaN. */
export function valueOf(operand: Operand, values: Float64Array, read: ReadName): number {
  if (operand.kind === 'constant') return operand.value;
  if (operand.kind === 'step') return values[operand.index] ?? Number.NaN;
  const value = read(operand.name);
  return Number.isFinite(value) ? value : Number.NaN;
}
