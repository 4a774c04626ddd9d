import { need } from '../core/index.js';
import { needPlan } from './check.js';
import type { Plan } from './plan.js';

/** Sums over the children of a node, by lane; only meaningful within one operation. */
export interface Sums {
  /** Weight times points of the present. */
  readonly points: Float64Array;
  /** Weights of the present. */
  readonly present: Float64Array;
  /** Weight times coverage of all. */
  readonly covered: Float64Array;
  /** Weights of all, where they change over time. */
  readonly all: Float64Array;
  /** Weights of all, where they are constant; NaN where they change. */
  total: number;
  /** Whether all are leaves of constant weight, which cover exactly what they are present with: then `present` serves as `covered`. */
  plain: boolean;
}

/** The numbers a plan runs over. */
export interface Workspace {
  /** `plan.rows` rows of `lanes` numbers; NaN is missing. */
  readonly cells: Float64Array;
  /** Numbers in a row. */
  readonly lanes: number;
  /** Lanes of one history: a delay never reaches back over a multiple of it. Tenants or scenarios lie side by side. */
  readonly span: number;
  /** Room for the sums of two groups of children. */
  readonly sums: readonly [Sums, Sums];
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
  needPlan(plan);
  need(isCount(lanes) && isCount(span), 'as `lanes` and `span` whole numbers, 0 or more');
  const cells = new Float64Array(plan.rows * lanes).fill(Number.NaN);
  plan.constantRows.forEach((row, i) =>
    cells.fill(plan.constantValues[i] as number, row * lanes, (row + 1) * lanes),
  );
  return workspaceOver(cells, lanes, span, 0);
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** A workspace over given cells. */
export function workspaceOver(
  cells: Float64Array,
  lanes: number,
  span: number,
  side: -1 | 0 | 1,
): Workspace {
  // Side by side: an array of its own costs more to make than what stands in it for a year of months.
  const room = new Float64Array(8 * lanes);
  let used = 0;
  const row = (): Float64Array => room.subarray(used, (used += lanes));
  const sums = (): Sums => ({
    points: row(),
    present: row(),
    covered: row(),
    all: row(),
    total: 0,
    plain: true,
  });
  const fill = side === 0 ? Number.NaN : side < 0 ? 0 : 100;
  const workspace: Workspace = {
    cells,
    lanes,
    span,
    sums: [sums(), sums()],
    side,
    fill,
    mirror: undefined as unknown as Workspace,
  };
  workspace.mirror = workspace;
  return workspace;
}
