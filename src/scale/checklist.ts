import type { ChecklistScale } from '../core/index.js';
import { lineKind } from './line.js';
import type { ScaleKind } from './scale-kind.js';

/** A checklist's value is its points: 100 times the mean of its answers (S3). */
export const checklist: ScaleKind<ChecklistScale> = {
  ...lineKind<ChecklistScale>(() => [0, 100]),
  kind: 'checklist',
  shape: 'monotone',
  continuous: true,
  check: () => {},
  points: (_spec, value) => value,
  better: () => 'higher',
};
