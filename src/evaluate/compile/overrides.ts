import type { Override } from '../../model/index.js';
import type { OverrideRows } from '../compiled.js';
import type { CompileContext } from './context.js';

// Overrides (S2) stand between what is computed and what is used: a row that takes them, and a choice between both.

/** Whether any override states a value, or points, for an element. */
export function isOverridden(
  { overridden }: CompileContext,
  kind: Override['kind'],
  id: string,
): boolean {
  return overridden.size > 0 && overridden.has(`${kind} ${id}`);
}

/** The row of a value for all that uses it: the computed one, or the one that overrides it. */
export function valueInUse(context: CompileContext, id: string, computed: number): number {
  if (!isOverridden(context, 'value', id)) return computed;
  const { builder } = context;
  const stated = addRows(context, { id, kind: 'value', computed });
  return builder.op('overrideValue', [computed, stated]);
}

/** Adds the points of a value that is overridden, so that the record can show them beside those in use. */
export function scoreComputed(
  { overrides }: CompileContext,
  id: string,
  score: (value: number) => number | undefined,
): void {
  const i = overrides.findIndex((one) => one.kind === 'value' && one.id === id);
  const rows = overrides[i];
  const computedPoints = rows === undefined ? undefined : score(rows.computed);
  if (rows !== undefined && computedPoints !== undefined)
    overrides[i] = { ...rows, computedPoints };
}

/** Writes the points of an objective in use: computed ones, or those that override them. Returns the row of what is stated. */
export function pointsInUse(
  context: CompileContext,
  id: string,
  computed: number,
  into: number,
): number {
  const stated = addRows(context, { id, kind: 'points', computed });
  context.builder.op('overrideNode', [computed, stated], into);
  return stated;
}

function addRows(
  { builder, overrides }: CompileContext,
  rows: Omit<OverrideRows, 'stated'>,
): number {
  const stated = builder.input();
  overrides.push({ ...rows, stated });
  return stated;
}
