import { OP_WIDTH, type Plan } from './plan.js';
import type { Sources } from './sources.js';

/**
 * The operations that some operations rest on, themselves included, in the order in which they run; of a loop all or none. What is not among
 * the operations behind the kinks of a sweep is as smooth as it was found there.
 *
 * @param from - offsets into `plan.code`
 */
export function behindOf(plan: Plan, sources: Sources, from: Iterable<number>): Int32Array {
  const { starts, rows, writer, loop } = sources;
  const seen = new Uint8Array(plan.code.length / OP_WIDTH);
  const waiting: number[] = [];
  const add = (op: number): void => {
    if (op < 0 || seen[op] === 1) return;
    const own = loop[op] as number;
    const [first, end] =
      own < 0 ? [op, op + 1] : [plan.loops[own] as number, plan.loops[own + 1] as number];
    for (let one = first; one < end; one++) {
      seen[one] = 1;
      waiting.push(one);
    }
  };
  for (const at of from) add(at / OP_WIDTH);
  for (let op = waiting.pop(); op !== undefined; op = waiting.pop())
    for (let i = starts[op] as number; i < (starts[op + 1] as number); i++)
      add(writer[rows[i] as number] as number);
  const found: number[] = [];
  for (let op = 0; op < seen.length; op++) if (seen[op] === 1) found.push(op);
  return Int32Array.from(found);
}
