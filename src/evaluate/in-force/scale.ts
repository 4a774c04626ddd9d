import type { ScaleSpec } from '../../core/index.js';
import type { ResolvedIndicator } from '../../model/index.js';
import type { IndicatorRows } from '../compiled.js';
import { cell, type EvaluationState, inForce } from '../state.js';

/** An indicator with the scale in force at a lane: of several by date the one that holds, and numbers where data make the anchors. */
export function resolvedAt(
  state: EvaluationState,
  resolved: ResolvedIndicator,
  { anchors }: IndicatorRows,
  lane: number,
): ResolvedIndicator {
  const { scaleSteps } = resolved;
  const index =
    scaleSteps === undefined
      ? 0
      : inForce(
          state,
          scaleSteps.map((step, i) => ({ ...step, value: i })),
          'stepped',
          lane,
        );
  const stated = scaleSteps?.[index]?.value ?? resolved.scale;
  const scale = scaleInNumbers(state, stated, anchors, lane);
  return scale === resolved.scale || scale === undefined ? resolved : { ...resolved, scale };
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
