import { type ReadName, runSteps, valueOf } from './evaluate-program.js';
import type { FormulaProgram, FormulaStep, Operand } from './formula.js';

/** Why a formula has no result. */
export type FormulaFailure =
  /** Values it needs are missing: their names, sorted. */
  | { readonly reason: 'input-missing'; readonly names: readonly string[] }
  /** A division by 0, or 0 to a negative power. */
  | { readonly reason: 'division-by-zero' }
  /** No real number: the root or logarithm of a negative number, the logarithm of 0, a load or agents of a queue out of range. */
  | { readonly reason: 'not-a-number' }
  /** A number above 1.7e308. */
  | { readonly reason: 'overflow' };

/**
 * The reason why the result of a program is missing. Missing inputs come before failed calculations, because
 * somebody can supply them; of several failed calculations the first one in evaluation order counts. Only what the result
 * depends on is looked at: not the branch of a choice that was not taken.
 *
 * @returns undefined when there is a result
 */
export function failureOf(program: FormulaProgram, read: ReadName): FormulaFailure | undefined {
  const values = runSteps(program, read);
  const isMissing = (operand: Operand): boolean => Number.isNaN(valueOf(operand, values, read));
  if (!isMissing(program.result)) return undefined;

  const names = new Set<string>();
  const blamed = new Set<number>();
  const blame = (operand: Operand): void => {
    if (operand.kind === 'name') names.add(operand.name);
    if (operand.kind === 'step') blamed.add(operand.index);
  };
  let failed: FormulaStep | undefined;
  blame(program.result);
  for (let index = program.steps.length - 1; index >= 0; index--) {
    const step = program.steps[index];
    if (step === undefined || !blamed.has(index)) continue;
    const causes = consulted(step, values, read).filter(isMissing);
    causes.forEach(blame);
    if (causes.length === 0) failed = step;
  }
  if (names.size > 0) return { reason: 'input-missing', names: [...names].toSorted() };
  const numbers = failed?.args.map((arg) => valueOf(arg, values, read)) ?? [];
  return { reason: reasonOf(failed, numbers) };
}

/** The operands a step looked at. */
function consulted({ op, args }: FormulaStep, values: Float64Array, read: ReadName) {
  if (op !== 'select') return args;
  const [condition] = args;
  if (condition === undefined) return args;
  const truth = valueOf(condition, values, read);
  if (Number.isNaN(truth)) return [condition];
  return truth === 0 ? args.slice(2) : args.slice(1, 2);
}

function reasonOf(step: FormulaStep | undefined, [a = 0, b = 0]: readonly number[]) {
  if (step?.op === 'div' && b === 0) return 'division-by-zero';
  if (step?.op === 'pow' && a === 0) return 'division-by-zero';
  const noNumber =
    step?.op === 'sqrt' ||
    step?.op === 'log' ||
    step?.op === 'log10' ||
    step?.op === 'erlangB' ||
    step?.op === 'erlangC' ||
    (step?.op === 'pow' && a < 0 && !Number.isInteger(b));
  return noNumber ? 'not-a-number' : 'overflow';
}
