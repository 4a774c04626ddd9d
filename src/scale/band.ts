import type { BandScale } from '../core/index.js';
import { alongKnots } from '../runtime/index.js';
import { lowerKnots, type ScaleKind } from './scale-kind.js';

/** Best inside a range, falling to 0 on both sides (S3). */
export const band: ScaleKind<BandScale> = {
  kind: 'band',
  shape: 'unimodal',
  continuous: true,
  check: ({ zero, full }, report) => {
    const values = [zero[0], full[0], full[1], zero[1]];
    if (!(zero[0] < full[0] && full[0] <= full[1] && full[1] < zero[1])) {
      report(
        'scale.order',
        { what: 'the lower limit, the range and the upper limit of a band', values },
        [],
      );
    }
  },
  points: (spec, value) => {
    const knots = knotsOf(spec);
    return alongKnots(knots.flat(), 0, knots.length, false, value);
  },
  lower: (spec, lowering) => lowerKnots(knotsOf(spec), false, lowering),
};

function knotsOf({ zero, full }: BandScale): [number, number][] {
  const top: [number, number][] =
    full[0] === full[1]
      ? [[full[0], 100]]
      : [
          [full[0], 100],
          [full[1], 100],
        ];
  return [[zero[0], 0], ...top, [zero[1], 0]];
}
