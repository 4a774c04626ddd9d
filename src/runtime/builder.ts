import { kernelIndex, kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';

/** Collects the operations of a plan; every method returns the row or place it made. */
export interface PlanBuilder {
  /** A row that is filled from outside. */
  readonly input: () => number;
  /** A row that holds one number; equal numbers share a row. */
  readonly constant: (value: number) => number;
  /** Puts numbers into the plan and returns where they start. */
  readonly numbers: (values: Iterable<number>) => number;
  /** Puts whole numbers into the plan and returns where they start. */
  readonly list: (values: Iterable<number>) => number;
  /** Adds an operation with up to four arguments and returns the first row it writes, a new one unless `into` is given. */
  readonly op: (kernel: string, args: readonly number[], into?: number) => number;
  /** Reserves rows before the operation that writes them is known, for loops. */
  readonly reserve: (rows: number) => number;
  /** Marks what `emit` adds as a delayed loop that may run `chunk` periods at once. */
  readonly loop: (chunk: number, emit: () => void) => void;
  /** The plan, done. */
  readonly build: () => Plan;
}

/** Operations that a plan has room for at first. */
const FIRST_OPS = 128;

function twiceAsLong(code: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * code.length);
  longer.set(code);
  return longer;
}

/**
 * An empty plan to build on.
 *
 * @param apart - whether equal constants get rows of their own, so that plans of cards that differ in numbers alone have the same rows
 */
export function planBuilder(apart = false): PlanBuilder {
  let rows = 0;
  let code = new Int32Array(OP_WIDTH * FIRST_OPS);
  let written = 0;
  const lists: number[] = [];
  const numbers: number[] = [];
  const loops: number[] = [];
  const constants = new Map<number, number>();
  const constantRows: number[] = [];
  const constantValues: number[] = [];
  const reserve = (count: number): number => {
    rows += count;
    return rows - count;
  };
  const append = (target: number[], values: Iterable<number>): number => {
    const start = target.length;
    if (Array.isArray(values)) {
      // Nearly always; going through it by place is several times quicker.
      for (let i = 0; i < values.length; i++) target.push(values[i] as number);
    } else for (const value of values) target.push(value);
    return start;
  };
  return {
    reserve,
    input: () => reserve(1),
    constant: (value) => {
      const known = apart ? undefined : constants.get(value);
      if (known !== undefined) return known;
      const row = reserve(1);
      constants.set(value, row);
      constantRows.push(row);
      constantValues.push(value);
      return row;
    },
    numbers: (values) => append(numbers, values),
    list: (values) => append(lists, values),
    op: (kernel, args, into) => {
      const index = kernelIndex(kernel);
      const row = into ?? reserve(kernels[index]!.width);
      // By place: to take an array apart goes through an iterator.
      if (written === code.length) code = twiceAsLong(code);
      code[written] = index;
      code[written + 1] = row;
      code[written + 2] = args[0] ?? 0;
      code[written + 3] = args[1] ?? 0;
      code[written + 4] = args[2] ?? 0;
      code[written + 5] = args[3] ?? 0;
      written += OP_WIDTH;
      return row;
    },
    loop: (chunk, emit) => {
      const first = written / OP_WIDTH;
      emit();
      loops.push(first, written / OP_WIDTH, chunk);
    },
    build: () => ({
      rows,
      code: code.slice(0, written),
      lists: new Int32Array(lists),
      numbers: new Float64Array(numbers),
      constantRows: new Int32Array(constantRows),
      constantValues: new Float64Array(constantValues),
      loops: new Int32Array(loops),
    }),
  };
}
