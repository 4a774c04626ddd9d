import type { Emit } from './functions.js';
import type { FormulaOp, FormulaProgram, FormulaStep, Operand } from './formula.js';
import { newSteps } from './lower.js';

// A formula as the condition of a rule (S4.4): it holds or it does not, whatever is missing, and what rounding sets apart is equal.

/** A number this near to another, of 1 or of its size, counts as that other: as points do that are near the edge of a status. */
const TOLERANCE = 1e-9;

/** Whether something holds, and whether it fails: 1 or 0 each, never missing. Of what is missing neither does. */
interface Truth {
  readonly holds: () => Operand;
  readonly fails: () => Operand;
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
 * `not` does not turn it into one that holds, while `a or b` holds where one of them does. Comparisons allow 1e-9 of the right side, of 1 at
 * least.
 */
export function conditionProgram({ steps, result }: FormulaProgram): FormulaProgram {
  const { steps: made, emit } = newSteps();
  const truths = new Map<number, Truth>();
  const numbers = new Map<number, Operand>();
  const stepOf = (one: Operand): FormulaStep | undefined =>
    one.kind === 'step' ? steps[one.index] : undefined;

  const compared = (op: Comparison, a: Operand, b: Operand): Truth => {
    const test = once(() => tolerant(emit, op, a, b));
    const or0 = (one: Operand): Operand => emit('ifMissing', [one, number(0)]);
    return { holds: once(() => or0(test())), fails: once(() => or0(emit('not', [test()]))) };
  };
  const joined = (op: 'and' | 'or', a: Truth, b: Truth): Truth => ({
    holds: once(() => emit(op, [a.holds(), b.holds()])),
    fails: once(() => emit(op === 'and' ? 'or' : 'and', [a.fails(), b.fails()])),
  });
  const chosen = (asked: Truth, then: Truth, otherwise: Truth): Truth => {
    const way = (which: keyof Truth) => (): Operand =>
      emit('or', [
        emit('and', [asked.holds(), then[which]()]),
        emit('and', [asked.fails(), otherwise[which]()]),
      ]);
    return { holds: once(way('holds')), fails: once(way('fails')) };
  };
  const worked = (one: Operand): Truth => {
    const { op, args = [] } = stepOf(one) ?? {};
    const [a, b, c] = args;
    if (op !== undefined && a !== undefined) {
      if (op === 'not') return turned(truthOf(a));
      if (b !== undefined && COMPARISONS.has(op))
        return compared(op as Comparison, numberOf(a), numberOf(b));
      if (b !== undefined && (op === 'and' || op === 'or'))
        return joined(op, truthOf(a), truthOf(b));
      if (b !== undefined && c !== undefined && op === 'select')
        return chosen(truthOf(a), truthOf(b), truthOf(c));
    }
    return compared('ne', numberOf(one), number(0));
  };
  const truthOf = (one: Operand): Truth =>
    one.kind === 'step' ? kept(truths, one.index, () => worked(one)) : worked(one);
  // Of a truth 1 or 0, where something is worked out from it.
  const numberOf = (one: Operand): Operand => {
    const step = stepOf(one);
    if (one.kind !== 'step' || step === undefined) return one;
    return kept(numbers, one.index, () => {
      const { op, args } = step;
      if (COMPARISONS.has(op) || CONNECTIVES.has(op)) return asNumber(truthOf(one));
      const [asked, ...rest] = args;
      return op === 'select' && asked !== undefined
        ? emit(op, [asNumber(truthOf(asked)), ...rest.map(numberOf)])
        : emit(op, args.map(numberOf));
    });
  };
  const asNumber = ({ holds, fails }: Truth): Operand =>
    emit('select', [emit('or', [holds(), fails()]), holds(), number(Number.NaN)]);

  return { steps: made, result: truthOf(result).holds() };
}

const number = (value: number): Operand => ({ kind: 'constant', value });

const turned = ({ holds, fails }: Truth): Truth => ({ holds: fails, fails: holds });

/** What is found out when first asked for: much of it is never asked for. */
function once(find: () => Operand): () => Operand {
  let found: Operand | undefined;
  return () => (found ??= find());
}

function kept<T>(known: Map<number, T>, index: number, find: () => T): T {
  const found = known.get(index) ?? find();
  known.set(index, found);
  return found;
}

/** A comparison that rounding does not turn. Missing where a side is. */
function tolerant(emit: Emit, op: Comparison, a: Operand, b: Operand): Operand {
  const room = emit('mul', [emit('max', [emit('abs', [b]), number(1)]), number(TOLERANCE)]);
  if (op === 'eq' || op === 'ne')
    return emit(op === 'eq' ? 'le' : 'gt', [emit('abs', [emit('sub', [a, b])]), room]);
  // What must be above must be so by more than the room; what may be equal may fall short by it.
  const edge = emit(op === 'ge' || op === 'lt' ? 'sub' : 'add', [b, room]);
  return emit(op, [a, edge]);
}
