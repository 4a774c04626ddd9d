import { type Diagnostic, diagnostic, type TextInput } from '../../core/index.js';

/** Two numbers of the data that contradict each other in a period (S8.5, S4). */
export type DataDoubt = CheckDoubt | BreakdownDoubt;

/** A check of the card whose sides differ. */
export interface CheckDoubt {
  readonly kind: 'check';
  /** Its place in `checks`. */
  readonly index: number;
  /** The equation as written. */
  readonly equal: string;
  /** What it is about, as the card says. */
  readonly title?: TextInput;
  readonly period: string;
  readonly left: number;
  readonly right: number;
}

/** A slice of a breakdown that its members do not make up. */
export interface BreakdownDoubt {
  readonly kind: 'breakdown';
  /** Of a metric or an indicator, or of one of its slices. */
  readonly key: string;
  readonly period: string;
  /** What is stated: the whole, a given slice, or the sum by a dimension. */
  readonly of: 'whole' | 'given' | { readonly by: string };
  readonly found: number;
  /** What it is held against: all members, the smallest, the largest, or the sum by a dimension. */
  readonly other: 'sum' | 'smallest' | 'largest' | { readonly by: string };
  readonly against: number;
}

/** A doubt as a finding. */
export function doubtFinding(doubt: DataDoubt): Diagnostic {
  const { kind, period } = doubt;
  if (kind === 'check') {
    const { equal, index, left, right } = doubt;
    return diagnostic('data.not-equal', ['checks', index, period], {
      ...{ equal, period, left, right },
      difference: Math.abs(left - right),
    });
  }
  const { key, of, found, other, against } = doubt;
  return diagnostic('data.breakdown', [key, period], {
    ...{ key, period, found, against },
    what: typeof of === 'string' ? STATED[of] : `the sum by ${of.by}`,
    other: typeof other === 'string' ? HELD_AGAINST[other] : `the sum by ${other.by} is`,
  });
}

const STATED = { whole: 'the whole', given: 'the given value' } as const;

const HELD_AGAINST = {
  sum: 'its members add up to',
  smallest: 'its smallest member is',
  largest: 'its largest member is',
} as const;
