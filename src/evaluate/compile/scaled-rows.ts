import type { ScaleSpec } from '../../core/index.js';
import { lowerScale } from '../../scale/index.js';
import type { CompileContext } from './context.js';
import { lowerNoted, type ScaledUse, type Scales } from './noted-scale.js';
import { lowerInTime, type ScaledRows } from './time.js';

/** Adds the points of a value by a scale that may change over time or rest on the history of an indicator. */
export function scaledRows(
  context: CompileContext,
  id: string,
  scales: Scales,
  value: number,
  cap: number,
  of?: string,
): ScaledRows {
  const use = { id, value, cap, of };
  return context.options.note === undefined
    ? lowerScales(context, scales, use)
    : lowerNoted(context, scales, use, lowerScales);
}

function lowerScales(context: CompileContext, scales: Scales, use: ScaledUse): ScaledRows {
  return lowerInTime(context, scales, use, lowerOne);
}

/** The plain way of every kind of scale. */
function lowerOne(
  context: CompileContext,
  scale: ScaleSpec,
  { id, value, cap }: ScaledUse,
): number {
  const { builder, datedRow: dated, lanesIn, definition } = context;
  return lowerScale(scale, { builder, id, value, cap, dated, lanesIn, definition });
}
