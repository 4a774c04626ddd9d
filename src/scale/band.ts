import type { BandScale } from '../core/index.js';
import { knotKind, type KnotLine } from './knots.js';
import type { ScaleKind } from './scale-kind.js';

/** Best inside a range, falling to 0 on both sides (S3). */
export const band: ScaleKind<BandScale> = {
  ...knotKind(lineOf),
  kind: 'band',
  shape: 'unimodal',
  continuous: true,
  bends: ({ zero, full }) => [...zero, ...full],
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
  anchors: ({ full }) => ({ target: Object.freeze([...full]) as readonly [number, number] }),
};

function lineOf({ zero, full }: BandScale): KnotLine {
  const top: [number, number][] =
    full[0] === full[1]
      ? [[full[0], 100]]
      : [
          [full[0], 100],
          [full[1], 100],
        ];
  return { knots: [[zero[0], 0], ...top, [zero[1], 0]] };
}
