import { needPlan } from './check.js';
import { ScorecardError } from '../core/index.js';
import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan, type SerialisedPlan } from './plan.js';

/** A plan as data that JSON can hold. */
export function serialisePlan(plan: Plan): SerialisedPlan {
  needPlan(plan);
  return {
    format: 'stratmap-plan/1',
    rows: plan.rows,
    code: [...plan.code],
    lists: [...plan.lists],
    numbers: [...plan.numbers].map(numberToJson),
    constantRows: [...plan.constantRows],
    constantValues: [...plan.constantValues].map(numberToJson),
    loops: [...plan.loops],
  };
}

/**
 * A plan from JSON data. Strangers' data is safe: every row, list, number and kernel it names is checked to exist, and the work of a
 * run stays in proportion to the size of the plan.
 *
 * @throws ScorecardError `invalid-plan`
 */
export function readPlan(data: unknown): Plan {
  const source = data as Partial<SerialisedPlan> | null | undefined;
  require(typeof source === 'object' &&
    source !== null &&
    source.format === 'stratmap-plan/1', 'it is not a stratmap-plan/1');
  const { rows } = source as SerialisedPlan;
  require(Number.isInteger(rows) &&
    rows >= 0 &&
    rows <= MOST_ROWS, 'it has no usable number of rows');
  const plan: Plan = {
    rows,
    code: wholeNumbers(source?.code, 'code'),
    lists: wholeNumbers(source?.lists, 'lists'),
    numbers: anyNumbers(source?.numbers, 'numbers'),
    constantRows: wholeNumbers(source?.constantRows, 'constantRows'),
    constantValues: anyNumbers(source?.constantValues, 'constantValues'),
    loops: wholeNumbers(source?.loops, 'loops'),
  };
  checkPlan(plan);
  return plan;
}

const MOST_ROWS = 50_000_000;

/**
 * How often the lists and numbers of a plan may be gone through in all. A compiled plan uses each once; a plan whose operations
 * all share one long list would be small to send and endless to run.
 */
const MOST_SHARING = 16;

function checkPlan(plan: Plan): void {
  require(plan.code.length % OP_WIDTH === 0, 'its code is cut off');
  require(plan.constantRows.length === plan.constantValues.length, 'its constants do not match');
  require(plan.constantRows.every(
    (row) => row >= 0 && row < plan.rows,
  ), 'a constant lies outside its rows');
  const operations = plan.code.length / OP_WIDTH;
  let left = MOST_SHARING * (plan.lists.length + plan.numbers.length + plan.code.length);
  for (let op = 0; op < operations; op++) {
    const at = op * OP_WIDTH;
    const kernel = kernels[plan.code[at]!];
    require(kernel !== undefined, `operation ${op} has no kernel`);
    const row = plan.code[at + 1]!;
    require(row >= 0 &&
      row + kernel!.width <= plan.rows, `operation ${op} writes outside the rows`);
    for (let i = 2; i < OP_WIDTH; i++)
      require(plan.code[at + i]! >= -1, `operation ${op} has a negative argument`);
    const { list = [0, 0], numbers = [0, 0], sound = true } = kernel!.uses?.(plan, at) ?? {};
    require(sound, `operation ${op} has an argument without meaning`);
    require(within(list, plan.lists.length), `operation ${op} reads outside the lists`);
    require(within(numbers, plan.numbers.length), `operation ${op} reads outside the numbers`);
    left -= list[1] + numbers[1];
    require(left >= 0, 'its operations share too much of its lists and numbers');
    for (const read of kernel!.reads(plan, at))
      require(read >= 0 && read < plan.rows, `operation ${op} reads outside the rows`);
  }
  require(plan.loops.length % 3 === 0, 'its loops are cut off');
  for (let i = 0, before = 0; i < plan.loops.length; i += 3) {
    const [first, end, chunk] = plan.loops.subarray(i, i + 3) as unknown as [
      number,
      number,
      number,
    ];
    require(first >= before &&
      end >= first &&
      end <= operations &&
      chunk >= 1, 'a loop lies outside the code');
    before = end;
  }
}

const within = ([start, length]: readonly [number, number], size: number): boolean =>
  start >= 0 && length >= 0 && start + length <= size;

function require(holds: boolean, problem: string): void {
  if (!holds) throw new ScorecardError('invalid-plan', `this plan cannot be used: ${problem}`);
}

/** Looks at holes as well, which `every` would pass over. */
function isListOf(data: unknown, holds: (value: unknown) => boolean): data is unknown[] {
  if (!Array.isArray(data)) return false;
  for (let i = 0; i < data.length; i++) if (!holds(data[i])) return false;
  return true;
}

function wholeNumbers(data: unknown, name: string): Int32Array {
  require(isListOf(
    data,
    (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  ), `\`${name}\` is not a list of whole numbers`);
  return Int32Array.from(data as number[]);
}

/** A number as JSON, which has no words for some; `numberOfJson` reads it. */
function numberToJson(value: number): number | string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}

/** A number that `numberToJson` wrote; undefined for anything else. */
export const numberOfJson = (data: unknown): number | undefined =>
  typeof data === 'number' ? data : SPECIAL.get(data as string);

function anyNumbers(data: unknown, name: string): Float64Array {
  require(isListOf(
    data,
    (value) => numberOfJson(value) !== undefined,
  ), `\`${name}\` is not a list of numbers`);
  return Float64Array.from(data as (number | string)[], (value) => numberOfJson(value)!);
}

// JSON has no words for these.
const SPECIAL = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);
