import type { ScalingInput } from '../input.js';
import { given } from './given.js';

/** The scaling keys of something that has more keys. */
export function scalingOf(input: ScalingInput): ScalingInput {
  const { better, baseline, target, limits, range, scoreBy, path, scale, cap } = input;
  return given({ better, baseline, target, limits, range, scoreBy, path, scale, cap });
}
