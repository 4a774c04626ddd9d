import type { Dated, DatedPath, ScaleSpec } from '../../core/index.js';
import { type PlanBuilder, planBuilder } from '../../runtime/index.js';
import type { DatedAmounts } from '../compiled.js';
import { type CompileContext, dating } from './context.js';
import { numberPlace, type SourceKind } from './note.js';
import type { ScaledRows } from './time.js';

// Which numbers of a plan a number of a scale moves, and how far: the scale is lowered again with that number moved a little. Lowering
// only sorts and subtracts, so that the quotient is exact but for rounding.

/** A scale, or whole scales by date. */
export interface Scales {
  readonly scale: ScaleSpec;
  readonly scaleSteps?: Dated<ScaleSpec> | undefined;
}

/** What is scaled, and where that is used. */
export interface ScaledUse {
  readonly id: string;
  readonly of?: string | undefined;
  readonly value: number;
  readonly cap: number;
  /** Where its dated numbers are amounts for another period than a lane. */
  readonly amounts?: DatedAmounts | undefined;
}

type LowerAll = (context: CompileContext, scales: Scales, use: ScaledUse) => ScaledRows;

/** What lowering a scale put into a plan. */
interface Put {
  /** Places of numbers and constants in their order. */
  readonly places: number[];
  readonly values: number[];
  readonly dated: {
    readonly row: number;
    readonly series: Dated<number>;
    readonly path: DatedPath;
    readonly amounts?: DatedAmounts | undefined;
  }[];
}

/** A number of a scale. */
interface Leaf {
  readonly part: string;
  readonly value: number;
  readonly at?: string | undefined;
  readonly moved: (value: number) => { readonly scales: Scales; readonly cap: number };
}

/** Lowers scales and takes down where their numbers went. */
export function lowerNoted(
  context: CompileContext,
  scales: Scales,
  use: ScaledUse,
  lowerAll: LowerAll,
): ScaledRows {
  const put: Put = { places: [], values: [], dated: [] };
  const rows = lowerAll(recording(context, put), scales, use);
  const { note } = context.options;
  const { id, of } = use;
  const source = (part: string) => ({
    kind: kindOf(part),
    id,
    ...(of === undefined ? {} : { of }),
    ...(kindOf(part) === 'scale' ? { part } : {}),
  });
  for (const leaf of leavesOf(scales, use.cap)) {
    const step = 2 ** (Math.floor(Math.log2(Math.max(Math.abs(leaf.value), 2 ** -20))) - 12);
    const { scales: other, cap } = leaf.moved(leaf.value + step);
    const moved = lowered(context, other, { ...use, cap }, lowerAll);
    for (const [i, place] of put.places.entries()) {
      const rate = tidy(((moved[i] as number) - (put.values[i] as number)) / step);
      if (rate !== 0 && Number.isFinite(rate)) {
        const series = [{ value: leaf.value, ...(leaf.at === undefined ? {} : { at: leaf.at }) }];
        note?.({ place, source: source(leaf.part), series, path: 'stepped', rate });
      }
    }
  }
  for (const { row, ...dated } of put.dated) {
    const part = fieldOf(scales, dated.series);
    if (part !== undefined) note?.({ place: row, source: source(part), ...dated, rate: 1 });
  }
  return rows;
}

const kindOf = (part: string): SourceKind =>
  part === 'target' || part === 'baseline' || part === 'cap' ? part : 'scale';

// Rates are whole numbers nearly always, but for the rounding of the quotient.
const tidy = (rate: number): number =>
  Math.abs(rate - Math.round(rate)) < 1e-9 ? Math.round(rate) : rate;

function recording(context: CompileContext, put: Put): CompileContext {
  const { builder, datedRow } = context;
  const number = (value: number): number => {
    const at = builder.number(value);
    put.places.push(numberPlace(at));
    put.values.push(value);
    return at;
  };
  const wrapped: PlanBuilder = {
    ...builder,
    number,
    numbers: (values) => {
      const places = values.map(number);
      return places[0] ?? builder.numbers([]);
    },
    constant: (value) => {
      const row = builder.constant(value);
      put.places.push(row);
      put.values.push(value);
      return row;
    },
  };
  return dating({
    ...context,
    builder: wrapped,
    datedRow: (series, path, amounts) => {
      const row = datedRow(series, path, amounts);
      put.dated.push({ row, series, path, amounts });
      return row;
    },
  });
}

/** The numbers of scales that are lowered beside the plan. */
function lowered(
  context: CompileContext,
  scales: Scales,
  use: ScaledUse,
  lowerAll: LowerAll,
): readonly number[] {
  const builder = planBuilder(true);
  const put: Put = { places: [], values: [], dated: [] };
  const beside = { ...context, builder, datedRow: () => builder.input() };
  lowerAll(recording(beside, put), scales, { ...use, value: builder.input() });
  return put.values;
}

function leavesOf(scales: Scales, cap: number): Leaf[] {
  const { scale, scaleSteps } = scales;
  const leaves: Leaf[] = [{ part: 'cap', value: cap, moved: (value) => ({ scales, cap: value }) }];
  if (scaleSteps === undefined)
    eachNumber(scale, [], (path, value) =>
      leaves.push({
        part: path.join('.'),
        value,
        moved: (other) => ({ scales: { scale: replaced(scale, path, other) }, cap }),
      }),
    );
  for (const [i, step] of (scaleSteps ?? []).entries())
    eachNumber(step.value, [], (path, value) =>
      leaves.push({
        part: path.join('.'),
        value,
        at: step.at,
        moved: (other) => ({
          scales: {
            scale,
            scaleSteps: (scaleSteps ?? []).with(i, {
              ...step,
              value: replaced(step.value, path, other),
            }),
          },
          cap,
        }),
      }),
    );
  return leaves;
}

type Path = readonly (string | number)[];

/** Every number of a spec; a series of one step is a number, a longer one has rows of its own. */
function eachNumber(value: unknown, path: Path, visit: (path: Path, value: number) => void): void {
  if (typeof value === 'number') visit(path, value);
  else if (isSeries(value)) {
    const [only] = value;
    if (value.length === 1 && only !== undefined) visit(path, only.value);
  } else if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) eachNumber(one, [...path, i], visit);
  } else if (typeof value === 'object' && value !== null && path.length === 0) {
    for (const [key, one] of Object.entries(value)) eachNumber(one, [key], visit);
  }
}

const isSeries = (value: unknown): value is Dated<number> =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => typeof one === 'object' && one !== null && 'value' in one);

/** A spec with one number replaced. */
function replaced<T>(value: T, [key, ...rest]: Path, number: number): T {
  if (key === undefined)
    return (isSeries(value) ? value.map((one) => ({ ...one, value: number })) : number) as T;
  if (Array.isArray(value))
    return value.with(key as number, replaced(value[key as number], rest, number)) as T;
  return { ...value, [key]: replaced((value as Record<string, unknown>)[key], rest, number) };
}

/** The field of a scale that a series is. */
function fieldOf({ scale, scaleSteps }: Scales, series: Dated<number>): string | undefined {
  for (const spec of [scale, ...(scaleSteps ?? []).map(({ value }) => value)])
    for (const [key, value] of Object.entries(spec)) if (value === series) return key;
  return undefined;
}
