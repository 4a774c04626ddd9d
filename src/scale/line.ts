import { alongLine } from '../runtime/index.js';
import { even, type ScaleLowering, type SlopePair } from './scale-kind.js';

/** What a kind of scale needs that is one straight line: from the value of 0 points to that of 100. */
export function lineKind<S>(ends: (spec: S) => readonly [zero: number, full: number]) {
  return {
    points: (spec: S, value: number): number => {
      const [zero, full] = ends(spec);
      return alongLine(value, zero, full);
    },
    slope: (spec: S, value: number): SlopePair => {
      const [zero, full] = ends(spec);
      return even(Number.isNaN(value) ? value : 100 / (full - zero));
    },
    inverse: (spec: S, points: number): readonly number[] => {
      const [zero, full] = ends(spec);
      return [zero + (points / 100) * (full - zero)];
    },
    lower: (spec: S, { builder, value, cap }: ScaleLowering): number =>
      builder.op('linear', [value, builder.numbers([...ends(spec), cap])]),
  };
}
