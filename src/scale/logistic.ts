import type { LogisticScale } from '../core/index.js';
import { even, type ScaleKind } from './scale-kind.js';

/** An S-shaped curve through 50 points at `mid` (S3). */
export const logistic: ScaleKind<LogisticScale> = {
  kind: 'logistic',
  shape: 'monotone',
  continuous: true,
  check: ({ slope }, report) => {
    if (slope === 0)
      report(
        'scale.parameter',
        { what: 'the slope of a logistic scale', value: 0, expected: 'a slope above or below 0' },
        ['slope'],
      );
  },
  points,
  slope: (spec, value) => {
    const share = points(spec, value) / 100;
    return even(100 * spec.slope * share * (1 - share));
  },
  inverse: ({ mid, slope }, wanted) =>
    wanted > 0 && wanted < 100 ? [mid - Math.log(100 / wanted - 1) / slope] : [],
  lower: ({ mid, slope }, { builder, value, cap }) =>
    builder.op('logistic', [value, builder.numbers([mid, slope, cap])]),
  better: ({ slope }) => (slope > 0 ? 'higher' : 'lower'),
};

function points({ mid, slope }: LogisticScale, value: number): number {
  return 100 / (1 + Math.exp(slope * (mid - value)));
}
