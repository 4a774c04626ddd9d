import { ScorecardError } from '../core/index.js';
import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan, type SerialisedPlan } from './plan.js';

/** A plan as data that JSON can hold. */
export function serialisePlan(plan: Plan): SerialisedPlan {
  return {
    format: 'stratmap-plan/1',
    rows: plan.rows,
    code: [...plan.code],
    lists: [...plan.lists],
    numbers: [...plan.numbers].map(toJson),
    constantRows: [...plan.constantRows],
    constantValues: [...plan.constantValues].map(toJson),
    loops: [...plan.loops],
  };
}

/**
 * A plan from JSON data. Strangers' data is safe: every row, list and kernel it names is checked to exist.
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

function checkPlan(plan: Plan): void {
  require(plan.code.length % OP_WIDTH === 0, 'its code is cut off');
  require(plan.constantRows.length === plan.constantValues.length, 'its constants do not match');
  require(plan.constantRows.every(
    (row) => row >= 0 && row < plan.rows,
  ), 'a constant lies outside its rows');
  const operations = plan.code.length / OP_WIDTH;
  for (let op = 0; op < operations; op++) {
    const at = op * OP_WIDTH;
    const kernel = kernels[plan.code[at]!];
    require(kernel !== undefined, `operation ${op} has no kernel`);
    const row = plan.code[at + 1]!;
    require(row >= 0 &&
      row + kernel!.width <= plan.rows, `operation ${op} writes outside the rows`);
    for (let i = 2; i < OP_WIDTH; i++)
      require(plan.code[at + i]! >= -1, `operation ${op} has a negative argument`);
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

function require(holds: boolean, problem: string): void {
  if (!holds) throw new ScorecardError('invalid-plan', `this plan cannot be used: ${problem}`);
}

function wholeNumbers(data: unknown, name: string): Int32Array {
  require(Array.isArray(data) &&
    data.every(
      (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31,
    ), `\`${name}\` is not a list of whole numbers`);
  return Int32Array.from(data as number[]);
}

function anyNumbers(data: unknown, name: string): Float64Array {
  require(Array.isArray(data) &&
    data.every(
      (value) => typeof value === 'number' || SPECIAL.has(value as string),
    ), `\`${name}\` is not a list of numbers`);
  return Float64Array.from(data as (number | string)[], (value) =>
    typeof value === 'number' ? value : SPECIAL.get(value)!,
  );
}

// JSON has no words for these.
const SPECIAL = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
]);

function toJson(value: number): number | string {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}
