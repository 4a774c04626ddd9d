import { ScorecardError, unknownId } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import {
  compileModel,
  type EvaluationState,
  laneOf,
  load,
  neededState,
} from '../../evaluate/inner-index.js';
import type { CompiledScorecard } from '../../evaluate/index.js';
import type { Override } from '../../model/index.js';
import { createWorkspace, run, type Workspace } from '../../runtime/index.js';
import type { LeverGround } from '../levers.js';

/** Where goal-seek takes place: the lanes up to the horizon, run once, everything after `lane` held as it is there. */
export interface Scene {
  readonly state: EvaluationState;
  readonly compiled: CompiledScorecard;
  /** What values of windows and weights are rolled up in. */
  readonly ground: LeverGround;
  readonly space: Workspace;
  /** Lane of `at`: moves hold from here on. */
  readonly lane: number;
  /** Lane in which the target is read. */
  readonly end: number;
  /** Row of the points of the target. */
  readonly target: number;
  /** Rows that stand for indicators moved as a whole, by id. */
  readonly overrides: ReadonlyMap<string, number>;
  readonly period: string;
}

/** What a scene is set for. */
export interface SceneParts {
  readonly id: string;
  readonly at: string | undefined;
  readonly horizon: number;
  /** Ids of what is moved as a whole. */
  readonly whole: readonly string[];
}

/** Sets a scene: the plan, with room for what is moved as a whole, over the lanes up to the horizon. */
export function sceneOf(evaluation: Evaluation, parts: SceneParts): Scene {
  const state = neededState(evaluation);
  const lane = laneOf(evaluation, parts.at);
  const { model, acrossVersions } = state;
  const stated = new Set(state.compiled.overrides.map(({ kind, id }) => `${kind} ${id}`));
  const whole = parts.whole.filter((id) => !stated.has(`value ${id}`));
  const beside = state.compiled.overrides.slice(model.card.overrides.length);
  const compiled =
    whole.length === 0
      ? state.compiled
      : compileModel(model, state.compiled.unit, {
          notApplicable: new Set(state.compiled.masks.map(({ key }) => key)),
          acrossVersions: acrossVersions === true,
          overrides: [...beside, ...whole.map(placeholder)],
        });
  const end = lane + parts.horizon;
  const lanes = { ...state.lanes, count: end + 1 };
  const space = createWorkspace(compiled.plan, lanes.count);
  load(compiled, model, state.data, lanes, space);
  const hold = (row: number): void => {
    const at = row * space.lanes;
    space.cells.fill(space.cells[at + lane] as number, at + lane, at + end + 1);
  };
  for (const { row } of compiled.inputs) hold(row);
  for (const { row } of compiled.masks) hold(row);
  const overrides = new Map<string, number>();
  for (const { id, kind, stated: row } of compiled.overrideRows) {
    if (kind !== 'value') continue;
    overrides.set(id, row);
    // What makes room for a move states nothing by itself.
    if (!stated.has(`value ${id}`))
      space.cells.fill(Number.NaN, row * space.lanes, (row + 1) * space.lanes);
  }
  run(compiled.plan, space);
  const { period } = evaluation.at(parts.at ?? evaluation.period);
  return {
    ...{ state, compiled, space, lane, end, overrides, period },
    ground: { ...state, compiled },
    target: rowOf(compiled, parts.id),
  };
}

/** Whether a row has a number where the target is read. */
export const isThere = ({ space, end }: Scene, row: number): boolean =>
  !Number.isNaN(space.cells[row * space.lanes + end]);

const placeholder = (id: string): Override => ({
  id,
  kind: 'value',
  stated: 0,
  period: '1970',
  until: '1970',
  author: 'seek',
  reason: 'seek',
});

/** The row of the points of an element, or of the card. */
function rowOf({ rows }: CompiledScorecard, asked: string): number {
  const id = String(asked);
  const known: ReadonlyMap<string, number | undefined> = new Map([
    ['total', rows.total],
    ...rows.themes,
    ...rows.perspectives,
    ...[...rows.objectives].map(([name, { reported }]) => [name, reported] as const),
    ...[...rows.indicators].map(([name, { points }]) => [name, points] as const),
  ]);
  const row = known.get(id);
  if (row !== undefined) return row;
  if (rows.indicators.has(id) || rows.values.has(id))
    throw new ScorecardError(
      'invalid-option',
      `\`${id}\` has no points to reach: it is not scored`,
    );
  throw unknownId(id, known.keys());
}
