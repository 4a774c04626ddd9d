import type { EvaluationState, Parameter } from '../../evaluate/inner-index.js';
import { worthOf } from '../../evaluate/inner-index.js';
import { OP_WIDTH, kernels } from '../../runtime/index.js';
import { behindOf, type Direction, sourcesOf, type Swept } from '../../runtime/sweep-index.js';
import { type Lever, leversOf, ratesOf } from '../levers.js';
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
  /** What moves with the cell, where its value goes through a window or weighs others. */
  readonly lever?: Lever;
  readonly reach?: readonly Reach[];
}

/** A row that a value reaches, by lanes from one on: what a unit less and a unit more are worth. */
export interface Reach {
  readonly row: number;
  readonly from: number;
  readonly less: Float64Array;
  readonly more: Float64Array;
}

/** Everything that a sweep found to matter, and what stands behind a kink, where it may matter on one side. */
export function* movesOf(
  ground: Ground,
  swept: Swept,
  kinds: ReadonlySet<SensitivityKind>,
  kinked: Behind | undefined,
): Generator<Move> {
  const { state, parameters, values } = ground;
  const levers = leversOf(state);
  if (kinds.has('value')) {
    for (const { key, row } of values)
      if (!levers.has(key)) yield* cellsOf(state, swept, kinked, 'value', key, row);
    for (const lever of levers.values()) yield* leverMoves(ground, swept, kinked, lever);
  }
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

/** Moves of a value that goes through a window or weighs others: in every lane that still counts. */
function* leverMoves(
  { state, lane }: Ground,
  { cells, first, stride }: Swept,
  kinked: Behind | undefined,
  lever: Lever,
): Generator<Move> {
  const counts = (i: number): boolean =>
    lever.rows.some((row) => kinked?.has(row) === true || cells[row * stride + i] !== 0);
  const lanes = Array.from({ length: Math.min(stride, lane + 1 - first) }, (_, i) => i);
  const [start, end] = [lanes.findIndex(counts), lanes.findLastIndex(counts)];
  if (start < 0) return;
  for (let at = first + end; at >= 0; at--) {
    const value = lever.own[at] as number;
    if (Number.isNaN(value)) continue;
    const from = Math.max(at, first + start);
    const rates = ratesOf(state, lever, at, { from, count: first + end - from + 1 });
    const reach = rates.map((rate) => ({ ...rate, from }));
    // Windows end somewhere: what lies before the first lane that counts for nothing counts for nothing either.
    if (!reach.some(({ less, more }) => less.some(Boolean) || more.some(Boolean))) {
      if (at < first + start) return;
      continue;
    }
    const slope = reach.reduce(
      (sum, { row, more }) =>
        more.reduce(
          (all, rate, i) => all + rate * (cells[row * stride + from - first + i] as number),
          sum,
        ),
      0,
    );
    const kinks = reach.some(({ row }) => kinked?.has(row) === true);
    const bends = reach.some(({ less, more }) => less.some((rate, i) => rate !== more[i]));
    if (slope === 0 && !kinks && !bends) continue;
    const row = lever.rows[0] as number;
    const move = { kind: 'value', id: lever.key, value, slope, lever, reach } as const;
    yield { ...move, cell: { row, lane: at } };
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
  { cell, parameter, reach }: Pick<Move, 'cell' | 'parameter' | 'reach'>,
  behind: Behind | undefined,
): boolean =>
  reach?.some(
    ({ row, less, more }) => behind?.has(row) === true || less.some((rate, i) => rate !== more[i]),
  ) ??
  (behind !== undefined &&
    (cell === undefined
      ? (parameter?.places ?? []).some(({ place }) => behind.has(place))
      : behind.has(cell.row)));

/** Moving by so much, as a direction. */
export function directionOf(
  { cell, parameter, reach }: Move,
  by: 1 | -1,
  lanes: number,
): Direction {
  if (reach !== undefined) {
    const moved = reach.flatMap(({ row, from, less, more }) =>
      [...(by < 0 ? less : more)].map((rate, i) => ({ row, lane: from + i, by: by * rate })),
    );
    return { cells: moved.filter((one) => one.by !== 0), numbers: [] };
  }
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
