import type { Dated, DatedPath } from '../core/index.js';
import type { ResolvedIndicator } from '../model/index.js';
import { failureOf } from '../expression/index.js';
import { scalePoints } from '../scale/index.js';
import { ageOfValue } from './age.js';
import type { IndicatorRows } from './compiled.js';
import { endsOf, scoreRecord, trendOf, withGetters } from './records.js';
import type { IndicatorScore, MetricValue, MissingReason } from './score.js';
import { cell, coverageOf, type EvaluationState, inForce } from './state.js';

/** The record of an indicator. */
export function indicatorRecord(state: EvaluationState, id: string, lane: number): IndicatorScore {
  const resolved = state.model.indicators.get(id) as ResolvedIndicator;
  const rows = state.compiled.rows.indicators.get(id) as IndicatorRows;
  const value = cell(state, rows.value, lane);
  const points = rows.points === undefined ? Number.NaN : cell(state, rows.points, lane);
  const coverage =
    rows.points === undefined ? 0 : coverageOf(state, rows.points, rows.isNode, lane);
  const base = scoreRecord({
    points,
    coverage,
    trend: rows.points === undefined ? Number.NaN : trendOf(state, rows.points, lane),
    edges: resolved.indicator.status,
    inferred: false,
    ends: () => (rows.points === undefined ? [0, 100] : endsOf(state, rows.points, coverage, lane)),
    missing: () => Object.freeze(Number.isNaN(points) ? [id] : []),
    age: () => ageOfValue(state, id, lane),
  });
  const { unit } = resolved.indicator;
  const parts: object[] = [base];
  if (!Number.isNaN(value)) parts.push(shownValue(resolved, value));
  if (unit !== undefined) parts.push({ unit });
  parts.push(scaleFacts(state, resolved, value, points, lane));
  if (Number.isNaN(points)) parts.push(reasonFor(state, id, resolved, rows, value, lane));
  return Object.freeze(withGetters(...parts)) as IndicatorScore;
}

/** A value, or its label where the engine keeps the index of one. */
function shownValue({ scale }: ResolvedIndicator, value: number): object {
  const label = scale?.kind === 'labels' ? scale.labels[value]?.[0] : undefined;
  return label === undefined ? { value } : { label };
}

/** The value of a metric. */
export function metricRecord(state: EvaluationState, id: string, lane: number): MetricValue {
  const value = cell(state, state.compiled.rows.values.get(id) as number, lane);
  const unit = state.model.metrics.get(id)?.metric.unit;
  const age = ageOfValue(state, id, lane);
  return Object.freeze({
    ...(Number.isNaN(value) ? reasonForValue(state, id, lane) : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(age === 0 ? {} : { age }),
  });
}

/** Baseline and target in force, and the points before clamping. */
function scaleFacts(
  state: EvaluationState,
  { scale, indicator }: ResolvedIndicator,
  value: number,
  points: number,
  lane: number,
): object {
  if (scale === undefined) return {};
  const resolve = (series: Dated<number>, path: DatedPath): number =>
    inForce(state, series, path, lane);
  const anchors =
    scale.kind === 'linear'
      ? { baseline: resolve(scale.baseline, 'stepped'), target: resolve(scale.target, scale.path) }
      : scale.kind === 'band'
        ? { target: Object.freeze([...scale.full]) }
        : scale.kind === 'threshold3'
          ? { target: scale.target }
          : {};
  if (Number.isNaN(points) || Number.isNaN(value)) return anchors;
  const unclamped = scalePoints(scale, value, resolve);
  const clamped = unclamped < 0 ? 'low' : unclamped > indicator.cap ? 'high' : undefined;
  return { ...anchors, unclamped, ...(clamped === undefined ? {} : { clamped }) };
}

function reasonFor(
  state: EvaluationState,
  id: string,
  { scale, items, members }: ResolvedIndicator,
  rows: IndicatorRows,
  value: number,
  lane: number,
): object {
  if (!Number.isNaN(value))
    return {
      reason: (scale === undefined && members.length === 0
        ? 'not-scored'
        : 'zero-width') satisfies MissingReason,
    };
  if (items.length > 0 && coverageOf(state, rows.value, true, lane) > 0)
    return { reason: 'too-few-answers' satisfies MissingReason };
  return reasonForValue(state, id, lane);
}

/** Why a metric or indicator has no value. */
function reasonForValue(
  state: EvaluationState,
  id: string,
  lane: number,
): { readonly reason: MissingReason; readonly lacks?: readonly string[] } {
  const { model, compiled, facts } = state;
  const formula = (model.metrics.get(id) ?? model.indicators.get(id))?.formula;
  if (formula !== undefined) {
    const failure = failureOf(formula.program, (name) =>
      cell(state, compiled.rows.values.get(name) as number, lane),
    );
    if (failure === undefined) return { reason: 'no-value' };
    return failure.reason === 'input-missing'
      ? { reason: failure.reason, lacks: failure.names }
      : { reason: failure.reason };
  }
  const row = compiled.rows.values.get(id) as number;
  return { reason: (facts.reasons.get(row)?.get(lane) as MissingReason | undefined) ?? 'no-value' };
}
