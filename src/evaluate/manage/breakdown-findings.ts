import { type Diagnostic, diagnostic, EDGE_TOLERANCE } from '../../core/index.js';
import type { BreakdownCheck } from '../compiled.js';
import { cell, type EvaluationState } from '../state.js';

/** How many periods of one slice are told; more say nothing new. */
const MOST_PERIODS = 24;

/** Slices of breakdowns that their members do not make up, by period (S4). */
export function* breakdownFindings(
  state: EvaluationState,
  periods: readonly string[],
): Generator<Diagnostic> {
  for (const check of state.compiled.breakdownChecks) {
    let told = 0;
    for (const [lane, period] of periods.entries()) {
      const found = told < MOST_PERIODS ? findingOf(state, check, lane, period) : undefined;
      if (found === undefined) continue;
      told++;
      yield found;
    }
  }
}

function findingOf(
  state: EvaluationState,
  { key, given, rollups, sums, whole }: BreakdownCheck,
  lane: number,
  period: string,
): Diagnostic | undefined {
  const stated = cell(state, given, lane);
  const tell = (what: string, found: number, other: string, against: number): Diagnostic =>
    diagnostic('data.breakdown', [key, period], { key, period, what, found, other, against });
  const name = whole ? 'the whole' : 'the given value';
  if (!Number.isNaN(stated)) {
    for (const { row, members } of rollups) {
      const made = cell(state, row, lane);
      if (Number.isNaN(made)) continue;
      if (sums) {
        if (differ(stated, made)) return tell(name, stated, 'its members add up to', made);
        continue;
      }
      const values = members
        .map((member) => cell(state, member, lane))
        .filter((value) => !Number.isNaN(value));
      const [low, high] = [Math.min(...values), Math.max(...values)];
      if (stated < low && differ(stated, low))
        return tell(name, stated, 'its smallest member is', low);
      if (stated > high && differ(stated, high))
        return tell(name, stated, 'its largest member is', high);
    }
    return undefined;
  }
  const made = rollups
    .map(({ dimension, row }) => ({ dimension, value: cell(state, row, lane) }))
    .filter(({ value }) => !Number.isNaN(value));
  const [first] = made;
  const other = sums ? made.find(({ value }) => differ(value, first?.value as number)) : undefined;
  if (first === undefined || other === undefined) return undefined;
  return tell(
    `the sum by ${first.dimension}`,
    first.value,
    `the sum by ${other.dimension} is`,
    other.value,
  );
}

const differ = (a: number, b: number): boolean =>
  Math.abs(a - b) > EDGE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b), Number.MIN_VALUE);
