import type { RatioScale } from '../core/index.js';
import { constantOf, even, type ScaleKind } from './scale-kind.js';

/** The value as a share of the target, or the target as a share of the value where lower is better (S3). */
export const ratio: ScaleKind<RatioScale> = {
  kind: 'ratio',
  shape: 'monotone',
  continuous: true,
  check: ({ target }, report) => {
    const low = target.find(({ value }) => value <= 0);
    if (low !== undefined)
      report(
        'scale.parameter',
        { what: 'the target of a ratio', value: low.value, expected: 'a target above 0' },
        ['target'],
      );
  },
  points: ({ target, path, better }, value, resolve) => {
    if (better === 'higher') return (100 * value) / resolve(target, path);
    return value > 0 ? (100 * resolve(target, path)) / value : Number.NaN;
  },
  slope: ({ target, path, better }, value, resolve) => {
    if (better === 'higher') return even(value - value + 100 / resolve(target, path));
    return even(value > 0 ? (-100 * resolve(target, path)) / (value * value) : Number.NaN);
  },
  inverse: ({ target, path, better }, points, resolve) => {
    if (better === 'higher') return [(points / 100) * resolve(target, path)];
    return points > 0 ? [(100 * resolve(target, path)) / points] : [];
  },
  lower: ({ target, path, better }, { builder, value, cap, dated }) => {
    const constant = constantOf(target);
    return builder.op('ratio', [
      value,
      constant === undefined ? dated(target, path) : builder.constant(constant),
      builder.numbers([cap]),
      better === 'lower' ? 1 : 0,
    ]);
  },
  better: ({ better }) => better,
  anchors: ({ target, path }, resolve) => ({ target: resolve(target, path) }),
  reason: () => 'not-positive',
};
