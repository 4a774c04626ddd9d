import { deepFreeze } from '../core/index.js';
import type { Emit } from './functions.js';
import type { FormulaOp, FormulaProgram, FormulaStep, Operand } from './formula.js';
import { newSteps } from './lower.js';

// A formula as the condition of a rule (S4.4): it holds or it does not, whatever is missing, and what rounding sets apart is equal.

/** Two numbers are equal within this share of the larger one, of 1 at least: as the edges of statuses are met. */
const TOLERANCE = 1e-9;

/** Whether something holds, and whether it fails: 1 or 0 each, never missing. Of what is missing neither does. */
interface Truth {
  readonly holds: Operand;
  readonly fails: Operand;
}

type Comparison = Extract<FormulaOp, 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne'>;

const COMPARISONS: ReadonlySet<FormulaOp> = new Set<Comparison>([
  'lt',
  'le',
  'gt',
  'ge',
  'eq',
  'ne',
]);

const CONNECTIVES: ReadonlySet<FormulaOp> = new Set<FormulaOp>(['and', 'or', 'not']);

/** Whether a program says of something whether it is so, where most say how much of it there is. */
export function isCondition({ steps, result }: FormulaProgram): boolean {
  if (result.kind !== 'step') return result.kind === 'constant';
  const { op, args } = steps[result.index] as FormulaStep;
  if (op !== 'select') return COMPARISONS.has(op) || CONNECTIVES.has(op);
  return args.slice(1).every((one) => isCondition({ steps, result: one }));
}

/**
 * The program of a condition: 1 where it holds and 0 where it does not. A comparison with something missing neither holds nor fails, so that
 * `not` does not turn it into one that holds, while `a or b` holds where one of them does. Comparisons allow 1e-9 of the larger side, of 1 at
 * least.
 */
export function conditionProgram({ steps, result }: FormulaProgram): FormulaProgram {
  const { steps: made, emit } = newSteps();
  const truths = new Map<number | string, Truth>();
  const numbers = new Map<number, Operand>();
  const or0 = (one: Operand): Operand => emit('ifMissing', [one, number(0)]);
  const not = (one: Operand): Operand => emit('not', [one]);
  const both = (a: Operand, b: Operand): Operand => emit('and', [a, b]);
  const either = (a: Operand, b: Operand): Operand => emit('or', [a, b]);

  const compared = (op: Comparison, a: Operand, b: Operand): Truth => {
    const test = tolerant(emit, op, a, b);
    return { holds: or0(test), fails: or0(not(test)) };
  };
  const worked = ({ op, args: [a, b, c] }: FormulaStep): Truth | undefined => {
    if (a === undefined) return undefined;
    if (op === 'not') {
      const { holds, fails } = truthOf(a);
      return { holds: fails, fails: holds };
    }
    if (b === undefined) return undefined;
    if (COMPARISONS.has(op)) return compared(op as Comparison, numberOf(a), numberOf(b));
    if (op === 'and' || op === 'or') {
      const [one, other] = [truthOf(a), truthOf(b)];
      const [all, any] = op === 'and' ? [both, either] : [either, both];
      return { holds: all(one.holds, other.holds), fails: any(one.fails, other.fails) };
    }
    if (op !== 'select' || c === undefined) return undefined;
    const [asked, then, otherwise] = [truthOf(a), truthOf(b), truthOf(c)];
    const way = (which: keyof Truth): Operand =>
      either(both(asked.holds, then[which]), both(asked.fails, otherwise[which]));
    return { holds: way('holds'), fails: way('fails') };
  };
  const truthOf = (one: Operand): Truth => {
    const key = one.kind === 'step' ? one.index : one.kind === 'name' ? one.name : `${one.value}`;
    const known = truths.get(key);
    if (known !== undefined) return known;
    const step = one.kind === 'step' ? (steps[one.index] as FormulaStep) : undefined;
    const found = (step && worked(step)) ?? compared('ne', numberOf(one), number(0));
    truths.set(key, found);
    return found;
  };
  // Of a truth 1 or 0, where something is worked out from it.
  const numberOf = (one: Operand): Operand => {
    if (one.kind !== 'step') return one;
    const known = numbers.get(one.index);
    if (known !== undefined) return known;
    const step = steps[one.index] as FormulaStep;
    const found =
      COMPARISONS.has(step.op) || CONNECTIVES.has(step.op)
        ? asNumber(truthOf(one))
        : step.op === 'select'
          ? emit('select', [
              asNumber(truthOf(step.args[0] as Operand)),
              ...step.args.slice(1).map(numberOf),
            ])
          : emit(step.op, step.args.map(numberOf));
    numbers.set(one.index, found);
    return found;
  };
  const asNumber = ({ holds, fails }: Truth): Operand =>
    emit('select', [either(holds, fails), holds, number(Number.NaN)]);

  return deepFreeze({ steps: made, result: truthOf(result).holds });
}

const number = (value: number): Operand => ({ kind: 'constant', value });

/** A comparison that rounding does not turn: the difference against a share of the larger side. Missing where a side is. */
function tolerant(emit: Emit, op: Comparison, a: Operand, b: Operand): Operand {
  const over = emit('sub', [a, b]);
  const sizes = emit('max', [emit('abs', [a]), emit('abs', [b])]);
  const room = emit('mul', [emit('max', [sizes, number(1)]), number(TOLERANCE)]);
  switch (op) {
    case 'ge':
      return emit('ge', [over, emit('neg', [room])]);
    case 'gt':
      return emit('gt', [over, room]);
    case 'le':
      return emit('le', [over, room]);
    case 'lt':
      return emit('lt', [over, emit('neg', [room])]);
    case 'eq':
      return emit('le', [emit('abs', [over]), room]);
    case 'ne':
      return emit('gt', [emit('abs', [over]), room]);
  }
}
