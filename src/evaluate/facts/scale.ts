import type { Dated, DatedPath, ScaleSpec } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import { wholePeriods } from '../../period/index.js';
import {
  errorBudgetOf,
  noPointsReason,
  type NoPointsReason,
  type ResolveDated,
  type ScaleAnchors,
  scaleAnchors,
  scalePoints,
} from '../../scale/index.js';
import type { IndicatorRows } from '../compiled.js';
import { broughtTo } from '../in-force/amounts.js';
import { definitionAt } from '../in-force/definitions.js';
import { resolvedAt } from '../in-force/scale.js';
import { cell, type EvaluationState, inForce } from '../state.js';

/** What a scale reads at a lane beside the value: numbers that change over time, and the own past of the indicator. */
export function resolverAt(
  state: EvaluationState,
  id: string,
  { value, rate }: Pick<IndicatorRows, 'value' | 'rate'>,
  lane: number,
): ResolveDated {
  const resolve = (series: Dated<number>, path: DatedPath): number =>
    inForce(state, series, path, lane);
  const past = (window: string): Float64Array => {
    const now = definitionAt(state, id, lane);
    let first = Math.max(0, lane - wholePeriods(window, state.lanes.unit));
    while (definitionAt(state, id, first) !== now) first++;
    const amounts = state.model.indicators.get(id)?.amounts;
    if (rate !== undefined && amounts !== undefined)
      return broughtTo(state, rate, amounts, [first, lane], lane);
    const start = value * state.space.lanes;
    return state.space.cells.subarray(start + first, start + lane);
  };
  return Object.assign(resolve, { past });
}

/** Baseline and target in force, the points before clamping, and what else the scale has to tell about a value. */
export function scaleFacts(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  rows: IndicatorRows,
  points: number,
  lane: number,
): object {
  const { scale, indicator } = resolved;
  const value = cell(state, rows.value, lane);
  const resolve = resolverAt(state, indicator.id, rows, lane);
  const measured = twoMeasures(resolved, value, resolve);
  if (scale === undefined) return measured;
  const facts = { ...knownAnchors(anchorsOf(resolved, scale, resolve)), ...measured };
  if (Number.isNaN(value)) return facts;
  const budget = scale.kind === 'slo' ? errorBudgetOf(scale, value) : {};
  if (Number.isNaN(points)) return { ...facts, ...budget };
  const unclamped = scalePoints(scale, value, resolve);
  const clamped = unclamped < 0 ? 'low' : unclamped > indicator.cap ? 'high' : undefined;
  // What is too large for a number is told by the side alone.
  const finite = Number.isFinite(unclamped) ? { unclamped } : {};
  return { ...facts, ...budget, ...finite, ...(clamped === undefined ? {} : { clamped }) };
}

/** Baseline and target of an indicator in force at a lane, without the rest of its record. */
export function anchorsAt(
  state: EvaluationState,
  stated: ResolvedIndicator,
  lane: number,
): ScaleAnchors {
  const { id } = stated.indicator;
  const rows = state.compiled.rows.indicators.get(id) as IndicatorRows;
  const resolved = resolvedAt(state, stated, rows, lane);
  return resolved.scale === undefined
    ? {}
    : knownAnchors(anchorsOf(resolved, resolved.scale, resolverAt(state, id, rows, lane)));
}

/** Why a value that is there has no points on a scale. */
export function reasonOfScale(
  state: EvaluationState,
  id: string,
  scale: ScaleSpec,
  rows: IndicatorRows,
  lane: number,
): NoPointsReason {
  return noPointsReason(scale, cell(state, rows.value, lane), resolverAt(state, id, rows, lane));
}

/** Anchors that are there: a baseline that the own past makes may be missing, and a target with it. */
export function knownAnchors(anchors: ScaleAnchors): ScaleAnchors {
  return Object.fromEntries(
    Object.entries(anchors).filter(
      ([, value]) => typeof value !== 'number' || !Number.isNaN(value),
    ),
  );
}

/** Where performance makes the points, baseline and target are still those of the progress. */
function anchorsOf(
  { indicator, progress }: ResolvedIndicator,
  scale: ScaleSpec,
  resolve: ResolveDated,
): ScaleAnchors {
  const { scoreBy, scale: stated } = indicator.scaling;
  if (scoreBy !== 'performance' || stated !== undefined) return scaleAnchors(scale, resolve);
  return progress === undefined ? {} : scaleAnchors(progress, resolve);
}

function twoMeasures(
  { progress, performance }: ResolvedIndicator,
  value: number,
  resolve: ResolveDated,
): { readonly progress?: number; readonly performance?: number } {
  const along = (line: ScaleSpec | undefined): number =>
    line === undefined ? Number.NaN : scalePoints(line, value, resolve);
  const [far, well] = [along(progress), along(performance)];
  return {
    ...(!Number.isFinite(far) ? {} : { progress: far }),
    ...(!Number.isFinite(well) ? {} : { performance: well }),
  };
}
