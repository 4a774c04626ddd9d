import type { EvaluationState, Parameter } from '../../evaluate/inner-index.js';
import { worthOf } from '../../evaluate/inner-index.js';
import { OP_WIDTH, kernels } from '../../runtime/index.js';
import { behindOf, type Direction, sourcesOf, type Swept } from '../../runtime/sweep-index.js';
import type { Ground } from './root.js';
import type { SensitivityKind } from './sensitivity.js';

/** Something that can be moved: one cell, or the places of a number of the card. */
export interface Move {
  readonly kind: SensitivityKind;
  readonly id: string;
  readonly value: number;
  /** The slope as a sweep has it: at a kink the mean of both sides. */
  readonly slope: number;
  readonly parameter?: Parameter;
  readonly cell?: { readonly row: number; readonly lane: number };
}

/** Everything that a sweep found to matter, and what stands behind a kink, where it may matter on one side. */
export function* movesOf(
  ground: Ground,
  swept: Swept,
  kinds: ReadonlySet<SensitivityKind>,
  kinked: Behind | undefined,
): Generator<Move> {
  const { state, parameters, values } = ground;
  if (kinds.has('value'))
    for (const { key, row } of values) yield* cellsOf(state, swept, kinked, 'value', key, row);
  if (kinds.has('override'))
    for (const { id, stated } of state.compiled.overrideRows)
      yield* cellsOf(state, swept, kinked, 'override', id, stated);
  if (kinds.has('computed')) {
    const given = new Set(values.map(({ key }) => key));
    for (const [id, row] of state.compiled.rows.values)
      if (!given.has(id)) yield* cellsOf(state, swept, undefined, 'computed', id, row);
  }
  for (const parameter of parameters) {
    if (!kinds.has(parameter.kind)) continue;
    const slope = worthOf(parameter, swept);
    const stands = kinked !== undefined && parameter.places.some(({ place }) => kinked.has(place));
    if (slope !== 0 || stands)
      yield { kind: parameter.kind, id: parameter.id, value: parameter.value, slope, parameter };
  }
}

function* cellsOf(
  { space }: EvaluationState,
  { cells, first, stride }: Swept,
  kinked: Behind | undefined,
  kind: SensitivityKind,
  id: string,
  row: number,
): Generator<Move> {
  for (let i = 0; i < stride; i++) {
    const slope = cells[row * stride + i] as number;
    const value = space.cells[row * space.lanes + first + i] as number;
    if (Number.isNaN(value) || (slope === 0 && kinked?.has(row) !== true)) continue;
    yield { kind, id, value, slope, cell: { row, lane: first + i } };
  }
}

/** Places that stand behind some kink: rows, and numbers as -1 - index. */
export interface Behind {
  readonly has: (place: number) => boolean;
}

/** What stands behind the kinks of a sweep; undefined where it met none. */
export function behindKinks(
  { compiled: { plan } }: EvaluationState,
  kinks: ReadonlySet<number>,
): Behind | undefined {
  if (kinks.size === 0) return undefined;
  const sources = sourcesOf(plan);
  const places = new Set<number>();
  for (const op of behindOf(plan, sources, kinks)) {
    const at = op * OP_WIDTH;
    const [start, length] = kernels[plan.code[at] as number]?.uses?.(plan, at).numbers ?? [0, 0];
    for (let i = start; i < start + length; i++) places.add(-1 - i);
    for (let i = sources.starts[op] as number; i < (sources.starts[op + 1] as number); i++)
      places.add(sources.rows[i] as number);
  }
  return places;
}

/** Whether something stands behind a kink: then its slope in a sweep is only a mean of sides. */
export const isBehind = (
  { cell, parameter }: Pick<Move, 'cell' | 'parameter'>,
  behind: Behind | undefined,
): boolean =>
  behind !== undefined &&
  (cell === undefined
    ? (parameter?.places ?? []).some(({ place }) => behind.has(place))
    : behind.has(cell.row));

/** Moving by so much, as a direction. */
export function directionOf({ cell, parameter }: Move, by: 1 | -1, lanes: number): Direction {
  if (cell !== undefined) return { cells: [{ ...cell, by }], numbers: [] };
  const cells: { row: number; lane: number; by: number }[] = [];
  const numbers: { index: number; by: number }[] = [];
  for (const { place, rate } of parameter?.places ?? []) {
    if (place < 0) numbers.push({ index: -1 - place, by: by * (rate as number) });
    else
      for (let lane = 0; lane < lanes; lane++) {
        const here = typeof rate === 'number' ? rate : (rate[lane] as number);
        if (here !== 0) cells.push({ row: place, lane, by: by * here });
      }
  }
  return { cells, numbers };
}
