import {
  createWorkspace,
  kernels,
  OP_WIDTH,
  type Plan,
  run,
  type Workspace,
} from '../../runtime/index.js';
import type { CompiledScorecard } from '../compiled.js';
import { type KeptRows, keptRows } from './fleet-scores.js';

/** About how many lanes of tenants times periods run at once: enough that dispatch costs little, few enough for the caches. */
export const BLOCK_LANES = 512;

/** Tenants side by side in one workspace, which serves block after block. */
export interface Block {
  /** How many lanes each tenant has. */
  readonly span: number;
  /** How many tenants fit. */
  readonly room: number;
  /**
   * Puts a tenant in its place: whatever its own workspace was given. A shorter one ends before its lanes do; nothing looks ahead, so that what
   * lies behind it does nothing to it.
   */
  readonly put: (place: number, own: Workspace) => void;
  /** Runs the first tenants, each as a history of its own. */
  readonly run: (tenants: number) => void;
  /** Copies what is kept of a tenant, of some of its lanes. */
  readonly take: (place: number, first: number, count: number) => Float64Array;
  readonly kept: KeptRows;
}

/** A block for a plan and a number of lanes. */
export function blockOf(compiled: CompiledScorecard, span: number): Block {
  const { plan } = compiled;
  const room = Math.max(1, Math.floor(BLOCK_LANES / span));
  const space = createWorkspace(plan, room * span, span);
  const given = givenRows(plan);
  const kept = keptRows(compiled);
  return {
    span,
    room,
    kept,
    put: (place, own) => {
      const count = own.lanes;
      for (const row of given)
        copyRow(own.cells, row * count, space.cells, row * space.lanes + place * span, count);
      if (count === span) return;
      for (const row of given) {
        const at = row * space.lanes + place * span;
        space.cells.fill(Number.NaN, at + count, at + span);
      }
    },
    run: (tenants) => run(plan, space, 0, tenants * span),
    take: (place, first, count) => {
      const numbers = new Float64Array(kept.rows.length * count);
      kept.rows.forEach((row, i) =>
        copyRow(space.cells, row * space.lanes + place * span + first, numbers, i * count, count),
      );
      return numbers;
    },
  };
}

// Rows are short: a loop beats a view and a copy of it.
function copyRow(
  from: Float64Array,
  start: number,
  to: Float64Array,
  at: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) to[at + i] = from[start + i] as number;
}

/** Rows that no operation writes and that are not constant: everything a tenant is given. */
function givenRows(plan: Plan): Int32Array {
  const written = new Uint8Array(plan.rows);
  for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
    const row = plan.code[at + 1] as number;
    const { width } = kernels[plan.code[at] as number] as (typeof kernels)[number];
    written.fill(1, row, row + width);
  }
  for (const row of plan.constantRows) written[row] = 1;
  return Int32Array.from([...written.keys()].filter((row) => written[row] === 0));
}
