import { EDGE_TOLERANCE } from '../../core/index.js';
import type { BreakdownCheck } from '../compiled.js';
import type { BreakdownDoubt } from './data-doubt.js';
import { cell, type EvaluationState } from '../state.js';

/** A slice of a breakdown in a period, if its members do not make it up (S4). */
export function breakdownDoubt(
  state: EvaluationState,
  { key, given, rollups, sums, whole }: BreakdownCheck,
  lane: number,
  period: string,
): BreakdownDoubt | undefined {
  const stated = cell(state, given, lane);
  const tell = (
    of: BreakdownDoubt['of'],
    found: number,
    other: BreakdownDoubt['other'],
    against: number,
  ): BreakdownDoubt => ({ kind: 'breakdown', key, period, of, found, other, against });
  const name = whole ? 'whole' : 'given';
  if (!Number.isNaN(stated)) {
    for (const { row, members } of rollups) {
      const made = cell(state, row, lane);
      if (Number.isNaN(made)) continue;
      if (sums) {
        if (differ(stated, made)) return tell(name, stated, 'sum', made);
        continue;
      }
      const values = members
        .map((member) => cell(state, member, lane))
        .filter((value) => !Number.isNaN(value));
      const [low, high] = [Math.min(...values), Math.max(...values)];
      if (stated < low && differ(stated, low)) return tell(name, stated, 'smallest', low);
      if (stated > high && differ(stated, high)) return tell(name, stated, 'largest', high);
    }
    return undefined;
  }
  const made = rollups
    .map(({ dimension, row }) => ({ dimension, value: cell(state, row, lane) }))
    .filter(({ value }) => !Number.isNaN(value));
  const [first] = made;
  const other = sums ? made.find(({ value }) => differ(value, first?.value as number)) : undefined;
  if (first === undefined || other === undefined) return undefined;
  return tell({ by: first.dimension }, first.value, { by: other.dimension }, other.value);
}

const differ = (a: number, b: number): boolean =>
  Math.abs(a - b) > EDGE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
