import type { LinearScale } from '../core/index.js';
import { constantOf, type ScaleKind } from './scale-kind.js';

/** 0 points at the baseline, 100 at the target; the order of the two gives the direction (S3). */
export const linear: ScaleKind<LinearScale> = {
  kind: 'linear',
  shape: 'monotone',
  continuous: true,
  check: ({ baseline, target }, report) => {
    const [from, to] = [constantOf(baseline), constantOf(target)];
    if (from !== undefined && from === to)
      report('scale.zero-width', { what: `baseline and target (both ${from})` }, ['target']);
  },
  points: ({ baseline, target, path }, value, resolve) => {
    const from = resolve(baseline, 'stepped');
    const to = resolve(target, path);
    return from === to ? Number.NaN : ((value - from) / (to - from)) * 100;
  },
  lower: ({ baseline, target, path }, { builder, value, cap, dated }) => {
    const [from, to] = [constantOf(baseline), constantOf(target)];
    if (from !== undefined && to !== undefined)
      return builder.op('linear', [value, builder.numbers([from, to, cap])]);
    return builder.op('linearDated', [
      value,
      dated(baseline, 'stepped'),
      dated(target, path),
      builder.numbers([cap]),
    ]);
  },
};
