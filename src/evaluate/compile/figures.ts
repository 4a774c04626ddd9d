import type { LinearScale } from '../../core/index.js';
import type { Formula } from '../../expression/index.js';
import type { ResolvedFigure, ResolvedIndicator } from '../../model/index.js';
import type { IndicatorRows } from '../compiled.js';
import { alongLine, type LineEnds } from './along-line.js';
import { amountsOfLanes, rateRows } from './amounts.js';
import type { CompileContext } from './context.js';
import { lowerNoted, type Scales, type ScaledUse } from './noted-scale.js';
import { noted } from './note.js';

// Figures of indicators among the numbers of formulas (S3.2).

/**
 * Adds the rows of the figures that a formula reads, where they are not there yet.
 *
 * @param scored - the rows of an indicator, made now if they are not there yet
 */
export function compileFigures(
  context: CompileContext,
  formula: Formula,
  scored: (resolved: ResolvedIndicator) => IndicatorRows,
): void {
  const { model, figures, builder } = context;
  for (const { name } of formula.figures) {
    if (figures.has(name)) continue;
    const figure = model.figures.get(name) as ResolvedFigure;
    const resolved = model.indicators.get(figure.id) as ResolvedIndicator;
    const row =
      figure.line === undefined
        ? (scored(resolved).points as number)
        : lineRow(context, resolved, figure, figure.line);
    figures.set(name, builder.op('figure', [row]));
  }
}

/** How far a value has come along a line, unclamped as its record shows it. */
function lineRow(
  context: CompileContext,
  { indicator: { id }, amounts: span }: ResolvedIndicator,
  { figure }: ResolvedFigure,
  line: LinearScale,
): number {
  const stated = context.values.get(id) as number;
  const value = rateRows(context, id, stated, span)?.rate ?? stated;
  const use: ScaledUse = { id, value, cap: 100, amounts: amountsOfLanes(context, id, span) };
  if (figure === 'performance') return alongRange(context, line, use);
  const lower = (within: CompileContext, { scale }: Scales, of: ScaledUse) => {
    const ends = endsOf(within, scale as LinearScale, of);
    return { points: alongLine(within, scale as LinearScale, of.value, ends) };
  };
  const rows =
    context.options.note === undefined
      ? lower(context, { scale: line }, use)
      : lowerNoted(context, { scale: line }, use, lower);
  return rows.points;
}

/** A range is no target: its ends are numbers of their own, and have no dates. */
function alongRange(context: CompileContext, line: LinearScale, use: ScaledUse): number {
  const { note } = context.options;
  const ends = endsOf(context, line, use);
  for (const [i, part] of (['worst', 'best'] as const).entries()) {
    const series = i === 0 ? line.baseline : line.target;
    note?.(noted(ends[i] as number, { kind: 'scale', id: use.id, part }, series));
  }
  return alongLine(context, line, use.value, ends);
}

function endsOf(
  { builder, datedRow }: CompileContext,
  { baseline, target, path }: LinearScale,
  { amounts }: ScaledUse,
): LineEnds {
  const [from, to] = [baseline, target].map((series) =>
    series.length === 1 ? series[0]?.value : undefined,
  );
  return [
    from === undefined ? datedRow(baseline, 'stepped', amounts) : builder.constant(from),
    to === undefined ? datedRow(target, path, amounts) : builder.constant(to),
  ];
}
