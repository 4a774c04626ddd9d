import type { Formula, Operand } from '../../expression/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import { lowerScale } from '../../scale/index.js';
import type { ScaleSpec } from '../../core/index.js';
import type { IndicatorRows } from '../compiled.js';
import { type CompileContext, emitMean, inputRow } from './context.js';

/** Adds the rows of every value, measured or worked out, and of every indicator's own points. */
export function compileValues(context: CompileContext): void {
  const { model, values, indicators } = context;
  for (const [id, { formula }] of model.metrics)
    if (formula === undefined) values.set(id, inputRow(context, id));
  for (const [id, resolved] of model.indicators) {
    if (resolved.items.length > 0) values.set(id, checklistRow(context, resolved));
    else if (resolved.members.length > 0) compileMembers(context, id, resolved);
    else if (resolved.formula === undefined) values.set(id, inputRow(context, id));
  }
  for (const id of model.formulaOrder) {
    if (values.has(id)) continue;
    const formula = (model.metrics.get(id) ?? model.indicators.get(id))?.formula as Formula;
    values.set(id, formulaRow(context, formula));
  }
  for (const [id, resolved] of model.indicators)
    if (!indicators.has(id)) indicators.set(id, ownPoints(context, id, resolved));
}

/** Adds the points of a value by a scale. */
export function pointsRow(
  { builder, datedRow }: CompileContext,
  scale: ScaleSpec,
  value: number,
  cap: number,
): number {
  return lowerScale(scale, { builder, value, cap, dated: datedRow });
}

function ownPoints(
  context: CompileContext,
  id: string,
  { indicator, scale, items }: ResolvedIndicator,
): IndicatorRows {
  const value = context.values.get(id) as number;
  // The value of a checklist is a mean of points already.
  if (items.length > 0 && scale?.kind === 'checklist')
    return { value, points: value, isNode: true };
  if (scale === undefined) return { value, isNode: false };
  return { value, points: pointsRow(context, scale, value, indicator.cap), isNode: false };
}

/** Points of a checklist: the mean of its answers, each a leaf. */
function checklistRow(context: CompileContext, { items }: ResolvedIndicator): number {
  const { builder, model } = context;
  const answers = items.map((key) => ({
    row: builder.op('linear', [inputRow(context, key), builder.numbers([0, 1, 100])]),
    isNode: false,
    weight: [{ value: 1 }],
  }));
  return emitMean(context, answers, { kind: 'renormalise' }, model.card.scoring.minCoverage);
}

/** Values and points of a broken-down indicator, each the mean of its members (S2). */
function compileMembers(
  context: CompileContext,
  id: string,
  { indicator, members }: ResolvedIndicator,
): void {
  const { builder, model, values, indicators } = context;
  const minimum = builder.numbers([model.card.scoring.minCoverage]);
  const rows = members.map(({ key, scale, weightKey }) => {
    const value = inputRow(context, key);
    const weight = weightKey === undefined ? -1 : memberWeight(context, weightKey);
    return {
      value,
      weight,
      points:
        scale === undefined
          ? builder.op('empty', [])
          : pointsRow(context, scale, value, indicator.cap),
    };
  });
  const mean = (pick: 'value' | 'points'): number =>
    builder.op('members', [
      builder.list(rows.flatMap((row) => [row[pick], row.weight])),
      minimum,
      rows.length,
    ]);
  const value = mean('value');
  values.set(id, value);
  const scored = members.some(({ scale }) => scale !== undefined);
  indicators.set(
    id,
    scored ? { value, points: mean('points'), isNode: true } : { value, isNode: true },
  );
}

function memberWeight(context: CompileContext, key: string): number {
  const known = context.inputs.find((input) => input.key === key);
  return known?.row ?? inputRow(context, key);
}

/** Adds the steps of a formula and returns the row of its result. */
function formulaRow({ builder, values }: CompileContext, { program }: Formula): number {
  const steps: number[] = [];
  const rowOf = (operand: Operand): number => {
    if (operand.kind === 'constant') return builder.constant(operand.value);
    return (operand.kind === 'name' ? values.get(operand.name) : steps[operand.index]) as number;
  };
  for (const { op, args } of program.steps) steps.push(builder.op(op, args.map(rowOf)));
  return rowOf(program.result);
}
