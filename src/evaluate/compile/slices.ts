import type { Formula, Operand } from '../../expression/index.js';
import {
  type Fixed,
  memberNames,
  type Observed,
  observedOf,
  sliceName,
  slicesOf,
} from '../../model/index.js';
import { ACROSS } from '../../runtime/index.js';
import { type CompileContext, inputRow } from './context.js';

// Values of broken-down metrics and indicators (S4): a row for each slice.

/** Adds the slices and the whole of every broken-down metric that is given; those that others weigh by come first. */
export function compileMetricSlices(
  context: CompileContext,
  setValue: (place: number, id: string, row: number) => void,
): void {
  const given = [...context.model.metrics.values()].filter(
    ({ metric, formula }) => formula === undefined && slicesOf(metric.by).length > 0,
  );
  const weighed = ({ metric }: (typeof given)[number]): boolean =>
    metric.rollup.kind === 'weightedMean';
  const ordered = [...given.filter((one) => !weighed(one)), ...given.filter(weighed)];
  for (const { metric, place } of ordered) setValue(place, metric.id, givenSlices(context, metric));
}

/** Adds a row for every slice and returns that of the whole: what is given, else the roll-up of the first dimension that has one. */
function givenSlices(context: CompileContext, metric: Observed): number {
  const { builder, slices, checks } = context;
  const { id, by, across } = metric;
  let whole = -1;
  for (const slice of slicesOf(by)) {
    const key = slice.name === '' ? id : `${id}.${slice.name}`;
    const given = inputRow(context, key);
    const rollups = slice.open.flatMap((dimension) => {
      const parts = (by?.[dimension] ?? []).map((member) => {
        const fixed = new Map([...slice.fixed, [dimension, member]]);
        return { row: slices.get(`${id}.${sliceName(by, fixed)}`) as number, fixed };
      });
      if (parts.length === 0) return [];
      const row = acrossRow(context, metric, parts, across);
      return [{ dimension, row, members: parts.map((part) => part.row) }];
    });
    if (rollups.length > 0)
      checks.push({ key, id, given, rollups, sums: across === 'sum', whole: slice.name === '' });
    const row =
      rollups.length === 0
        ? given
        : builder.op('firstOf', [
            builder.list([given, ...rollups.map((rollup) => rollup.row)]),
            1 + rollups.length,
          ]);
    if (slice.name === '') whole = row;
    else slices.set(key, row);
  }
  return whole;
}

/** Part of a whole: its row and what it fixes. */
export interface Part {
  readonly row: number;
  readonly fixed: Fixed;
}

/** The whole of parts, by the roll-up of the element they belong to. */
export function acrossRow(
  context: CompileContext,
  { rollup }: Observed,
  parts: readonly Part[],
  across: (typeof ACROSS)[number],
): number {
  const { builder, model } = context;
  const weigher = across === 'mean' && rollup.kind === 'weightedMean' ? rollup.weight : undefined;
  return builder.op('acrossMembers', [
    builder.list(
      parts.flatMap(({ row, fixed }) => [
        row,
        weigher === undefined ? -1 : memberWeight(context, weigher, fixed),
      ]),
    ),
    builder.numbers([model.card.scoring.minCoverage]),
    parts.length,
    ACROSS.indexOf(across),
  ]);
}

/** The row that weighs a part: the slice of the weigher, else what is given for it under the names of the part; -1 for none. */
export function memberWeight(context: CompileContext, weigher: string, fixed: Fixed): number {
  const { model, slices, inputs } = context;
  const resolved = model.metrics.get(weigher) ?? model.indicators.get(weigher);
  const by = observedOf(context.model.card, weigher)?.by;
  const name = sliceName(by, fixed);
  const slice = name === '' ? undefined : slices.get(`${weigher}.${name}`);
  if (slice !== undefined) return slice;
  // Its slices are worked out from others that are not there yet, which the model has told.
  if (resolved?.formula !== undefined || name !== '') return -1;
  const key = `${weigher}.${[...fixed.values()].join('.')}`;
  return inputs.find((input) => input.key === key)?.row ?? inputRow(context, key);
}

/** Adds the slices of a broken-down element that has a formula: each by the formula on the matching slices. */
export function compileFormulaSlices(context: CompileContext, id: string, formula: Formula): void {
  for (const { name, fixed } of slicesOf(observedOf(context.model.card, id)?.by))
    if (name !== '') context.slices.set(`${id}.${name}`, formulaRow(context, formula, fixed));
}

/** Lists the members of every broken-down metric, after all slices have their rows. */
export function compileMetricMembers({ model, slices, members }: CompileContext): void {
  for (const [id, { metric }] of model.metrics) {
    const names = memberNames(metric.by);
    if (names.length > 0)
      members.set(
        id,
        names.map((name) => ({ name, value: slices.get(`${id}.${name}`) as number })),
      );
  }
}

const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/** Adds the steps of a formula and returns the row of its result; with members fixed, over the matching slices of what it names. */
export function formulaRow(
  context: CompileContext,
  { program }: Formula,
  fixed: Fixed = NOTHING,
  own: ReadonlyMap<string, number> = NOTHING,
): number {
  const { builder, values, slices, figures } = context;
  const steps: number[] = [];
  const named = (name: string): number => {
    const figure = figures.get(name);
    if (figure !== undefined) return figure;
    if (fixed.size === 0) return own.get(name) ?? (values.get(name) as number);
    const slice = sliceName(observedOf(context.model.card, name)?.by, fixed);
    return own.get(name) ?? (slices.get(`${name}.${slice}`) as number) ?? values.get(name);
  };
  const rowOf = (operand: Operand): number => {
    if (operand.kind === 'constant') return builder.constant(operand.value);
    return operand.kind === 'name' ? named(operand.name) : (steps[operand.index] as number);
  };
  for (const { op, args } of program.steps) steps.push(builder.op(op, args.map(rowOf)));
  return rowOf(program.result);
}
