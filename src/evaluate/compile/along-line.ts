import type { LinearScale } from '../../core/index.js';
import { wayOf } from '../../scale/index.js';
import type { CompileContext } from './context.js';

/** The rows of both ends of a line. */
export type LineEnds = readonly [from: number, to: number];

/**
 * The row of how far a value has come on a line, 100 (x - from) / (to - from), unclamped (S3); where a line that knows its way leads the
 * other, what the line itself makes of that.
 */
export function alongLine(
  { builder }: CompileContext,
  line: LinearScale,
  value: number,
  [from, to]: LineEnds,
): number {
  const width = builder.op('sub', [to, from]);
  const share = builder.op('div', [builder.op('sub', [value, from]), width]);
  const height = builder.op('mul', [share, builder.constant(100)]);
  const way = wayOf(line);
  if (way === 0) return height;
  const against = builder.op('le', [
    builder.op('mul', [width, builder.constant(way)]),
    builder.constant(0),
  ]);
  const met = builder.op('linearDated', [value, from, to, builder.numbers([100, way])]);
  return builder.op('select', [against, met, height]);
}
