import type { ChecklistScale } from '../core/index.js';
import type { ScaleKind } from './scale-kind.js';

/** A checklist's value is its points: 100 times the mean of its answers (S3). */
export const checklist: ScaleKind<ChecklistScale> = {
  kind: 'checklist',
  shape: 'monotone',
  continuous: true,
  check: () => {},
  points: (_spec, value) => value,
  lower: (_spec, { builder, value, cap }) =>
    builder.op('linear', [value, builder.numbers([0, 100, cap])]),
};
