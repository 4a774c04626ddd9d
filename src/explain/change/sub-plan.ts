import { kernels, OP_WIDTH, type Plan } from '../../runtime/index.js';

/** The operations of a plan that one row needs, and how far back they look. */
export interface SubPlan {
  /** With numbers of its own, which may be written over. */
  readonly plan: Plan;
  /** Rows that it reads and does not write, with how many lanes back from the last one they are read. */
  readonly inputs: ReadonlyMap<number, number>;
  /** The furthest look-back; infinite where a loop carries everything on. */
  readonly back: number;
}

/**
 * Takes out of a plan what makes one row.
 *
 * @param cut - rows that are taken as given, although the plan works them out
 */
export function subPlan(plan: Plan, root: number, cut: ReadonlySet<number>): SubPlan {
  const need = new Float64Array(plan.rows).fill(-1);
  need[root] = 0;
  const count = plan.code.length / OP_WIDTH;
  const kept = new Uint8Array(count);
  const loops = loopsOf(plan);
  for (let op = count - 1; op >= 0; op--) {
    const loop = loops[op] as number;
    if (loop < 0) keepIfNeeded(plan, op, cut, need, kept);
    else {
      const [first, end] = [plan.loops[loop] as number, plan.loops[loop + 1] as number];
      keepLoop(plan, first, end, need, kept);
      op = first;
    }
  }
  const inputs = new Map<number, number>();
  const written = new Uint8Array(plan.rows);
  for (let op = 0; op < count; op++)
    if (kept[op] === 1) for (const row of outputsOf(plan, op)) written[row] = 1;
  let back = 0;
  for (const [row, lanes] of need.entries()) {
    if (lanes < 0) continue;
    back = Math.max(back, lanes);
    if (written[row] === 0) inputs.set(row, lanes);
  }
  return { plan: withOperations(plan, kept), inputs, back };
}

function loopsOf(plan: Plan): Int32Array {
  const loops = new Int32Array(plan.code.length / OP_WIDTH).fill(-1);
  for (let i = 0; i < plan.loops.length; i += 3)
    loops.fill(i, plan.loops[i] as number, plan.loops[i + 1] as number);
  return loops;
}

const kernelOf = (plan: Plan, op: number) =>
  kernels[plan.code[op * OP_WIDTH] as number] as (typeof kernels)[number];

function outputsOf(plan: Plan, op: number): number[] {
  const row = plan.code[op * OP_WIDTH + 1] as number;
  return Array.from({ length: kernelOf(plan, op).width }, (_, i) => row + i);
}

function keepIfNeeded(
  plan: Plan,
  op: number,
  cut: ReadonlySet<number>,
  need: Float64Array,
  kept: Uint8Array,
): void {
  const outputs = outputsOf(plan, op);
  const lanes = Math.max(...outputs.map((row) => need[row] as number));
  if (lanes < 0 || outputs.some((row) => cut.has(row))) return;
  kept[op] = 1;
  const at = op * OP_WIDTH;
  const kernel = kernelOf(plan, op);
  const back = lanes + (kernel.reach?.(plan, at) ?? 0);
  for (const row of kernel.reads(plan, at)) need[row] = Math.max(need[row] as number, back);
}

/** A loop is kept whole, and carries everything on to the end of its history. */
function keepLoop(
  plan: Plan,
  first: number,
  end: number,
  need: Float64Array,
  kept: Uint8Array,
): void {
  let needed = false;
  for (let op = first; op < end; op++)
    needed ||= outputsOf(plan, op).some((row) => (need[row] as number) >= 0);
  if (!needed) return;
  for (let op = first; op < end; op++) {
    kept[op] = 1;
    for (const row of kernelOf(plan, op).reads(plan, op * OP_WIDTH))
      need[row] = Number.POSITIVE_INFINITY;
  }
}

function withOperations(plan: Plan, kept: Uint8Array): Plan {
  const code: number[] = [];
  const places = new Int32Array(kept.length + 1);
  for (let op = 0; op < kept.length; op++) {
    places[op] = code.length / OP_WIDTH;
    if (kept[op] === 1) code.push(...plan.code.subarray(op * OP_WIDTH, (op + 1) * OP_WIDTH));
  }
  places[kept.length] = code.length / OP_WIDTH;
  const loops: number[] = [];
  for (let i = 0; i < plan.loops.length; i += 3) {
    const [first, end, chunk] = plan.loops.subarray(i, i + 3) as unknown as [
      number,
      number,
      number,
    ];
    if (kept[first] === 1) loops.push(places[first] as number, places[end] as number, chunk);
  }
  return {
    ...plan,
    code: new Int32Array(code),
    numbers: plan.numbers.slice(),
    loops: new Int32Array(loops),
  };
}
