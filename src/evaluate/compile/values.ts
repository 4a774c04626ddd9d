import { stated } from '../../core/index.js';
import type { Formula } from '../../expression/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import type { IndicatorRows } from '../compiled.js';
import { compileApplies } from './applies.js';
import { type CompileContext, inputRow, valuePlace } from './context.js';
import { compileFigures } from './figures.js';
import { compileMemberPoints, compileMemberValues } from './members.js';
import { scoreComputed, valueInUse } from './overrides.js';
import { compileRisks } from './risks.js';
import {
  compileFormulaSlices,
  compileMetricMembers,
  compileMetricSlices,
  formulaRow,
} from './slices.js';
import { checklistRow, scaledChecklist } from './checklist.js';
import { scaledRows } from './scaled-rows.js';

/** Adds the rows of every value, measured or worked out, and of every indicator's own points. */
export function compileValues(context: CompileContext): void {
  const { model, values, indicators } = context;
  const { metrics } = model;
  const setValue = (place: number, id: string, row: number): void =>
    values.put(place, id, valueInUse(context, id, row));
  compileMetricSlices(context, setValue);
  for (const [id, { formula, place }] of metrics)
    if (formula === undefined && values.at(place) === undefined)
      setValue(place, id, inputRow(context, id));
  for (const resolved of model.indicators.values()) {
    const { id } = resolved.indicator;
    const place = metrics.size + resolved.place;
    if (resolved.items.length > 0) values.put(place, id, checklistRow(context, resolved));
    else if (resolved.formula !== undefined) continue;
    else if (resolved.members.length > 0)
      setValue(place, id, compileMemberValues(context, id, resolved));
    else setValue(place, id, inputRow(context, id));
  }
  // What formulas read the points of has them before its turn.
  const early = new Map<ResolvedIndicator, IndicatorRows>();
  const scored = (resolved: ResolvedIndicator): IndicatorRows => {
    const rows = early.get(resolved) ?? pointsOf(context, resolved);
    early.set(resolved, rows);
    return rows;
  };
  for (const id of model.formulaOrder) {
    const place = valuePlace(model, id) as number;
    if (values.at(place) !== undefined) continue;
    const formula = (metrics.get(id) ?? model.indicators.get(id))?.formula as Formula;
    compileFigures(context, formula, scored);
    compileFormulaSlices(context, id, formula);
    setValue(place, id, formulaRow(context, formula));
  }
  compileMetricMembers(context);
  for (const resolved of model.indicators.values())
    indicators.put(
      resolved.place,
      resolved.indicator.id,
      early.get(resolved) ?? pointsOf(context, resolved),
    );
  compileRisks(context);
  compileApplies(context);
}

function pointsOf(context: CompileContext, resolved: ResolvedIndicator): IndicatorRows {
  const { items, members, indicator } = resolved;
  const { id } = indicator;
  const rows =
    items.length === 0 && members.length > 0
      ? memberPoints(context, id, resolved)
      : ownPoints(context, resolved);
  if (context.overrides.length > 0) pointsOfComputed(context, id, resolved);
  return rows;
}

function memberPoints(
  context: CompileContext,
  id: string,
  resolved: ResolvedIndicator,
): IndicatorRows {
  const { cap } = resolved.indicator;
  return compileMemberPoints(context, id, resolved, (scale, value) =>
    scaledRows(context, id, { scale }, value, cap, undefined, resolved.amounts),
  );
}

function pointsOfComputed(
  context: CompileContext,
  id: string,
  { scale, scaleSteps, amounts, indicator: { cap } }: ResolvedIndicator,
): void {
  if (scale === undefined) return;
  const scales = { scale, scaleSteps };
  scoreComputed(
    context,
    id,
    (value) => scaledRows(context, id, scales, value, cap, undefined, amounts).points,
  );
}

function ownPoints(context: CompileContext, resolved: ResolvedIndicator): IndicatorRows {
  const { indicator, place, scale, scaleSteps, items } = resolved;
  const { id, cap } = indicator;
  const value = context.values.at(context.model.metrics.size + place) as number;
  // The value of a checklist is a mean of points already.
  if (items.length > 0 && scale?.kind === 'checklist')
    return { value, points: value, isNode: true };
  if (scale === undefined) return { value, isNode: false };
  const scales = { scale, scaleSteps };
  const isNode = items.length > 0;
  const { points, anchors, rate } = isNode
    ? scaledChecklist(context, resolved, scales, value, cap)
    : scaledRows(context, id, scales, value, cap, undefined, resolved.amounts);
  if (rate !== undefined) return { value, points, isNode, rate, ...stated({ anchors }) };
  return anchors === undefined ? { value, points, isNode } : { value, points, anchors, isNode };
}
