import type { ScaleSpec } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import type { IndicatorRows } from '../compiled.js';
import { indicatorInAmounts } from './amounts.js';
import { cell, type EvaluationState, inForce } from '../state.js';

/**
 * An indicator with the scale in force at a lane: of several by date the one that holds, of what is stated for one period the amounts of the
 * lane, and numbers where data make the anchors.
 */
export function resolvedAt(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  { anchors }: IndicatorRows,
  lane: number,
): ResolvedIndicator {
  const stated = indicatorInAmounts(state, statedAt(state, resolved, lane), lane);
  const scale = scaleInNumbers(state, stated.scale, anchors, lane);
  return scale === stated.scale || scale === undefined ? stated : { ...stated, scale };
}

/** An indicator with the scale that holds at a lane, with its numbers as they are stated. */
export function statedAt(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  lane: number,
): ResolvedIndicator {
  const { scaleSteps } = resolved;
  if (scaleSteps === undefined) return resolved;
  const places = scaleSteps.map((step, i) => ({ ...step, value: i }));
  const scale = scaleSteps[inForce(state, places, 'stepped', lane)]?.value;
  return scale === undefined || scale === resolved.scale ? resolved : { ...resolved, scale };
}

/** A scale with numbers for anchors that data make. */
export function scaleInNumbers(
  state: EvaluationState,
  scale: ScaleSpec | undefined,
  anchors: IndicatorRows['anchors'],
  lane: number,
): ScaleSpec | undefined {
  if (scale?.kind !== 'linear' || scale.history === undefined || anchors === undefined)
    return scale;
  return {
    kind: 'linear',
    baseline: [{ value: cell(state, anchors.baseline, lane) }],
    target: [{ value: cell(state, anchors.target, lane) }],
    path: 'linear',
    ...(scale.better === undefined ? {} : { better: scale.better }),
  };
}

/** Whether a baseline is missing since the own past has too few values. */
export function lacksHistory(
  state: EvaluationState,
  { anchors }: IndicatorRows,
  { scale }: ResolvedIndicator,
  lane: number,
): boolean {
  return (
    anchors !== undefined &&
    scale?.kind === 'linear' &&
    Number.isNaN(cell(state, anchors.baseline, lane))
  );
}
