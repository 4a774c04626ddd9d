import type { FormulaOp, FormulaProgram, FormulaStep, Operand } from './formula.js';
import { formulaOps } from './formula-ops.js';
import { type Emit, formulaFunctions } from './functions.js';
import type { FormulaTree } from './parser.js';

/**
 * The program of a tree, in evaluation order.
 *
 * @param tree - a tree of known operations and functions with the right number of arguments
 * @returns undefined when an argument that must be a fixed number is not
 */
export function lower(tree: FormulaTree): FormulaProgram | undefined {
  const { steps, emit } = newSteps();
  const result = visit(tree, emit);
  return result === undefined ? undefined : { steps, result };
}

/** An empty program that takes steps: equal ones once, those of constants as the number that they make. */
export function newSteps(): { readonly steps: readonly FormulaStep[]; readonly emit: Emit } {
  const steps: FormulaStep[] = [];
  const placeOf = finder(steps);
  const emit: Emit = (op, args) => {
    const number = fixed(op, args);
    if (number !== undefined) return number;
    const index = placeOf(op, args);
    if (index === steps.length) steps.push({ op, args });
    return { kind: 'step', index };
  };
  return { steps, emit };
}

function visit(node: FormulaTree, emit: Emit): Operand | undefined {
  if (node.kind === 'number') return { kind: 'constant', value: node.value };
  if (node.kind === 'name') return { kind: 'name', name: node.name };
  const args: Operand[] = [];
  for (const child of node.kind === 'chain' ? node.terms : node.args) {
    const arg = visit(child, emit);
    if (arg === undefined) return undefined;
    args.push(arg);
  }
  if (node.kind === 'call') return formulaFunctions.get(node.name)?.lower(args, emit);
  if (node.kind === 'operator') return emit(node.op, args);
  // a < b <= c means a < b and b <= c.
  return node.tests
    .map((test, i) => emit(test, args.slice(i, i + 2)))
    .reduce((left, right) => emit('and', [left, right]));
}

/** Up to this many steps are looked through one by one, for which no keys need be made. */
const FEW = 16;

/** Finds the place of an equal step, or of the next one. */
function finder(
  steps: readonly FormulaStep[],
): (op: FormulaOp, args: readonly Operand[]) => number {
  let known: Map<string, number> | undefined;
  return (op, args) => {
    if (steps.length < FEW) {
      let place = 0;
      for (const step of steps) {
        if (step.op === op && areEqual(step.args, args)) return place;
        place++;
      }
      return place;
    }
    known ??= new Map(steps.map((step, i) => [keyOfStep(step.op, step.args), i]));
    const key = keyOfStep(op, args);
    const found = known.get(key);
    if (found === undefined) known.set(key, steps.length);
    return found ?? steps.length;
  };
}

const areEqual = (some: readonly Operand[], others: readonly Operand[]): boolean =>
  some.length === others.length && some.every((one, i) => isEqual(one, others[i] as Operand));

function isEqual(one: Operand, other: Operand): boolean {
  if (one.kind === 'name') return other.kind === 'name' && one.name === other.name;
  if (one.kind === 'step') return other.kind === 'step' && one.index === other.index;
  return other.kind === 'constant' && Object.is(one.value, other.value);
}

const keyOfStep = (op: FormulaOp, args: readonly Operand[]): string =>
  `${op} ${args.map(keyOf).join(' ')}`;

function keyOf(operand: Operand): string {
  if (operand.kind === 'name') return operand.name;
  if (operand.kind === 'step') return `#${operand.index}`;
  return Object.is(operand.value, -0) ? '-0' : String(operand.value);
}

/** The number a step of constants makes; one without a finite result stays a step, so that its reason can be told. */
function fixed(op: FormulaOp, args: readonly Operand[]): Operand | undefined {
  for (const { kind } of args) if (kind !== 'constant') return undefined;
  const [a = 0, b = 0, c = 0] = args.map((arg) => (arg as { readonly value: number }).value);
  const value = formulaOps[op].apply(a, b, c);
  return Number.isFinite(value) ? { kind: 'constant', value } : undefined;
}
