import type { ResolvedIndicator } from '../../model/index.js';
import { failureOf } from '../../expression/index.js';
import { ageOfValue, inputReason, isStale } from '../facts/age.js';
import { type ComparedRows, YEAR_FIELDS } from './comparisons.js';
import type { IndicatorRows } from '../compiled.js';
import { definitionAt } from '../in-force/definitions.js';
import { lazyRecord } from '../lazy/lazy-record.js';
import { ruleOfIndicator, statusOfIndicator } from '../nodes/children.js';
import { planFacts } from '../facts/plan.js';
import { qualityFacts } from '../facts/quality.js';
import { memberFields, memberValues, someMembers } from '../facts/members.js';
import { valueOverride } from '../facts/overrides.js';
import { endsOf, scoreFields, trendOf, walkedFields } from './score-fields.js';
import { reasonOfScale, scaleFacts } from '../facts/scale.js';
import type { IndicatorScore, MetricValue, MissingReason } from '../scores/score.js';
import { lacksHistory, resolvedAt, statedAt } from '../in-force/scale.js';
import { appliesAt, cell, coverageOf, type EvaluationState } from '../state.js';

/** What the fields of an indicator that cost a walk or a run are worked out from. */
interface IndicatorSource extends ComparedRows {
  readonly state: EvaluationState;
  readonly indicator: string;
  readonly coverage: number;
  readonly lane: number;
}

const indicatorEnds = ({ state, points, coverage, lane }: IndicatorSource) =>
  points === undefined ? ([0, 100] as const) : endsOf(state, points, coverage, lane);

const walked = walkedFields<IndicatorSource>({
  ends: indicatorEnds,
  missing: ({ state, indicator, points, lane }) => {
    const there = points !== undefined && !Number.isNaN(cell(state, points, lane));
    return Object.freeze(there || !appliesAt(state, indicator, lane) ? [] : [indicator]);
  },
  age: ({ state, indicator, lane }) => ageOfValue(state, indicator, lane),
});

/** The record of an indicator. */
export function indicatorRecord(state: EvaluationState, id: string, lane: number): IndicatorScore {
  const rows = state.compiled.rows.indicators.get(id) as IndicatorRows;
  const written = state.model.indicators.get(id) as ResolvedIndicator;
  const stated = statedAt(state, written, lane);
  const resolved = resolvedAt(state, written, rows, lane);
  const value = cell(state, rows.value, lane);
  const points = rows.points === undefined ? Number.NaN : cell(state, rows.points, lane);
  const coverage =
    rows.points === undefined ? 0 : coverageOf(state, rows.points, rows.isNode, lane);
  const base = scoreFields({
    points,
    coverage,
    trend:
      rows.points === undefined ||
      definitionAt(state, id, lane) !== definitionAt(state, id, Math.max(0, lane - 1))
        ? Number.NaN
        : trendOf(state, rows.points, lane),
    status: statusOfIndicator(state, id, points, lane),
    inferred: false,
    applies: appliesAt(state, id, lane),
  });
  const { unit, twin } = resolved.indicator;
  const parts: object[] = [base, walked(points)];
  if (resolved.indicator.statusBy !== undefined)
    parts.push(ruleOfIndicator(state, id, points, lane));
  if (!Number.isNaN(value)) parts.push(shownValue(resolved, value));
  if (unit !== undefined) parts.push({ unit });
  if (twin !== undefined) parts.push({ twinOf: twin });
  parts.push(scaleFacts(state, resolved, rows, points, lane));
  parts.push(planFacts(state, id, stated, rows, lane));
  parts.push(qualityFacts(state, id, resolved, rows, lane));
  parts.push(YEAR_FIELDS);
  if (Number.isNaN(points)) parts.push(reasonFor(state, id, resolved, rows, value, lane));
  parts.push(memberFields(state, id, lane), valueOverride(state, id, lane));
  const compared = { points: rows.points, value: rows.value, indicator: id };
  const source: IndicatorSource = { ...compared, state, coverage, lane };
  return Object.freeze(lazyRecord(source, parts)) as IndicatorScore;
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
  const fields = {
    ...(Number.isNaN(value) ? reasonForValue(state, id, lane) : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(age === 0 ? {} : { age }),
    ...(isStale(state, id, lane) ? { stale: true as const } : {}),
    ...valueOverride(state, id, lane),
  };
  return Object.freeze(lazyRecord(undefined, [fields, memberValues(state, id, lane)]));
}

function reasonFor(
  state: EvaluationState,
  id: string,
  resolved: ResolvedIndicator,
  rows: IndicatorRows,
  value: number,
  lane: number,
): object {
  const { scale, items, members } = resolved;
  if (!Number.isNaN(value))
    return {
      reason: (lacksHistory(state, rows, resolved, lane)
        ? 'no-history'
        : scale !== undefined
          ? reasonOfScale(state, id, scale, rows, lane)
          : members.length === 0
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
  const { model, compiled } = state;
  if (!appliesAt(state, id, lane)) return { reason: 'not-applicable' };
  const formula = (model.metrics.get(id) ?? model.indicators.get(id))?.formula;
  if (formula !== undefined) {
    const failure = failureOf(formula.program, (name) =>
      cell(
        state,
        (compiled.rows.figures.get(name) ?? compiled.rows.values.get(name)) as number,
        lane,
      ),
    );
    if (failure === undefined) return { reason: 'no-value' };
    return failure.reason === 'input-missing'
      ? { reason: failure.reason, lacks: failure.names }
      : { reason: failure.reason };
  }
  if (someMembers(state, id, lane)) return { reason: 'incomplete' };
  return { reason: (inputReason(state, id, lane) as MissingReason | undefined) ?? 'no-value' };
}
