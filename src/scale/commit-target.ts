import type { CommitTargetScale } from '../core/index.js';
import { knotKind, rising } from './knots.js';
import { checkOrder, type ScaleKind, towards } from './scale-kind.js';

/**
 * Zones of a commitment: 30 points at what is promised, 70 at what is aimed at, 100 at what would be outstanding; lines between (S3).
 */
export const commitTarget: ScaleKind<CommitTargetScale> = {
  ...knotKind(({ baseline, commit, target, stretch }: CommitTargetScale) =>
    rising([
      [baseline, 0],
      [commit, 30],
      [target, 70],
      [stretch, 100],
    ]),
  ),
  kind: 'commitTarget',
  shape: 'monotone',
  continuous: true,
  check: ({ baseline, commit, target, stretch }, report) =>
    checkOrder(
      [baseline, commit, target, stretch],
      '`baseline`, `commit`, `target` and `stretch`',
      [],
      report,
      true,
    ),
  better: ({ baseline, stretch }) => towards(baseline, stretch),
  anchors: ({ baseline, target }) => ({ baseline, target }),
};
