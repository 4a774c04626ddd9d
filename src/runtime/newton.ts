import { OP_WIDTH, type Plan } from './plan.js';
import { runOps } from './run-ops.js';
import type { Workspace } from './workspace.js';

/** Most unknowns that are solved for at once; larger loops are left to sweeping. */
export const MOST_UNKNOWNS = 256;

/** How far an unknown is moved to see what follows: exact but for rounding, since loops are linear between their kinks. */
const STEP = 2 ** -10;

/** One unknown of a loop: a number in a workspace. */
interface Unknown {
  readonly cells: Float64Array;
  readonly at: number;
}

/**
 * Moves the nodes of a loop to where one sweep would leave them as they are, as far as the loop is linear between here and there
 * (Newton's step). Sweeping alone comes closer by the driver share each time, which is slow where that share is close to 1.
 *
 * @returns whether a step was taken; if not, the cells are as after a sweep
 */
export function newtonStep(
  plan: Plan,
  spaces: readonly Workspace[],
  nodes: Int32Array,
  first: number,
  end: number,
  t: number,
): boolean {
  const unknowns = unknownsOf(spaces, nodes, t);
  const size = unknowns.length;
  if (size === 0 || size > MOST_UNKNOWNS || (end - first) * size * OP_WIDTH > 1e8) return false;
  const sweep = (from: Float64Array): Float64Array => {
    write(unknowns, from);
    runOps(plan, spaces, first, end, t, t + 1);
    return read(unknowns);
  };
  const here = read(unknowns);
  const there = sweep(here);
  // Rows of I - J, and beside them what is left to go.
  const system = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (let j = 0; j < size; j++) {
    const moved = here.slice();
    moved[j]! += STEP;
    const after = sweep(moved);
    for (let i = 0; i < size; i++)
      system[i]![j] = (i === j ? 1 : 0) - (after[i]! - there[i]!) / STEP;
  }
  for (let i = 0; i < size; i++) system[i]![size] = there[i]! - here[i]!;
  const way = eliminate(system);
  sweep(way === undefined ? here : here.map((x, i) => x + way[i]!));
  return way !== undefined;
}

/** Points and coverage of the nodes that are there. */
function unknownsOf(spaces: readonly Workspace[], nodes: Int32Array, t: number): Unknown[] {
  const unknowns: Unknown[] = [];
  for (const { cells, lanes } of spaces) {
    for (const row of nodes) {
      for (const at of [row * lanes + t, (row + 1) * lanes + t])
        if (!Number.isNaN(cells[at])) unknowns.push({ cells, at });
    }
  }
  return unknowns;
}

const read = (unknowns: readonly Unknown[]): Float64Array =>
  Float64Array.from(unknowns, ({ cells, at }) => cells[at]!);

function write(unknowns: readonly Unknown[], values: Float64Array): void {
  for (const [i, { cells, at }] of unknowns.entries()) cells[at] = values[i]!;
}

/** Gauss elimination with the largest pivot of each column; undefined where there is no one solution. */
function eliminate(system: readonly Float64Array[]): Float64Array | undefined {
  const rows = [...system];
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let i = column + 1; i < size; i++)
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[best]![column]!)) best = i;
    const pivot = rows[best]!;
    if (!(Math.abs(pivot[column]!) > 1e-13)) return undefined;
    rows[best] = rows[column]!;
    rows[column] = pivot;
    for (let i = column + 1; i < size; i++) {
      const row = rows[i]!;
      const factor = row[column]! / pivot[column]!;
      if (factor === 0) continue;
      for (let k = column; k <= size; k++) row[k]! -= factor * pivot[k]!;
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = rows[i]![size]!;
    for (let k = i + 1; k < size; k++) sum -= rows[i]![k]! * solution[k]!;
    solution[i] = sum / rows[i]![i]!;
  }
  return solution.every(Number.isFinite) ? solution : undefined;
}
