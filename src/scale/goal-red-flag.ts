import type { GoalRedFlagScale } from '../core/index.js';
import { lineKind } from './line.js';
import { type ScaleKind, towards } from './scale-kind.js';

/** Thirds: with w = goal - red flag, 0 points at red flag - w and 100 at goal + w, either way (S3). */
export const goalRedFlag: ScaleKind<GoalRedFlagScale> = {
  ...lineKind(({ goal, redFlag }: GoalRedFlagScale) => [2 * redFlag - goal, 2 * goal - redFlag]),
  kind: 'goalRedFlag',
  shape: 'monotone',
  continuous: true,
  check: ({ goal, redFlag }, report) => {
    if (goal === redFlag) report('scale.zero-width', { what: '`goal` and `redFlag`' }, ['redFlag']);
  },
  better: ({ goal, redFlag }) => towards(redFlag, goal),
  anchors: ({ goal }) => ({ target: goal }),
};
