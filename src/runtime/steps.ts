import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { isSolved, sweepsOf } from './solve.js';
import { MOST_UNKNOWNS } from './newton.js';

/** How many rows the operations and constants of a plan write; a row that is counted twice is written twice. */
export function writtenRows({ code, constantRows }: Plan): number {
  let rows = constantRows.length;
  for (let at = 0; at < code.length; at += OP_WIDTH) rows += kernels[code[at]!]!.width;
  return rows;
}

/** Looking at one lane of the past costs about this many steps. */
const OF_THE_PAST = 4;

/**
 * What one run of a plan over some lanes comes to at most, in steps of about a nanosecond each: for those who run strangers' plans and must
 * not be kept busy. It is far too much where loops settle soon.
 *
 * @param plan - a plan that `readPlan` let through
 */
export function stepsOf(plan: Plan, lanes: number): number {
  const operations = plan.code.length / OP_WIDTH;
  const each = new Float64Array(operations + 1);
  for (let op = 0; op < operations; op++)
    each[op + 1] = each[op]! + stepsOfOperation(plan, op * OP_WIDTH, lanes);
  let steps = each[operations]!;
  for (let i = 0; i < plan.loops.length; i += 3) {
    const first = plan.loops[i]!;
    const end = plan.loops[i + 1]!;
    if (end === first || !isSolved(plan, first)) continue;
    const { sweeps, newton } = sweepsOf(end - first);
    const unknowns = 2 * plan.code[first * OP_WIDTH + 3]!;
    const once = each[end]! - each[first]!;
    steps += sweeps * once;
    if (unknowns <= MOST_UNKNOWNS) steps += newton * (unknowns * once + unknowns ** 3 / 3);
  }
  return steps * lanes;
}

function stepsOfOperation(plan: Plan, at: number, lanes: number): number {
  const { uses, reads, reach, steps = 0 } = kernels[plan.code[at]!]!;
  const { list = [0, 0], numbers = [0, 0] } = uses?.(plan, at) ?? {};
  const past = Math.min(lanes, reach?.(plan, at) ?? 0);
  return 1 + steps + list[1] + numbers[1] + reads(plan, at).length + OF_THE_PAST * past;
}
