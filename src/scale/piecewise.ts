import type { PiecewiseScale } from '../core/index.js';
import { knotKind } from './knots.js';
import { checkOrder, type ScaleKind } from './scale-kind.js';

/** A line through any number of knots (S3). */
export const piecewise: ScaleKind<PiecewiseScale> = {
  ...knotKind(({ knots, ends }: PiecewiseScale) => ({ knots, extend: ends === 'extend' })),
  kind: 'piecewise',
  shape: 'any',
  continuous: true,
  bends: ({ knots }) => knots.map(([x]) => x),
  check: ({ knots }, report) =>
    checkOrder(
      knots.map(([x]) => x),
      'the values of the knots',
      ['knots'],
      report,
    ),
};
