import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import type { Workspace } from './workspace.js';

/** Runs the operations from `first` to `end` (exclusive) one after the other, each over all spaces. */
export function runOps(
  plan: Plan,
  spaces: readonly Workspace[],
  first: number,
  end: number,
  lo: number,
  hi: number,
): void {
  for (let op = first; op < end; op++) {
    const at = op * OP_WIDTH;
    const kernel = kernels[plan.code[at]!]!;
    for (const space of spaces) kernel.run(plan, at, space, lo, hi);
  }
}
