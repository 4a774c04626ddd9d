import { EDGE_TOLERANCE, type Status, statusOf } from '../../core/index.js';
import { statusByChildren } from '../../evaluate/inner-index.js';
import {
  createWorkspace,
  type Plan,
  readPlan,
  type RowChange,
  run,
  runCompleted,
  update,
  type Workspace,
} from '../../runtime/index.js';
import type { ReportData } from '../data/report-data.js';
import { atLane } from '../data/runs.js';

/** New values by index of key, then by lane. */
export type Settings = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The numbers of a report, as measured or as a reader set them. */
export interface Frame {
  /** The number in a row; NaN is missing. */
  readonly at: (row: number, lane: number) => number;
  /** The status that a rule gives. */
  readonly status: (rule: number, lane: number) => Status;
  /** Points of a node with everything missing at its lowest and at its highest. */
  readonly ends: (row: number, lane: number) => readonly [low: number, high: number];
}

/** The compiled plan at work. */
export interface Engine {
  readonly measured: Frame;
  /** The numbers with some values set otherwise; the frame returned before is void. */
  readonly set: (settings: Settings) => Frame;
}

/** Runs the plan of a report over its numbers. */
export function startEngine(data: ReportData): Engine {
  const plan = readPlan(data.plan);
  const lanes = data.periods.length;
  const filled = (): Workspace => {
    const space = createWorkspace(plan, lanes);
    for (const [row, values] of data.given)
      for (const [lane, value] of values.entries())
        space.cells[row * lanes + lane] = value ?? Number.NaN;
    run(plan, space);
    return space;
  };
  const space = filled();
  let other: Workspace | undefined;
  let touched: readonly number[] = [];
  return {
    measured: frameOf(plan, data, space),
    set: (settings) => {
      other ??= filled();
      const rows = [...new Set([...touched, ...settings.keys()])];
      const changes = rows.map((key) => rowWith(data, space, key, settings.get(key)));
      touched = [...settings.keys()];
      update(plan, other, changes);
      return frameOf(plan, data, other);
    },
  };
}

/** The row of a key with new values; each stands until there is another, as far as values are held. */
function rowWith(
  { keys }: ReportData,
  { cells, lanes }: Workspace,
  index: number,
  set: ReadonlyMap<number, number> = new Map(),
): RowChange {
  const { row, holds, own = [] } = keys[index] as ReportData['keys'][number];
  const values = cells.slice(row * lanes, (row + 1) * lanes);
  for (const [lane, value] of [...set].toSorted(([a], [b]) => a - b)) {
    values[lane] = value;
    for (let next = lane + 1; next < Math.min(lanes, lane + holds); next++) {
      if (own.includes(next)) break;
      values[next] = value;
    }
  }
  return { row, lane: 0, values };
}

function frameOf(plan: Plan, { rules }: ReportData, space: Workspace): Frame {
  const { lanes } = space;
  const at = (row: number, lane: number): number => space.cells[row * lanes + lane] as number;
  const byLane = new Map<number, readonly Status[]>();
  const statuses = (lane: number): readonly Status[] => {
    const found: Status[] = [];
    for (const { row, edges, by, stated, children = [] } of rules) {
      const points = at(row, lane);
      const inForce = atLane(edges, lane) ?? { poor: 0, watch: 0, good: 0 };
      const byPoints = statusOf(points, inForce);
      const said = stated === undefined ? null : (atLane(stated, lane) ?? null);
      if (byPoints === 'none' || (said === null && by === undefined)) found.push(byPoints);
      else if (said !== null) found.push(said);
      else if (by !== undefined) {
        const counted = children
          .filter(({ twin }) => twin === undefined || at(twin[0], lane) === twin[1])
          .map(({ id, rule }) => ({ id, status: found[rule] as Status }));
        found.push(statusByChildren(by, counted, byPoints));
      }
    }
    return found;
  };
  let completed: ReturnType<typeof runCompleted> | undefined;
  return {
    at,
    status: (rule, lane) => {
      const known = byLane.get(lane) ?? statuses(lane);
      byLane.set(lane, known);
      return known[rule] as Status;
    },
    ends: (row, lane) => {
      const points = at(row, lane);
      if (at(row + 1, lane) >= 1 - EDGE_TOLERANCE && !Number.isNaN(points)) return [points, points];
      completed ??= runCompleted(plan, space);
      const [low, high] = [completed.low, completed.high].map(
        ({ cells }) => cells[row * lanes + lane] as number,
      ) as [number, number];
      return [Number.isNaN(low) ? 0 : low, Number.isNaN(high) ? 100 : high];
    },
  };
}
