import type { FormulaOp, Operand } from './formula.js';
import { formulaLimits } from './limits.js';

/** Adds a step to the program, or finds the equal one, and returns its result. */
export type Emit = (op: FormulaOp, args: readonly Operand[]) => Operand;

/** A function of formulas: how many arguments it takes and the steps it becomes. */
export interface FormulaFunction {
  readonly fewest: number;
  readonly most: number;
  /** Undefined when an argument that must be fixed is not. */
  readonly lower: (args: readonly Operand[], emit: Emit) => Operand | undefined;
}

/** Larger medians are as good as never written, and the steps grow with the square of the arguments. */
const MEDIAN_ARGS = 9;

const HIGHEST_ROUND_DIGITS = 12;

const constant = (value: number): Operand => ({ kind: 'constant', value });

const direct = (op: FormulaOp, count: number): FormulaFunction => ({
  fewest: count,
  most: count,
  lower: (args, emit) => emit(op, args),
});

const folded = (op: FormulaOp): FormulaFunction => ({
  fewest: 1,
  most: formulaLimits.args,
  lower: (args, emit) => fold(op, args, emit),
});

/** Every function a formula may call, by name. */
export const formulaFunctions: ReadonlyMap<string, FormulaFunction> = new Map<
  string,
  FormulaFunction
>([
  ['abs', direct('abs', 1)],
  ['ceil', direct('ceil', 1)],
  [
    'clamp',
    {
      fewest: 3,
      most: 3,
      lower: (args, emit) => emit('min', [emit('max', args.slice(0, 2)), ...args.slice(2)]),
    },
  ],
  ['cos', direct('cos', 1)],
  ['erlangB', direct('erlangB', 2)],
  ['erlangC', direct('erlangC', 2)],
  ['exp', direct('exp', 1)],
  ['floor', direct('floor', 1)],
  ['ifMissing', direct('ifMissing', 2)],
  ['log', direct('log', 1)],
  ['log10', direct('log10', 1)],
  ['max', folded('max')],
  ['mean', { fewest: 1, most: formulaLimits.args, lower: mean }],
  ['median', { fewest: 1, most: MEDIAN_ARGS, lower: median }],
  ['min', folded('min')],
  ['pow', direct('pow', 2)],
  ['round', { fewest: 1, most: 2, lower: round }],
  ['sin', direct('sin', 1)],
  ['sqrt', direct('sqrt', 1)],
  ['sum', folded('add')],
  ['tan', direct('tan', 1)],
]);

function fold(op: FormulaOp, args: readonly Operand[], emit: Emit): Operand {
  return args.reduce((left, right) => emit(op, [left, right]));
}

function mean(args: readonly Operand[], emit: Emit): Operand {
  const sum = fold('add', args, emit);
  return args.length === 1 ? sum : emit('div', [sum, constant(args.length)]);
}

/** Selection by a network: each pass moves the smallest of the rest to the front, as far as the middle. */
function median(args: readonly Operand[], emit: Emit): Operand {
  let rest = args;
  let below: Operand | undefined;
  for (let passes = Math.floor(args.length / 2); passes > 0; passes--) {
    const larger: Operand[] = [];
    below = rest.reduce((low, next) => {
      larger.push(emit('max', [low, next]));
      return emit('min', [low, next]);
    });
    rest = larger;
  }
  const upper = fold('min', rest, emit);
  return args.length % 2 === 1 || below === undefined ? upper : mean([below, upper], emit);
}

function round([x, digits]: readonly Operand[], emit: Emit): Operand | undefined {
  if (x === undefined) return undefined;
  if (digits === undefined) return emit('round', [x]);
  if (digits.kind !== 'constant') return undefined;
  const count = digits.value;
  if (!Number.isInteger(count) || count < 0 || count > HIGHEST_ROUND_DIGITS) return undefined;
  if (count === 0) return emit('round', [x]);
  const factor = constant(10 ** count);
  return emit('div', [emit('round', [emit('mul', [x, factor])]), factor]);
}
