import type { Threshold3Scale } from '../core/index.js';
import { knotKind, rising } from './knots.js';
import { checkOrder, type ScaleKind, towards } from './scale-kind.js';

/** A line through three anchors, worst, middle and target; constant outside (S3). */
export const threshold3: ScaleKind<Threshold3Scale> = {
  ...knotKind(({ worst, middle, target, points }: Threshold3Scale) =>
    rising([
      [worst, points[0]],
      [middle, points[1]],
      [target, points[2]],
    ]),
  ),
  kind: 'threshold3',
  shape: 'monotone',
  continuous: true,
  check: ({ worst, middle, target, points }, report) => {
    checkOrder([worst, middle, target], '`worst`, `middle` and `target`', [], report, true);
    checkOrder(points, 'the points of `worst`, `middle` and `target`', ['points'], report);
  },
  better: ({ worst, target }) => towards(worst, target),
  anchors: ({ target }) => ({ target }),
};
