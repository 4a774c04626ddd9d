import { type Status, statusOf } from '../../core/index.js';
import type { Override, ResolvedObjective, StatusBy, StatusRules } from '../../model/index.js';
import type { OverrideRows } from '../compiled.js';
import { edgesInForce } from '../in-force/edges.js';
import type { OverrideRecord } from '../scores/member-score.js';
import { actingOverride } from '../in-force/override.js';
import { statusByRules } from '../nodes/ruled.js';
import { cell, type EvaluationState } from '../state.js';

// Beside what an override states, its record keeps what was computed (S2).

/** The override of a value that acts, as a field of its record; nothing where none does. */
export function valueOverride(state: EvaluationState, id: string, lane: number): object {
  const override = actingOverride(state, 'value', id, lane);
  const rows = rowsOf(state, 'value', id);
  if (override === undefined || rows === undefined) return {};
  const value = cell(state, rows.computed, lane);
  const points =
    rows.computedPoints === undefined ? Number.NaN : cell(state, rows.computedPoints, lane);
  const resolved = state.model.indicators.get(id);
  const label = resolved?.scale?.kind === 'labels' ? resolved.scale.labels[value]?.[0] : undefined;
  return {
    override: recordOf(override, {
      ...(label === undefined ? numbers({ value }) : { label }),
      ...numbers({ points }),
      ...(resolved === undefined || rows.computedPoints === undefined
        ? {}
        : { status: computedStatus(state, id, resolved.indicator, points, lane) }),
    }),
  };
}

/** What overrides change in the record of an objective: points, basis or status, and the override itself; points before status. */
export function objectiveOverride(
  state: EvaluationState,
  { objective }: ResolvedObjective,
  lane: number,
  reported: number,
): object {
  const { id } = objective;
  const ofPoints = actingOverride(state, 'points', id, lane);
  const ofStatus = actingOverride(state, 'status', id, lane);
  if (ofPoints === undefined && ofStatus === undefined) return {};
  const row = rowsOf(state, 'points', id)?.computed ?? reported;
  const points = cell(state, row, lane);
  const coverage = Math.min(1, cell(state, row + 1, lane));
  const there = !Number.isNaN(cell(state, reported, lane));
  const override = (ofPoints ?? ofStatus) as Override;
  const status = ofStatus !== undefined && there ? { status: ofStatus.stated } : {};
  return {
    ...(ofPoints === undefined ? {} : { basis: 'overridden' }),
    ...status,
    override: recordOf(
      override,
      {
        ...numbers({ points, coverage }),
        status: computedStatus(state, id, objective, points, lane),
      },
      ofPoints === undefined ? {} : status,
    ),
  };
}

/** The status of computed points: their band, or what rules make of what was computed. */
function computedStatus(
  state: EvaluationState,
  id: string,
  own: StatusRules & { readonly statusBy?: StatusBy },
  points: number,
  lane: number,
): Status {
  const byPoints = statusOf(points, edgesInForce(state, own, lane));
  return own.statusBy?.kind === 'rules'
    ? statusByRules(state, id, own.statusBy, byPoints, lane, 'override')
    : byPoints;
}

/** What risks take from an objective that has points; nothing where they take nothing. */
export function riskLoss(state: EvaluationState, id: string, lane: number): object {
  const rows = state.compiled.rows.riskLosses.get(id) ?? [];
  const loss = rows.reduce(
    (sum, { points, exposure }) => sum + points * cell(state, exposure, lane),
    0,
  );
  return loss > 0 ? { riskLoss: loss } : {};
}

function rowsOf(
  { compiled }: EvaluationState,
  kind: OverrideRows['kind'],
  id: string,
): OverrideRows | undefined {
  return compiled.overrideRows.find((one) => one.kind === kind && one.id === id);
}

function recordOf(
  { kind, stated, period, until, author, reason }: Override,
  computed: object,
  more: object = {},
): OverrideRecord {
  return Object.freeze({
    [kind]: stated,
    ...more,
    ...{ period, until, author, reason },
    computed: Object.freeze(computed),
  });
}

/** Numbers that are there. */
const numbers = (fields: { readonly [name: string]: number }): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !Number.isNaN(value)));
