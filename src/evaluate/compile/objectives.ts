import type { Dated } from '../../core/index.js';
import {
  type Component,
  everWeighs,
  type Objective,
  type ResolvedMeasure,
  type ResolvedObjective,
  weighsThroughout,
} from '../../model/index.js';
import { MEASURE_POLICIES, SETTLE } from '../../runtime/index.js';
import type { MeasureRows, ObjectiveRows, TwinRows } from '../compiled.js';
import { nodeApplies } from './applies.js';
import type { NamedChild } from './combine.js';
import { type CompileContext, noteWeights, putChildren, withPolicy } from './context.js';
import { emitDirect, type MeasureChild } from './direct.js';
import { lagKernel } from './lags.js';
import { compileDrivers } from './links.js';
import { noted, numberPlace, weightSource } from './note.js';
import { finishingOf } from './reported.js';
import { foldTwins } from './twins.js';
import { scaledChecklist } from './checklist.js';
import { scaledRows } from './scaled-rows.js';

/** Adds the rows of every objective, causes before effects. */
export function compileObjectives(context: CompileContext): Map<string, ObjectiveRows> {
  const { model, builder } = context;
  const done = new Map<string, ObjectiveRows>();
  for (const component of model.order) {
    // What a solved loop comes to in its last bits depends on its order, so that this one is not the order of the card.
    const ids = component.solved ? component.objectives.toSorted(byText) : component.objectives;
    const resolved = ids.map((id) => model.objectives.get(id) as ResolvedObjective);
    // Measures do not depend on the loop; reported points get their rows first, so that the loop can refer to itself.
    for (const one of resolved) done.set(one.objective.id, measured(context, one));
    const finish = (): void => {
      if (component.solved) emitSettle(context, component, done);
      for (const one of resolved) {
        const { id } = one.objective;
        if (!isPlain(one))
          done.set(id, combined(context, one, done.get(id) as ObjectiveRows, done));
        done.set(id, driven(context, one, done));
      }
    };
    if (component.loop) builder.loop(chunkOf(context, component, resolved), finish);
    else finish();
  }
  return done;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many periods of a loop may be run at once: the shortest of its delays in lanes. */
function chunkOf(
  { unit, calendar }: CompileContext,
  { objectives, solved }: Component,
  resolved: readonly ResolvedObjective[],
): number {
  if (solved) return 1;
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
  const lagsAlone = objective.measurePolicy.kind === 'lagOnly';
  const measures: MeasureRows[] = [];
  for (const measure of resolved.measures)
    measures.push(measureRows(context, measure, objective.id));
  if (measures.length === 0 || !isPlain(resolved))
    return { reported: builder.reserve(2), measures };
  const { children, twins } = measureChildren(context, resolved, measures);
  keepApplies(context, resolved, children);
  const lead = emitMeasures(context, objective, children);
  const silent = lagsAlone && children.every(({ role }) => role === 'lead');
  const lag = lead + 1;
  if (silent) return { lead, lag, measures, twins, reported: builder.reserve(2) };
  const direct = lead + 2;
  const asComputed = drivers.length === 0 && finishingOf(context, objective.id) === undefined;
  const reported = asComputed ? direct : builder.reserve(2);
  return { lead, lag, measures, twins, direct, reported };
}

function measureRows(
  context: CompileContext,
  { measure, of: used, scale, scaleSteps, amounts, ownScale }: ResolvedMeasure,
  of: string,
): MeasureRows {
  const { indicators, builder } = context;
  const { indicator } = measure;
  const own = indicators.at(used.place);
  if (ownScale && own?.points !== undefined)
    return { indicator, points: own.points, isNode: own.isNode };
  if (scale === undefined || own === undefined)
    return { indicator, points: builder.op('empty', []), isNode: true };
  const cap = measure.scaling?.cap ?? used.indicator.cap;
  const scales = { scale, scaleSteps };
  if (used.items.length > 0) {
    if (scale.kind === 'checklist') return { indicator, points: own.value, isNode: true };
    const { points } = scaledChecklist(context, used, scales, own.value, cap, of);
    return { indicator, points, isNode: true };
  }
  const { points } = scaledRows(context, indicator, scales, own.value, cap, of, amounts);
  return { indicator, points, isNode: false };
}

/** Leads stand first. */
function countLeads(children: readonly MeasureChild[]): number {
  let count = 0;
  while (children[count]?.role === 'lead') count++;
  return count;
}

const ROLES = ['lead', 'lag'] as const;

/** Measures that weigh anything as children, leads first, of twins the one that counts. */
function measureChildren(
  context: CompileContext,
  { measures, twins, objective: { id: of } }: ResolvedObjective,
  rows: readonly MeasureRows[],
): { readonly children: readonly MeasureChild[]; readonly twins: readonly TwinRows[] } {
  const children: MeasureChild[] = [];
  for (const wanted of ROLES) {
    for (let i = 0; i < measures.length; i++) {
      const { measure } = measures[i] as ResolvedMeasure;
      const { indicator, role, weight } = measure;
      if (role !== wanted || !everWeighs(measure)) continue;
      const { points, isNode } = rows[i] as MeasureRows;
      const applies = context.applies.get(indicator);
      const source = weightSource(context.options.note, indicator, of);
      children.push({ id: indicator, role, row: points, isNode, weight, applies, source });
    }
  }
  return foldTwins(context, twins, children);
}

/** Takes down in which lanes an objective applies, from what its direct score is made of; where links act it always does. */
function keepApplies(
  context: CompileContext,
  { objective: { id, measurePolicy }, drivers }: ResolvedObjective,
  measures: readonly MeasureChild[],
  parts: readonly NamedChild[] = [],
): void {
  const { applies } = context;
  if (applies.size === 0 || drivers.some(weighsThroughout)) return;
  const counted = measures.filter(({ role }) => role === 'lag' || measurePolicy.kind !== 'lagOnly');
  const acting = drivers.length === 0 ? undefined : sumOfWeights(context, drivers);
  const row = nodeApplies(context, [...counted, ...parts], acting);
  if (row !== undefined) applies.set(id, row);
}

/** Adds lead, lag, direct and coverage rows and returns the first. */
function emitMeasures(
  context: CompileContext,
  objective: Objective,
  all: readonly MeasureChild[],
): number {
  const { builder } = context;
  const { children, test, minimum } = withPolicy(
    context,
    all,
    objective.missing,
    objective.minCoverage,
  );
  const policy = objective.measurePolicy;
  const share = policy.kind === 'split' ? policy.lead : 0;
  const list = builder.item(test);
  builder.item(MEASURE_POLICIES.indexOf(policy.kind));
  const numbers = builder.number(minimum);
  builder.number(share);
  putChildren(context, children);
  noteWeights(context, children, numbers + 2);
  if (policy.kind === 'split')
    context.options.note?.(
      noted(numberPlace(numbers + 1), { kind: 'leadShare', id: objective.id }, share),
    );
  return builder.op('measures', [list, numbers, children.length, countLeads(children)]);
}

/** Whether one pass over the measures makes its direct score: a mean without parts. */
const isPlain = ({ objective, parts }: ResolvedObjective): boolean =>
  objective.combine.kind === 'mean' && parts.length === 0;

/** The direct score of an objective with parts or another operator; its parts have their rows. */
function combined(
  context: CompileContext,
  resolved: ResolvedObjective,
  rows: ObjectiveRows,
  done: ReadonlyMap<string, ObjectiveRows>,
): ObjectiveRows {
  const { applies, model } = context;
  const { objective } = resolved;
  const { children, twins } = measureChildren(context, resolved, rows.measures);
  const parts = resolved.parts.map((id): NamedChild => {
    const weight = model.objectives.get(id)?.objective.weight ?? [];
    const row = (done.get(id) as ObjectiveRows).reported;
    const source = weightSource(context.options.note, id, objective.id);
    return { id, row, isNode: true, weight, applies: applies.get(id), source };
  });
  const weighing = parts.filter(everWeighs);
  keepApplies(context, resolved, children, parts);
  return { ...rows, ...emitDirect(context, objective, children, weighing), twins };
}

/** Starts a loop that is solved in every lane with what it solves. */
function emitSettle(
  { builder }: CompileContext,
  { objectives }: Component,
  done: ReadonlyMap<string, ObjectiveRows>,
): void {
  const rows = objectives.map((id) => (done.get(id) as ObjectiveRows).reported);
  builder.op(SETTLE, [builder.list(rows), rows.length]);
}

/** The driver and reported scores of an objective. */
function driven(
  context: CompileContext,
  resolved: ResolvedObjective,
  done: ReadonlyMap<string, ObjectiveRows>,
): ObjectiveRows {
  const { objective, drivers } = resolved;
  const rows = done.get(objective.id) as ObjectiveRows;
  const finishing = finishingOf(context, objective.id);
  if (finishing === undefined) return computed(context, resolved, rows, done);
  // What risks and overrides change is computed in rows of its own.
  const asIs = drivers.length === 0 && rows.direct !== undefined;
  const target = asIs ? rows.direct : context.builder.reserve(2);
  const result = asIs ? rows : computed(context, resolved, { ...rows, reported: target }, done);
  finishing.finish(target, rows.reported);
  return { ...result, reported: rows.reported };
}

/** Rows while they are made: nobody has seen them yet. */
type NewRows = { -readonly [K in keyof ObjectiveRows]: ObjectiveRows[K] };

/** The row of a sum of weights. */
function sumOfWeights(
  { builder, datedRow }: CompileContext,
  all: readonly { readonly weight: Dated<number> }[],
): number {
  return all
    .filter(everWeighs)
    .map(({ weight }) =>
      weight.length === 1
        ? builder.constant(weight[0]?.value as number)
        : datedRow(weight, 'stepped'),
    )
    .reduce((sum, row) => builder.op('add', [sum, row]), builder.constant(0));
}

/** The row of the sum of the weights of its measures and parts; undefined where some of them weigh something in every period. */
function weighingSum(
  context: CompileContext,
  { objective, measures, parts, twins }: ResolvedObjective,
): number | undefined {
  const lagsAlone = objective.measurePolicy.kind === 'lagOnly';
  const counts = ({ measure: { role } }: ResolvedMeasure): boolean => role === 'lag' || !lagsAlone;
  // Nearly all that is measured weighs something throughout.
  if (twins.length === 0)
    for (const one of measures) if (counts(one) && weighsThroughout(one.measure)) return undefined;
  const behind = new Set(twins.flatMap((group) => group.slice(1)));
  const weights = [
    ...measures
      .filter((one) => !behind.has(one.measure.indicator) && counts(one))
      .map(({ measure }) => measure),
    ...parts.flatMap((id) => context.model.objectives.get(id)?.objective ?? []),
  ].filter(everWeighs);
  if (weights.length === 0 || weights.some(weighsThroughout)) return undefined;
  return sumOfWeights(context, weights);
}

/** Adds the driver score, and the reported one as computed. */
function computed(
  context: CompileContext,
  resolved: ResolvedObjective,
  rows: NewRows,
  done: ReadonlyMap<string, ObjectiveRows>,
): ObjectiveRows {
  const { builder } = context;
  const { objective, drivers } = resolved;
  const { direct, reported } = rows;
  if (drivers.length === 0) {
    if (direct === undefined) builder.op('empty', [], reported);
    else if (direct !== reported) builder.op('carry', [direct, 1, 0], reported);
    return rows;
  }
  const driver = compileDrivers(context, resolved, done);
  const shares = objective.driverShareSteps;
  const infer = objective.infer ? 1 : 0;
  const source = { kind: 'driverShare', id: objective.id } as const;
  const weighing = direct === undefined ? undefined : weighingSum(context, resolved);
  const unlinked = !drivers.some(weighsThroughout);
  if (direct !== undefined && (shares !== undefined || weighing !== undefined || unlinked)) {
    const row =
      shares === undefined
        ? builder.constant(objective.driverShare)
        : context.datedRow(shares, 'stepped');
    context.options.note?.(noted(row, source, shares ?? objective.driverShare));
    // In a period in which nothing of its own weighs anything it is as one without measures, and where its links weigh nothing as one
    // without links.
    const shared = unlinked
      ? builder.op('select', [sumOfWeights(context, drivers), row, builder.constant(0)])
      : row;
    const share =
      weighing === undefined
        ? shared
        : builder.op('select', [weighing, shared, builder.constant(infer)]);
    builder.op('blendDated', [direct, driver, share, infer], reported);
  } else if (direct !== undefined) {
    const share = builder.numbers([objective.driverShare]);
    context.options.note?.(noted(numberPlace(share), source, objective.driverShare));
    builder.op('blend', [direct, driver, share, infer], reported);
  } else if (objective.infer) builder.op('carry', [driver, 1, 0], reported);
  else builder.op('empty', [], reported);
  rows.driver = driver;
  return rows;
}
