import type { HalfLifeScale } from '../core/index.js';
import { type ScaleKind, type SlopePair, towards } from './scale-kind.js';

/** 100 up to the best value, then halved for every stretch as long as from `best` to `half` (S3). */
export const halfLife: ScaleKind<HalfLifeScale> = {
  kind: 'halfLife',
  shape: 'monotone',
  continuous: true,
  check: ({ best, half }, report) => {
    if (best === half) report('scale.zero-width', { what: '`best` and `half`' }, ['half']);
  },
  points,
  slope: (spec, value): SlopePair => {
    const { best, half } = spec;
    const fall = (-Math.LN2 / (half - best)) * points(spec, value);
    const beyond = (value - best) / (half - best);
    if (!(beyond <= 0)) return [fall, fall];
    if (beyond < 0) return [0, 0];
    return half > best ? [0, fall] : [fall, 0];
  },
  inverse: ({ best, half }, wanted) =>
    wanted > 0 && wanted <= 100 ? [best + (half - best) * Math.log2(100 / wanted)] : [],
  lower: ({ best, half }, { builder, value, cap }) =>
    builder.op('halfLife', [value, builder.numbers([best, half - best, cap])]),
  better: ({ best, half }) => towards(half, best),
  anchors: ({ best }) => ({ target: best }),
};

function points({ best, half }: HalfLifeScale, value: number): number {
  return 100 * 2 ** -Math.max(0, (value - best) / (half - best));
}
