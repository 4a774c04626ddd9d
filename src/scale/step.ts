import type { StepScale } from '../core/index.js';
import { stepTests } from '../runtime/index.js';
import type { ScaleKind } from './scale-kind.js';

const tests: Record<StepScale['op'], (value: number, at: number) => boolean> = {
  '>=': (value, at) => value >= at,
  '>': (value, at) => value > at,
  '<=': (value, at) => value <= at,
  '<': (value, at) => value < at,
  '=': (value, at) => value === at,
};

/** Pass or fail at a threshold; the comparison says whether the threshold itself passes (S3). */
export const step: ScaleKind<StepScale> = {
  kind: 'step',
  shape: 'any',
  continuous: false,
  check: ({ pass, fail }, report) => {
    if (pass === fail) report('scale.zero-width', { what: '`pass` and `fail`' }, ['fail']);
  },
  points: ({ at, op, pass, fail }, value) => (tests[op](value, at) ? pass : fail),
  lower: ({ at, op, pass, fail }, { builder, value, cap }) =>
    builder.op('step', [
      value,
      builder.numbers([cap, at, Math.min(pass, cap), Math.min(fail, cap)]),
      stepTests.indexOf(op),
    ]),
};
