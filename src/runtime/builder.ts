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

/**
 * An empty plan to build on.
 *
 * @param apart - whether equal constants get rows of their own, so that plans of cards that differ in numbers alone have the same rows
 */
export function planBuilder(apart = false): PlanBuilder {
  let rows = 0;
  const code: number[] = [];
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
      const [a = 0, b = 0, c = 0, d = 0] = args;
      code.push(index, row, a, b, c, d);
      return row;
    },
    loop: (chunk, emit) => {
      const first = code.length / OP_WIDTH;
      emit();
      loops.push(first, code.length / OP_WIDTH, chunk);
    },
    build: () => ({
      rows,
      code: new Int32Array(code),
      lists: new Int32Array(lists),
      numbers: new Float64Array(numbers),
      constantRows: new Int32Array(constantRows),
      constantValues: new Float64Array(constantValues),
      loops: new Int32Array(loops),
    }),
  };
}
