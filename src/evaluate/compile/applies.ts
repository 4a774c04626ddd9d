import { idsIn } from '../../expression/index.js';
import { everWeighs, observedOf, slicesOf, weighsThroughout } from '../../model/index.js';
import { type Child, type CompileContext, weightRow } from './context.js';

// What does not apply (S2): rows of 1 and 0 that multiply weights. They are only there for keys whose data say `n/a` somewhere, so
// that a card pays nothing for what its data never say.

/** The row that says whether the value of a data key applies; undefined where it always does. */
export function inputApplies(context: CompileContext, key: string): number | undefined {
  const { options, builder, masks } = context;
  if (options.notApplicable?.has(key) !== true) return undefined;
  const known = masks.find((mask) => mask.key === key);
  if (known !== undefined) return known.row;
  const row = builder.input();
  masks.push({ key, row });
  return row;
}

/** Whether a formula applies: its value is there, or everything it needs applies. */
export function formulaApplies(
  context: CompileContext,
  names: readonly string[],
  value: number,
): number | undefined {
  const rows = names.flatMap((name) => context.applies.get(name) ?? []);
  return rows.length === 0 ? undefined : allOf(context, rows, value);
}

/** Whether any of some things applies; undefined where one always does. */
export function someApply(
  context: CompileContext,
  rows: readonly (number | undefined)[],
): number | undefined {
  if (rows.length === 0 || rows.includes(undefined)) return undefined;
  const { builder } = context;
  return builder.op('applies', [-1, builder.list(rows as readonly number[]), rows.length, 1]);
}

/**
 * Whether a node applies: some of its children that weigh anything in a lane do. Where none weighs anything it has nothing to be made of,
 * which is missing and not out of place. Undefined where it always applies.
 *
 * @param besides - a row that is above 0 in lanes in which it applies whatever its children do
 */
export function nodeApplies(
  context: CompileContext,
  all: readonly Child[],
  besides?: number,
): number | undefined {
  const { builder } = context;
  const children = all.filter(everWeighs);
  const always = (child: Child): boolean => child.applies === undefined && weighsThroughout(child);
  if (children.every(({ applies }) => applies === undefined) || children.some(always))
    return undefined;
  const weights = children.map((child) =>
    weighsThroughout(child) ? undefined : weightRow(context, { ...child, applies: undefined }),
  );
  const counting = children.map(({ applies }, i) => {
    const weight = weights[i];
    if (weight === undefined) return applies as number;
    return applies === undefined ? weight : builder.op('mul', [weight, applies]);
  });
  if (weights.every((row) => row !== undefined))
    counting.push(builder.op('not', [weights.reduce((sum, row) => builder.op('add', [sum, row]))]));
  return someApply(context, besides === undefined ? counting : [...counting, besides]);
}

function allOf({ builder }: CompileContext, rows: readonly number[], value: number): number {
  return builder.op('applies', [value, builder.list(rows), rows.length, 0]);
}

/** What somebody states for a node applies, whatever the data say. */
export function statedApplies(context: CompileContext, id: string, points: number): void {
  const row = context.applies.get(id);
  if (row !== undefined) context.applies.set(id, allOf(context, [row], points));
}

/** Whether a given number applies; of a breakdown the whole does as soon as anything of it has a value. */
function wholeApplies(context: CompileContext, id: string): number | undefined {
  const row = inputApplies(context, id);
  if (row === undefined || observedOf(context.model.card, id)?.by === undefined) return row;
  return allOf(context, [row], anyOf(context, id));
}

/** The row of the value of an element or, where it has none, of any of its slices. */
function anyOf(context: CompileContext, id: string): number {
  const { builder, values, slices } = context;
  const value = values.get(id) as number;
  const parts = slicesOf(observedOf(context.model.card, id)?.by).flatMap(({ name }) =>
    name === '' ? [] : (slices.get(`${id}.${name}`) ?? []),
  );
  if (parts.length === 0) return value;
  return builder.op('firstOf', [builder.list([value, ...parts]), 1 + parts.length]);
}

/** Finds out, for every metric and indicator, whether it may not apply; after all values have their rows. */
export function compileApplies(context: CompileContext): void {
  const { model, options, applies, values, overridden } = context;
  if ((options.notApplicable?.size ?? 0) === 0) return;
  const keep = (id: string, row: number | undefined): void => {
    if (row === undefined) return;
    // What somebody states applies, whatever the data say.
    const stated = overridden.has(`value ${id}`);
    applies.set(id, stated ? allOf(context, [row], values.get(id) as number) : row);
  };
  for (const [id, { formula }] of model.metrics)
    if (formula === undefined) keep(id, wholeApplies(context, id));
  for (const [id, { formula, items }] of model.indicators) {
    if (items.length > 0)
      keep(
        id,
        someApply(
          context,
          items.map((key) => inputApplies(context, key)),
        ),
      );
    else if (formula === undefined) keep(id, wholeApplies(context, id));
  }
  for (const id of model.formulaOrder) {
    const { formula } = model.metrics.get(id) ?? model.indicators.get(id) ?? {};
    const names = formula === undefined ? [] : idsIn(formula);
    if (!applies.has(id)) keep(id, formulaApplies(context, names, anyOf(context, id)));
  }
}
