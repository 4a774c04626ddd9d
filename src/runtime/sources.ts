import { kernels } from './kernels/index.js';
import { OP_WIDTH, type Plan } from './plan.js';
import { type Reads, readsOf } from './reads.js';

/** What every operation rests on. */
export interface Sources extends Reads {
  /** The operation that writes a row, or -1. */
  readonly writer: Int32Array;
  /** Whether a row holds coverage. */
  readonly isCoverage: Uint8Array;
}

// Of the rows that an operation writes, those with coverage; the others, such as lead and lag, hold points.
const COVERAGE: ReadonlyMap<string, readonly number[]> = new Map([
  ['measures', [3]],
  ['block', [2, 3]],
  ['firstPresent', [1]],
]);

const known = new WeakMap<Plan, Sources>();

/** What every operation of a plan rests on; worked out once a plan. */
export function sourcesOf(plan: Plan): Sources {
  const found = known.get(plan) ?? findSources(plan);
  known.set(plan, found);
  return found;
}

function findSources(plan: Plan): Sources {
  const writer = new Int32Array(plan.rows).fill(-1);
  const isCoverage = new Uint8Array(plan.rows);
  for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
    const { name, width } = kernels[plan.code[at]!]!;
    const own = plan.code[at + 1]!;
    writer.fill(at / OP_WIDTH, own, own + width);
    for (const i of COVERAGE.get(name) ?? (width === 2 ? [1] : [])) isCoverage[own + i] = 1;
  }
  return { ...readsOf(plan), writer, isCoverage };
}
