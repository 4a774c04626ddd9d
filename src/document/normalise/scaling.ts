import type { ScalingInput } from '../input/index.js';

/** The scaling keys of something that has more keys. */
export function scalingOf(input: ScalingInput): ScalingInput {
  const { better, baseline, target, limits, range, scoreBy, path, per, scale, cap } = input;
  const scaling: { -readonly [K in keyof ScalingInput]: ScalingInput[K] } = {};
  if (better !== undefined) scaling.better = better;
  if (baseline !== undefined) scaling.baseline = baseline;
  if (target !== undefined) scaling.target = target;
  if (limits !== undefined) scaling.limits = limits;
  if (range !== undefined) scaling.range = range;
  if (scoreBy !== undefined) scaling.scoreBy = scoreBy;
  if (path !== undefined) scaling.path = path;
  if (per !== undefined) scaling.per = per;
  if (scale !== undefined) scaling.scale = scale;
  if (cap !== undefined) scaling.cap = cap;
  return scaling;
}
