import type { LinearScale } from '../core/index.js';
import { alongLine, pointsOfMet } from '../runtime/index.js';
import { constantOf, even, type ResolveDated, type ScaleKind, towards } from './scale-kind.js';

/** 0 points at the baseline, 100 at the target; the order of the two gives the direction (S3). */
export const linear: ScaleKind<LinearScale> = {
  kind: 'linear',
  shape: 'monotone',
  continuous: true,
  check: ({ baseline, target }, report) => {
    const from = constantOf(baseline);
    const to = constantOf(target);
    if (from !== undefined && from === to)
      report('scale.zero-width', { what: `baseline and target (both ${from})` }, ['target']);
  },
  points: (spec, value, resolve) => {
    const [from, to] = endsOf(spec, resolve);
    const met = pointsOfMet(value, from, to, wayOf(spec));
    return Number.isNaN(met) ? alongLine(value, from, to) : met;
  },
  slope: (spec, value, resolve) => {
    const [from, to] = endsOf(spec, resolve);
    if (!Number.isNaN(pointsOfMet(value, from, to, wayOf(spec)))) return even(0);
    return even(from === to || Number.isNaN(value) ? Number.NaN : 100 / (to - from));
  },
  inverse: (spec, points, resolve) => {
    const [from, to] = endsOf(spec, resolve);
    if (!Number.isNaN(pointsOfMet(to, from, to, wayOf(spec)))) return points === 100 ? [to] : [];
    return from === to ? [] : [from + (points / 100) * (to - from)];
  },
  lower: ({ baseline, target, path, better }, { builder, value, cap, dated }) => {
    const from = constantOf(baseline);
    const to = constantOf(target);
    if (from !== undefined && to !== undefined) {
      const numbers = builder.number(from);
      builder.number(to);
      builder.number(cap);
      return builder.op('linear', [value, numbers]);
    }
    return builder.op('linearDated', [
      value,
      dated(baseline, 'stepped'),
      dated(target, path),
      builder.numbers([cap, wayOf({ better })]),
    ]);
  },
  better: ({ baseline, target, better }) =>
    better ?? towards(constantOf(baseline), constantOf(target)),
  anchors: (spec, resolve) => {
    const [baseline, target] = endsOf(spec, resolve);
    return { baseline, target };
  },
};

/** Which way is better, as a number: 1 for higher, -1 for lower, 0 where the line itself says it. */
export const wayOf = ({ better }: Pick<LinearScale, 'better'> | { better: undefined }): number =>
  better === undefined ? 0 : better === 'higher' ? 1 : -1;

function endsOf(
  { baseline, target, path }: LinearScale,
  resolve: ResolveDated,
): readonly [baseline: number, target: number] {
  return [resolve(baseline, 'stepped'), resolve(target, path)];
}
