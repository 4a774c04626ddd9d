import type { Plan } from './plan.js';

/** How many rows of scratch numbers the kernels may use. */
const SCRATCH_ROWS = 8;

/** The numbers a plan runs over. */
export interface Workspace {
  /** `plan.rows` rows of `lanes` numbers; NaN is missing. */
  readonly cells: Float64Array;
  /** Numbers in a row. */
  readonly lanes: number;
  /** Lanes of one history: a delay never reaches back over a multiple of it. Tenants or scenarios lie side by side. */
  readonly span: number;
  /** Scratch rows, only meaningful within one operation. */
  readonly scratch: readonly Float64Array[];
  /** 0 in an ordinary run; in a completed run -1 where everything missing is at its lowest, +1 at its highest. */
  readonly side: -1 | 0 | 1;
  /** Points that stand in for what is missing: NaN in an ordinary run. */
  readonly fill: number;
  /** The other end of a completed run, read where a cause lowers its effect; itself in an ordinary run. */
  mirror: Workspace;
}

/**
 * Makes the numbers a plan runs over: everything missing, constant rows filled in.
 *
 * @param plan - the plan
 * @param lanes - numbers in a row: periods, or periods times tenants
 * @param span - periods of one tenant; delays and carried values stay within it
 */
export function createWorkspace(plan: Plan, lanes: number, span: number = lanes): Workspace {
  const cells = new Float64Array(plan.rows * lanes).fill(Number.NaN);
  plan.constantRows.forEach((row, i) =>
    cells.fill(plan.constantValues[i] as number, row * lanes, (row + 1) * lanes),
  );
  return workspaceOver(cells, lanes, span, 0);
}

/** A workspace over given cells. */
export function workspaceOver(
  cells: Float64Array,
  lanes: number,
  span: number,
  side: -1 | 0 | 1,
): Workspace {
  const scratch = Array.from({ length: SCRATCH_ROWS }, () => new Float64Array(lanes));
  const fill = side === 0 ? Number.NaN : side < 0 ? 0 : 100;
  const workspace: Workspace = {
    cells,
    lanes,
    span,
    scratch,
    side,
    fill,
    mirror: undefined as unknown as Workspace,
  };
  workspace.mirror = workspace;
  return workspace;
}
