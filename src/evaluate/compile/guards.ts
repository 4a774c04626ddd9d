import type { StatusEdges } from '../../core/index.js';
import type { Indicator, Objective } from '../../model/index.js';
import { GUARD_WHEN } from '../../runtime/index.js';
import type { GuardRow } from '../compiled.js';
import type { CompileContext } from './context.js';
import { definitionRow } from './definition.js';
import { noted, numberPlace } from './note.js';

/** Whether a guard of an objective can trip: a counter has points. */
export function isGuarded({ model, indicators }: CompileContext, id: string): boolean {
  const guards = model.objectives.get(id)?.guards;
  if (guards === undefined || guards.length === 0) return false;
  return guards.some(({ counter }) => indicators.get(counter)?.points !== undefined);
}

/** The guards of an objective that can trip, with rows for their edges (S6.2). */
export function guardRows(context: CompileContext, id: string): readonly GuardRow[] {
  const { model, indicators } = context;
  const resolved = model.objectives.get(id);
  if (resolved === undefined) return [];
  return resolved.guards.flatMap(({ counter, cap, when, tolerance }) => {
    const points = indicators.get(counter)?.points;
    if (points === undefined) return [];
    const indicator = model.indicators.get(counter)?.indicator as Indicator;
    return [
      {
        counter,
        points,
        edge: edgeRow(context, indicator, ({ watch }) => watch),
        cap:
          cap === undefined
            ? edgeRow(context, resolved.objective, ({ good }) => Math.max(0, good - 1))
            : capRow(context, cap, counter, id),
        when: GUARD_WHEN.indexOf(when),
        tolerance,
        era: when === 'poor' ? -1 : definitionRow(context, counter),
      },
    ];
  });
}

function capRow(
  { builder, options: { note } }: CompileContext,
  cap: number,
  counter: string,
  of: string,
): number {
  const row = builder.constant(cap);
  note?.(noted(row, { kind: 'guard', id: counter, of, part: 'cap' }, cap));
  return row;
}

/** The row of a number that comes from status edges, which may change over time. */
function edgeRow(
  { builder, datedRow }: CompileContext,
  { status, statusSteps }: Pick<Objective | Indicator, 'status' | 'statusSteps'>,
  pick: (edges: StatusEdges) => number,
): number {
  if (statusSteps === undefined) return builder.constant(pick(status));
  return datedRow(
    statusSteps.map((step) => ({ ...step, value: pick(step.value) })),
    'stepped',
  );
}

/** Adds the caps of guards to a node. */
export function emitGuards(
  { builder, options: { note } }: CompileContext,
  rows: readonly GuardRow[],
  node: number,
  into: number,
  id: string,
): void {
  const list = rows.flatMap(({ points, edge, cap, when, era }) => [points, edge, cap, when, era]);
  const tolerances = rows.map(({ tolerance }) => tolerance);
  const numbers = builder.numbers(tolerances);
  for (const [i, { counter, tolerance }] of rows.entries()) {
    const source = { kind: 'guard', id: counter, of: id, part: 'tolerance' } as const;
    note?.(noted(numberPlace(numbers + i), source, tolerance));
  }
  builder.op('guard', [node, builder.list(list), numbers, rows.length], into);
}
