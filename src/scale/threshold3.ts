import type { Threshold3Scale } from '../core/index.js';
import { alongKnots } from '../runtime/index.js';
import { checkOrder, lowerKnots, type ScaleKind } from './scale-kind.js';

/** A line through three anchors, worst, middle and target; constant outside (S3). */
export const threshold3: ScaleKind<Threshold3Scale> = {
  kind: 'threshold3',
  shape: 'monotone',
  continuous: true,
  check: ({ worst, middle, target, points }, report) => {
    checkOrder([worst, middle, target], '`worst`, `middle` and `target`', [], report, true);
    checkOrder(points, 'the points of `worst`, `middle` and `target`', ['points'], report);
  },
  points: (spec, value) => alongKnots(knotsOf(spec).flat(), 0, 3, false, value),
  lower: (spec, lowering) => lowerKnots(knotsOf(spec), false, lowering),
};

function knotsOf({ worst, middle, target, points }: Threshold3Scale): [number, number][] {
  const knots: [number, number][] = [
    [worst, points[0]],
    [middle, points[1]],
    [target, points[2]],
  ];
  return worst < target ? knots : knots.reverse();
}
