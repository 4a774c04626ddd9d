import type { TextInput } from '../../core/index.js';
import type { DatedInput, DurationText } from './common.js';
import type { ScalingInput } from './scaling.js';

// What people write about uses of indicators and about cause-effect links.

/** Measures of one role: ids, ids with weights, or the long form. */
export type MeasuresOfRoleInput =
  | readonly string[]
  | { readonly [indicator: string]: number | MeasureInput };

/** The long form of one measure. */
export interface MeasureInput extends ScalingInput {
  /** Relative weight among the measures. Default 1. */
  readonly weight?: DatedInput<number>;
}

/** Links out of an element: ids, ids with strengths, or the long form. */
export type DrivesInput = readonly string[] | { readonly [objective: string]: number | LinkInput };

/** The long form of a cause-effect link (S5). */
export interface LinkInput {
  /** Relative strength among the links of its target. Default 1. */
  readonly strength?: DatedInput<number>;
  /** What it does to its target. Default raises. */
  readonly effect?: 'raises' | 'lowers' | 'none';
  /** How long until it acts. */
  readonly delay?: DurationText;
  /** Over how long after the delay it acts. */
  readonly spread?: DurationText;
  /** Shares of the effect by period: now, one period later, ... */
  readonly lags?: readonly number[];
  /** How sure it is, 0 to 1. Default 1. */
  readonly confidence?: DatedInput<number>;
  /** Whether it is a cause, part of a definition, or a constraint. Default causal. */
  readonly kind?: 'causal' | 'definition' | 'constraint';
  /** Why it should hold. */
  readonly because?: TextInput;
  /** Claims about indicators that the link rests on: `x -> y`. */
  readonly evidence?: readonly string[];
  /** Hypothesis it belongs to. */
  readonly hypothesis?: string;
  /** Transfer curve: knots `[value, points]` from the raw value of an indicator, or from the points of an objective. */
  readonly curve?: readonly (readonly [number, number])[];
  /** Where it comes from. */
  readonly provenance?: TextInput;
}
