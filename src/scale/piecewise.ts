import type { PiecewiseScale } from '../core/index.js';
import { alongKnots } from '../runtime/index.js';
import { checkOrder, lowerKnots, type ScaleKind } from './scale-kind.js';

/** A line through any number of knots (S3). */
export const piecewise: ScaleKind<PiecewiseScale> = {
  kind: 'piecewise',
  shape: 'any',
  continuous: true,
  check: ({ knots }, report) =>
    checkOrder(
      knots.map(([x]) => x),
      'the values of the knots',
      ['knots'],
      report,
    ),
  points: ({ knots, ends }, value) =>
    alongKnots(knots.flat(), 0, knots.length, ends === 'extend', value),
  lower: ({ knots, ends }, lowering) => lowerKnots(knots, ends === 'extend', lowering),
};
