import type { TwoColourScale } from '../core/index.js';
import { knotKind, rising } from './knots.js';
import { checkOrder, type ScaleKind, towards } from './scale-kind.js';

/** A line from worst over the break between two colours, 50 points, to best (S3). */
export const twoColour: ScaleKind<TwoColourScale> = {
  ...knotKind(({ worst, break: middle, best }: TwoColourScale) =>
    rising([
      [worst, 0],
      [middle, 50],
      [best, 100],
    ]),
  ),
  kind: 'twoColour',
  shape: 'monotone',
  continuous: true,
  check: ({ worst, break: middle, best }, report) =>
    checkOrder([worst, middle, best], '`worst`, `break` and `best`', [], report, true),
  better: ({ worst, best }) => towards(worst, best),
  anchors: ({ best }) => ({ target: best }),
};
