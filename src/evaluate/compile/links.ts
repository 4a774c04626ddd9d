import type { Objective, ResolvedLink, ResolvedObjective } from '../../model/index.js';
import type { ObjectiveRows } from '../compiled.js';
import { rateRows } from './amounts.js';
import { emitCombined, type NamedChild } from './combine.js';
import { type Child, type CompileContext, fixedWeight, putChild } from './context.js';
import { lagKernel } from './lags.js';
import { noted, numberPlace } from './note.js';

const MEAN = { kind: 'mean' } as const;

/** Rows of the objectives that may be causes. */
type CauseRows = ReadonlyMap<string, Pick<ObjectiveRows, 'reported'>>;

/** Adds the driver score of an objective and returns its node (S5). */
export function compileDrivers(
  context: CompileContext,
  { objective, drivers }: ResolvedObjective,
  causes: CauseRows,
): number {
  const children = drivers.map(
    (link): NamedChild => ({
      id: link.from,
      row: emitLink(context, link, objective, causes),
      isNode: true,
      weight: link.weight,
      source:
        context.options.note === undefined
          ? undefined
          : { kind: 'link', id: link.from, of: objective.id },
    }),
  );
  if (objective.drivers.kind === 'impact')
    return emitImpact(context, children, drivers, objective.drivers, objective.minCoverage);
  const combine = objective.drivers.kind === 'combine' ? objective.drivers.combine : MEAN;
  return emitCombined(context, children, combine, { kind: 'renormalise' }, objective.minCoverage);
}

/** Adds what one link passes on, as a node. */
function emitLink(
  context: CompileContext,
  link: ResolvedLink,
  { minCoverage, drivers }: Objective,
  causes: CauseRows,
): number {
  const { builder, unit, calendar } = context;
  let { row, isNode } = causeOf(context, link, causes);
  const kernel = lagKernel(link, unit, calendar);
  if (kernel.length > 1 || kernel[0]?.[0] !== 0) {
    const numbers = builder.numbers([minCoverage, ...kernel.map(([, weight]) => weight)]);
    row = builder.op('shift', [
      row,
      numbers,
      builder.list([isNode ? 1 : 0, ...kernel.map(([lag]) => lag)]),
      kernel.length,
    ]);
    isNode = true;
  }
  const { curve, effect } = link.link;
  if (curve !== undefined && link.fromKind === 'objective') {
    const knots = builder.numbers(curve.flat());
    noteCurve(context, link, knots);
    row = builder.op('curve', [row, knots, curve.length]);
  }
  // In impact mode the sign of the impact says that a cause lowers.
  if (effect === 'lowers' && drivers.kind !== 'impact')
    return builder.op('reflect', [row, isNode ? 1 : 0]);
  return isNode ? row : asNode(context, row);
}

function noteCurve(
  { options: { note } }: CompileContext,
  { from, to, link: { curve } }: ResolvedLink,
  start: number,
): void {
  for (const [i, value] of (note === undefined ? [] : (curve ?? []).flat()).entries()) {
    const source = { kind: 'curve', id: from, of: to, part: `${i >> 1}.${i % 2}` } as const;
    note?.(noted(numberPlace(start + i), source, value));
  }
}

/** The points a link takes from its cause: an objective's, an indicator's, or a curve of an indicator's value. */
function causeOf(
  context: CompileContext,
  resolved: ResolvedLink,
  causes: CauseRows,
): { row: number; isNode: boolean } {
  const { builder, values, indicators } = context;
  const { from, fromKind, link } = resolved;
  if (fromKind === 'objective')
    return { row: (causes.get(from) as ObjectiveRows).reported, isNode: true };
  if (link.curve !== undefined) {
    const knots = builder.numbers([100, ...link.curve.flat()]);
    noteCurve(context, resolved, knots + 1);
    const span = context.model.indicators.get(from)?.amounts;
    const own = values.get(from) as number;
    const value = rateRows(context, from, own, span)?.rate ?? own;
    return {
      row: builder.op('piecewise', [value, knots, link.curve.length, 0]),
      isNode: false,
    };
  }
  const rows = indicators.get(from);
  return rows?.points === undefined
    ? { row: builder.op('empty', []), isNode: true }
    : { row: rows.points, isNode: rows.isNode };
}

/** A leaf with its coverage beside it. */
function asNode({ builder }: CompileContext, row: number): number {
  return builder.op('carry', [row, 0, 0]);
}

function emitImpact(
  context: CompileContext,
  children: readonly Child[],
  links: readonly ResolvedLink[],
  { base, reference }: { readonly base: number; readonly reference: number },
  minCoverage: number,
): number {
  const { builder } = context;
  const list = builder.list([]);
  for (const child of children) putChild(context, child);
  const sizes = links.map(
    ({ link }, i) => (link.effect === 'lowers' ? -1 : 1) * (fixedWeight(children[i] as Child) ?? 1),
  );
  const numbers = builder.numbers([minCoverage, base, reference, ...sizes]);
  const { note } = context.options;
  const of = links[0]?.to;
  if (note !== undefined && of !== undefined) {
    note(noted(numberPlace(numbers + 1), { kind: 'base', id: of }, base));
    note(noted(numberPlace(numbers + 2), { kind: 'reference', id: of }, reference));
    for (const [i, child] of children.entries()) {
      const sign = links[i]?.link.effect === 'lowers' ? -1 : 1;
      if (child.source !== undefined && fixedWeight(child) !== undefined)
        note(noted(numberPlace(numbers + 3 + i), child.source, child.weight, sign));
    }
  }
  return builder.op('impact', [list, numbers, children.length]);
}
