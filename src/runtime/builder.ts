import { kernelIndex, kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';

/** Collects the operations of a plan; every method returns the row or place it made. */
export interface PlanBuilder {
  /** A row that is filled from outside. */
  readonly input: () => number;
  /** A row that holds one number; equal numbers share a row. */
  readonly constant: (value: number) => number;
  /** Puts one number into the plan and returns its place; those put one after another stand side by side. */
  readonly number: (value: number) => number;
  /** Puts numbers into the plan and returns where they start. */
  readonly numbers: (values: readonly number[]) => number;
  /** Puts one whole number into the plan and returns its place; those put one after another stand side by side. */
  readonly item: (value: number) => number;
  /** Puts whole numbers into the plan and returns where they start. */
  readonly list: (values: readonly number[]) => number;
  /** Adds an operation with up to four arguments and returns the first row it writes, a new one unless `into` is given. */
  readonly op: (kernel: string, args: readonly number[], into?: number) => number;
  /** Reserves rows before the operation that writes them is known, for loops. */
  readonly reserve: (rows: number) => number;
  /** Marks what `emit` adds as a delayed loop that may run `chunk` periods at once. */
  readonly loop: (chunk: number, emit: () => void) => void;
  /** The plan, done. */
  readonly build: () => Plan;
}

/** Operations and numbers that a plan has room for at first. */
const FIRST_OPS = 128;
const FIRST_NUMBERS = 256;

/** Room side by side: for the plan of a small card, to get memory three times takes longer than what is written into it. */
function firstRoom() {
  const places = 8 * FIRST_NUMBERS;
  const whole = FIRST_NUMBERS + OP_WIDTH * FIRST_OPS;
  const room = new ArrayBuffer(places + 4 * whole);
  return {
    numbers: new Float64Array(room, 0, FIRST_NUMBERS),
    lists: new Int32Array(room, places, FIRST_NUMBERS),
    code: new Int32Array(room, places + 4 * FIRST_NUMBERS, OP_WIDTH * FIRST_OPS),
  };
}

/** Rows that each kernel writes. */
const widths = kernels.map(({ width }) => width);

function twiceAsLong<A extends Int32Array | Float64Array>(
  short: A,
  make: (length: number) => A,
): A {
  const longer = make(2 * short.length);
  longer.set(short);
  return longer;
}

const wholeNumbers = (length: number): Int32Array<ArrayBuffer> => new Int32Array(length);
const anyNumbers = (length: number): Float64Array<ArrayBuffer> => new Float64Array(length);

/**
 * An empty plan to build on.
 *
 * @param apart - whether equal constants get rows of their own, so that plans of cards that differ in numbers alone have the same rows
 */
export function planBuilder(apart = false): PlanBuilder {
  let rows = 0;
  let { numbers, lists, code } = firstRoom();
  let written = 0;
  let listed = 0;
  let numbered = 0;
  const loops: number[] = [];
  const constants = new Map<number, number>();
  const constantRows: number[] = [];
  const constantValues: number[] = [];
  const reserve = (count: number): number => {
    rows += count;
    return rows - count;
  };
  const number = (value: number): number => {
    if (numbered === numbers.length) numbers = twiceAsLong(numbers, anyNumbers);
    numbers[numbered] = value;
    return numbered++;
  };
  const item = (value: number): number => {
    if (listed === lists.length) lists = twiceAsLong(lists, wholeNumbers);
    lists[listed] = value;
    return listed++;
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
    number,
    numbers: (values) => {
      const start = numbered;
      for (let i = 0; i < values.length; i++) number(values[i] as number);
      return start;
    },
    item,
    list: (values) => {
      const start = listed;
      for (let i = 0; i < values.length; i++) item(values[i] as number);
      return start;
    },
    op: (kernel, args, into) => {
      const index = kernelIndex(kernel);
      const row = into ?? reserve(widths[index] as number);
      // By place: to take an array apart goes through an iterator.
      if (written === code.length) code = twiceAsLong(code, wholeNumbers);
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
      lists: lists.slice(0, listed),
      numbers: numbers.slice(0, numbered),
      constantRows: new Int32Array(constantRows),
      constantValues: new Float64Array(constantValues),
      loops: new Int32Array(loops),
    }),
  };
}
