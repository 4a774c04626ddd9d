import { kernels, OP_WIDTH, type Plan } from '../../runtime/index.js';

/** An operation of a plan, with its arguments. */
export interface Operation {
  readonly kernel: string;
  readonly destination: number;
  readonly args: readonly [number, number, number, number];
}

/** A plan that can be read from the result backwards. */
export interface PlanView {
  readonly plan: Plan;
  /** The operation that writes a row; undefined for rows that are filled from outside. */
  readonly writes: (row: number) => Operation | undefined;
}

const views = new WeakMap<Plan, PlanView>();

/** The view of a plan; made once. */
export function viewOf(plan: Plan): PlanView {
  const known = views.get(plan);
  if (known !== undefined) return known;
  const { code } = plan;
  const writer = new Int32Array(plan.rows).fill(-1);
  for (let at = 0; at < code.length; at += OP_WIDTH) {
    const width = kernels[code[at] as number]?.width ?? 0;
    const first = code[at + 1] as number;
    writer.fill(at, first, first + width);
  }
  const view: PlanView = {
    plan,
    writes: (row) => {
      const at = writer[row] ?? -1;
      if (at < 0) return undefined;
      const [kernel, destination, a, b, c, d] = code.subarray(at, at + OP_WIDTH);
      return {
        kernel: kernels[kernel as number]?.name ?? '',
        destination: destination as number,
        args: [a, b, c, d] as [number, number, number, number],
      };
    },
  };
  views.set(plan, view);
  return view;
}

/** A child of an operation: its row, whether coverage stands in the next, and its weight in a lane. */
export interface PlanChild {
  readonly row: number;
  readonly isNode: boolean;
  readonly weight: number;
}

/**
 * Reads children of a list.
 *
 * @param list - where their triples start in `plan.lists`
 * @param weights - where their constant weights start in `plan.numbers`
 * @param cell - the number in a row, in the lane wanted
 */
export function planChildren(
  { lists, numbers }: Plan,
  list: number,
  weights: number,
  count: number,
  cell: (row: number) => number,
): PlanChild[] {
  return Array.from({ length: count }, (_, i) => {
    const at = list + 3 * i;
    const weightRow = lists[at + 2] as number;
    return {
      row: lists[at] as number,
      isNode: lists[at + 1] === 1,
      weight: weightRow < 0 ? (numbers[weights + i] as number) : cell(weightRow),
    };
  });
}

/** The children of one block of a large mean. */
export function blockChildren(
  plan: Plan,
  block: number,
  cell: (row: number) => number,
): PlanChild[] {
  const op = viewOf(plan).writes(block);
  if (op === undefined) return [];
  const [list, numbers, count] = op.args;
  return planChildren(plan, list, numbers, count, cell);
}
