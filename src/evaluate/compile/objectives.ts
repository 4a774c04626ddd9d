import type { Component, ResolvedMeasure, ResolvedObjective } from '../../model/index.js';
import { MEASURE_POLICIES } from '../../runtime/index.js';
import type { MeasureRows, ObjectiveRows } from '../compiled.js';
import { someApply } from './applies.js';
import { childEntries, type CompileContext, everWeighs, withPolicy } from './context.js';
import { lagKernel } from './lags.js';
import { compileDrivers } from './links.js';
import { scaledRows } from './values.js';

/** Adds the rows of every objective, causes before effects. */
export function compileObjectives(context: CompileContext): Map<string, ObjectiveRows> {
  const { model, builder } = context;
  const done = new Map<string, ObjectiveRows>();
  for (const component of model.order) {
    const resolved = component.objectives.map(
      (id) => model.objectives.get(id) as ResolvedObjective,
    );
    // Measures do not depend on the loop; reported points get their rows first, so that the loop can refer to itself.
    for (const one of resolved) done.set(one.objective.id, measured(context, one));
    const finish = (): void => {
      for (const one of resolved) done.set(one.objective.id, driven(context, one, done));
    };
    if (component.loop) builder.loop(chunkOf(context, component, resolved), finish);
    else finish();
  }
  return done;
}

/** How many periods of a loop may be run at once: the shortest of its delays in lanes. */
function chunkOf(
  { unit, calendar }: CompileContext,
  { objectives }: Component,
  resolved: readonly ResolvedObjective[],
): number {
  const inside = new Set(objectives);
  const delays = resolved
    .flatMap(({ drivers }) => drivers)
    .filter(({ from, inLoop }) => inLoop && inside.has(from))
    .map((link) => lagKernel(link, unit, calendar)[0]?.[0] ?? 0)
    .filter((lag) => lag > 0);
  return Math.min(...delays);
}

/** The direct score of an objective, and the rows its reported score will stand in. */
function measured(context: CompileContext, resolved: ResolvedObjective): ObjectiveRows {
  const { builder } = context;
  const { objective, drivers } = resolved;
  const measures = resolved.measures.map((measure) => measureRows(context, measure));
  if (measures.length === 0) return { reported: builder.reserve(2), measures };
  if (drivers.length === 0) {
    const row = someApply(
      context,
      resolved.measures
        .filter(({ measure }) => everWeighs(measure))
        .map(({ measure }) => context.applies.get(measure.indicator)),
    );
    if (row !== undefined) context.applies.set(objective.id, row);
  }
  const { kind } = objective.measurePolicy;
  const lead = emitMeasures(context, resolved, measures);
  const silent =
    kind === 'lagOnly' &&
    resolved.measures.every(({ measure }) => measure.role === 'lead' || !everWeighs(measure));
  const rows = { lead, lag: lead + 1, measures };
  if (silent) return { ...rows, reported: builder.reserve(2) };
  const direct = lead + 2;
  return { ...rows, direct, reported: drivers.length === 0 ? direct : builder.reserve(2) };
}

function measureRows(
  context: CompileContext,
  { measure, scale, scaleSteps, ownScale }: ResolvedMeasure,
): MeasureRows {
  const { indicators, builder, model } = context;
  const { indicator } = measure;
  const own = indicators.get(indicator);
  if (ownScale && own?.points !== undefined)
    return { indicator, points: own.points, isNode: own.isNode };
  if (scale === undefined || own === undefined)
    return { indicator, points: builder.op('empty', []), isNode: true };
  const cap = measure.scaling?.cap ?? model.indicators.get(indicator)?.indicator.cap ?? 100;
  const { points } = scaledRows(context, indicator, { scale, scaleSteps }, own.value, cap);
  return { indicator, points, isNode: false };
}

/** Adds lead, lag, direct and coverage rows and returns the first. */
function emitMeasures(
  context: CompileContext,
  { objective, measures }: ResolvedObjective,
  rows: readonly MeasureRows[],
): number {
  const { builder } = context;
  const paired = measures
    .map(({ measure }, i) => ({ measure, row: rows[i] as MeasureRows }))
    .filter(({ measure }) => everWeighs(measure));
  const leads = paired.filter(({ measure }) => measure.role === 'lead');
  const lags = paired.filter(({ measure }) => measure.role === 'lag');
  const all = [...leads, ...lags].map(({ measure, row }) => ({
    row: row.points,
    isNode: row.isNode,
    weight: measure.weight,
    applies: context.applies.get(measure.indicator),
  }));
  const { children, test, minimum } = withPolicy(
    context,
    all,
    objective.missing,
    objective.minCoverage,
  );
  const { list, weights } = childEntries(context, children);
  const policy = objective.measurePolicy;
  const share = policy.kind === 'split' ? policy.lead : 0;
  return builder.op('measures', [
    builder.list([test, MEASURE_POLICIES.indexOf(policy.kind), ...list]),
    builder.numbers([minimum, share, ...weights]),
    children.length,
    leads.length,
  ]);
}

/** The driver and reported scores of an objective. */
function driven(
  context: CompileContext,
  resolved: ResolvedObjective,
  done: ReadonlyMap<string, ObjectiveRows>,
): ObjectiveRows {
  const { builder } = context;
  const { objective, drivers } = resolved;
  const rows = done.get(objective.id) as ObjectiveRows;
  const { direct, reported } = rows;
  if (drivers.length === 0) {
    if (direct === undefined) builder.op('empty', [], reported);
    return rows;
  }
  const driver = compileDrivers(context, resolved, {
    objective: (id) => (done.get(id) as ObjectiveRows).reported,
  });
  const shares = objective.driverShareSteps;
  if (direct !== undefined && shares !== undefined)
    builder.op(
      'blendDated',
      [direct, driver, context.datedRow(shares, 'stepped'), objective.infer ? 1 : 0],
      reported,
    );
  else if (direct !== undefined)
    builder.op(
      'blend',
      [direct, driver, builder.numbers([objective.driverShare]), objective.infer ? 1 : 0],
      reported,
    );
  else if (objective.infer) builder.op('carry', [driver, 1, 0], reported);
  else builder.op('empty', [], reported);
  return { ...rows, driver };
}
