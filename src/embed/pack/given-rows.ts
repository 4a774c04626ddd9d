import type { EvaluationState } from '../../evaluate/inner-index.js';
import { kernels, OP_WIDTH } from '../../runtime/index.js';

/** Rows that are filled from outside, with their numbers: neither constant nor written by an operation. */
export function givenRows({
  compiled: { plan },
  space: { cells, lanes },
}: EvaluationState): readonly (readonly [row: number, values: Float64Array])[] {
  const written = new Set<number>(plan.constantRows);
  for (let at = 0; at < plan.code.length; at += OP_WIDTH) {
    const { width } = kernels[plan.code[at] as number] ?? { width: 0 };
    for (let i = 0; i < width; i++) written.add((plan.code[at + 1] as number) + i);
  }
  const given: (readonly [number, Float64Array])[] = [];
  for (let row = 0; row < plan.rows; row++) {
    if (!written.has(row)) given.push([row, cells.slice(row * lanes, (row + 1) * lanes)]);
  }
  return given;
}
