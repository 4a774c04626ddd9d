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
  const steps: FormulaStep[] = [];
  const known = new Map<string, Operand>();

  const emit: Emit = (op, ...args) => {
    const key = `${op} ${args.map(keyOf).join(' ')}`;
    const found = known.get(key) ?? fixed(op, args);
    if (found !== undefined) return found;
    const result: Operand = { kind: 'step', index: steps.length };
    steps.push({ op, args });
    known.set(key, result);
    return result;
  };

  const visit = (node: FormulaTree): Operand | undefined => {
    if (node.kind === 'number') return { kind: 'constant', value: node.value };
    if (node.kind === 'name') return { kind: 'name', name: node.name };
    const children = node.kind === 'chain' ? node.terms : node.args;
    const args = children.map(visit);
    if (!args.every((arg) => arg !== undefined)) return undefined;
    if (node.kind === 'call') return formulaFunctions.get(node.name)?.lower(args, emit);
    if (node.kind === 'operator') return emit(node.op, ...args);
    // a < b <= c means a < b and b <= c.
    return node.tests
      .map((test, i) => emit(test, ...args.slice(i, i + 2)))
      .reduce((left, right) => emit('and', left, right));
  };

  const result = visit(tree);
  return result === undefined ? undefined : { steps, result };
}

function keyOf(operand: Operand): string {
  if (operand.kind === 'name') return operand.name;
  if (operand.kind === 'step') return `#${operand.index}`;
  return Object.is(operand.value, -0) ? '-0' : String(operand.value);
}

/** The number a step of constants makes; one without a finite result stays a step, so that its reason can be told. */
function fixed(op: FormulaOp, args: readonly Operand[]): Operand | undefined {
  const [a = 0, b = 0, c = 0] = args.map((arg) =>
    arg.kind === 'constant' ? arg.value : Number.NaN,
  );
  if (args.some((arg) => arg.kind !== 'constant')) return undefined;
  const value = formulaOps[op].apply(a, b, c);
  return Number.isFinite(value) ? { kind: 'constant', value } : undefined;
}
