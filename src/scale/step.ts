import type { StepScale } from '../core/index.js';
import { lowerStep, stepInverse, stepPoints, stepSlope } from './steps.js';
import type { ScaleKind } from './scale-kind.js';

/** Pass or fail at a threshold; the comparison says whether the threshold itself passes (S3). */
export const step: ScaleKind<StepScale> = {
  kind: 'step',
  shape: 'any',
  continuous: false,
  bends: ({ at }) => [at],
  check: ({ pass, fail }, report) => {
    if (pass === fail) report('scale.zero-width', { what: '`pass` and `fail`' }, ['fail']);
  },
  points: stepPoints,
  slope: stepSlope,
  inverse: stepInverse,
  lower: lowerStep,
};
