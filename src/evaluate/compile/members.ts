import type { ScaleSpec } from '../../core/index.js';
import { type ResolvedIndicator, slicesOf } from '../../model/index.js';
import type { IndicatorRows, MemberRows } from '../compiled.js';
import { type CompileContext, inputRow } from './context.js';
import { acrossRow, memberWeight, type Part } from './slices.js';
import type { ScaledRows } from './time.js';

/** Adds the values of a broken-down indicator without formula and returns the row of its whole: as given, else the mean of its members. */
export function compileMemberValues(
  context: CompileContext,
  id: string,
  { indicator, members }: ResolvedIndicator,
): number {
  const { builder, slices, checks } = context;
  const parts = members.map(({ key, fixed }): Part => {
    const row = inputRow(context, key);
    slices.set(key, row);
    return { row, fixed };
  });
  // Formulas may need the members of one dimension where there are several.
  for (const { name, open, fixed } of slicesOf(indicator.by)) {
    if (name === '' || open.length === 0) continue;
    const matching = parts.filter((part) =>
      [...fixed].every(([dimension, member]) => part.fixed.get(dimension) === member),
    );
    if (matching.length > 0)
      slices.set(`${id}.${name}`, acrossRow(context, indicator, matching, 'mean'));
  }
  const given = inputRow(context, id);
  const mean = acrossRow(context, indicator, parts, 'mean');
  const rollups = [{ dimension: '', row: mean, members: parts.map(({ row }) => row) }];
  checks.push({ key: id, id, given, rollups, sums: false, whole: true });
  return builder.op('firstOf', [builder.list([given, mean]), 2]);
}

/** Adds the points of a broken-down indicator by its view: of its members, the worst of them, or of the whole. */
export function compileMemberPoints(
  context: CompileContext,
  id: string,
  { indicator, members, scale }: ResolvedIndicator,
  scaled: (scale: ScaleSpec, value: number) => ScaledRows,
): IndicatorRows {
  const { builder, model, values, slices } = context;
  const rows = members.map(({ name, key, fixed, scale: own, weigher }): MemberRows => {
    const value = slices.get(key) as number;
    const weight = weigher === undefined ? -1 : memberWeight(context, weigher, fixed);
    return {
      name,
      value,
      ...(weight < 0 ? {} : { weight }),
      ...(own === undefined ? { points: builder.op('empty', []) } : scaled(own, value)),
    };
  });
  context.members.set(id, rows);
  const value = values.get(id) as number;
  if (indicator.byView === 'total') {
    if (scale === undefined) return { value, isNode: false };
    const { points, rate } = scaled(scale, value);
    return { value, points, isNode: false, ...(rate === undefined ? {} : { rate }) };
  }
  if (members.every((member) => member.scale === undefined)) return { value, isNode: true };
  const minimum = builder.numbers([model.card.scoring.minCoverage]);
  const points =
    indicator.byView === 'worst'
      ? builder.op('worstMember', [
          builder.list(rows.map((row) => row.points as number)),
          minimum,
          rows.length,
        ])
      : builder.op('members', [
          builder.list(rows.flatMap((row) => [row.points as number, row.weight ?? -1])),
          minimum,
          rows.length,
        ]);
  return { value, points, isNode: true };
}
