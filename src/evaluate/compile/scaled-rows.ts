import type { ScaleSpec } from '../../core/index.js';
import { lowerScale } from '../../scale/index.js';
import type { AmountSpan } from '../../period/index.js';
import { amountsOfLanes, rateRows } from './amounts.js';
import type { CompileContext } from './context.js';
import { lowerNoted, type ScaledUse, type Scales } from './noted-scale.js';
import type { RateRows } from './rate-rows.js';
import { lowerInTime, type ScaledRows } from './time.js';

/** Adds the points of a value by a scale that may change over time or rest on the history of an indicator. */
export function scaledRows(
  context: CompileContext,
  id: string,
  scales: Scales,
  value: number,
  cap: number,
  of?: string,
  span?: AmountSpan,
): ScaledRows {
  const rates = rateRows(context, id, value, span);
  const amounts = amountsOfLanes(context, id, span);
  const use = { id, value: rates?.rate ?? value, cap, of, amounts };
  const rows =
    context.options.note === undefined
      ? lowerScales(context, scales, use)
      : lowerNoted(context, scales, use, lowerScales);
  return rates === undefined ? rows : inLanes(context, rows, rates);
}

/** Rows with the ends of a line as they are in a lane, where data make them. */
function inLanes(
  { builder }: CompileContext,
  { points, anchors }: ScaledRows,
  { rate, times }: RateRows,
): ScaledRows {
  if (anchors === undefined) return { points, rate };
  const inLane = (row: number): number => builder.op('mul', [row, times]);
  const { baseline, target } = anchors;
  return { points, rate, anchors: { baseline: inLane(baseline), target: inLane(target) } };
}

function lowerScales(context: CompileContext, scales: Scales, use: ScaledUse): ScaledRows {
  return lowerInTime(context, scales, use, lowerOne);
}

/** The plain way of every kind of scale. */
function lowerOne(
  context: CompileContext,
  scale: ScaleSpec,
  { id, value, cap, amounts }: ScaledUse,
): number {
  const { builder, datedRow, lanesIn, definition } = context;
  const dated: CompileContext['datedRow'] =
    amounts === undefined ? datedRow : (series, path) => datedRow(series, path, amounts);
  return lowerScale(scale, { builder, id, value, cap, dated, lanesIn, definition });
}
