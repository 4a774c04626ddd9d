import type { TextInput } from '../core/index.js';
import type { PeriodText, DurationText, ElementInput } from './input-common.js';

// The parts of a card beside its scores: what is done, claimed, feared, and where the strategy came from.

/** Expected effect of an initiative on an indicator, in the indicator's unit. */
export type EffectInput =
  | number
  | { readonly by: number; readonly delay?: DurationText; readonly ramp?: DurationText };

/** An action that serves objectives. */
export interface InitiativeInput extends ElementInput {
  readonly supports?: readonly string[];
  readonly moves?: { readonly [indicator: string]: EffectInput };
  readonly owner?: string;
  readonly from?: PeriodText;
  readonly to?: PeriodText;
  readonly budget?: number;
  readonly spent?: number;
  /** Percent complete, 0 to 100. */
  readonly progress?: number;
  readonly dependsOn?: readonly string[];
  readonly partOf?: string;
}

/** One prediction of a hypothesis. */
export interface ExpectationInput {
  readonly from: string;
  readonly to: string;
  readonly effect: 'raises' | 'lowers' | 'none';
  readonly delay?: DurationText;
  /** Largest effect that still counts as none, in the unit of `to`. */
  readonly margin?: number;
  readonly because?: TextInput;
}

/** A claim that data can support or contradict. */
export interface HypothesisInput extends ElementInput {
  readonly statement: TextInput;
  readonly expect?: readonly ExpectationInput[];
  readonly rivals?: readonly string[];
  readonly status?: 'untested' | 'supported' | 'contradicted' | 'undecided';
}

/** Something that may go wrong. */
export interface RiskInput extends ElementInput {
  readonly threatens?: readonly string[];
  readonly likelihood?: number;
  readonly impact?: number;
  readonly inherent?: number;
  readonly residual?: number;
  readonly acceptable?: number;
  readonly owner?: string;
}

/** A step of the process the strategy came from. */
export interface ProcessStepInput {
  readonly step: TextInput;
  readonly response?: TextInput;
  readonly addressedBy?: readonly string[];
  readonly costPoints?: readonly (
    | TextInput
    | {
        readonly title: TextInput;
        readonly rank?: 'high' | 'lower';
        readonly parts?: readonly string[];
        readonly metric?: string;
      }
  )[];
  readonly actor?: TextInput;
  readonly channels?: readonly TextInput[];
  readonly bottleneck?: boolean;
  readonly note?: TextInput;
}

/** A worked case inside the card; `stratmap check` runs it. */
export interface ExampleInput {
  readonly title: TextInput;
  readonly given: { readonly [id: string]: number | string | null };
  readonly at?: PeriodText;
  readonly expect: { readonly [id: string]: number | ExampleExpectationInput };
}

/** What an example expects of one element; a bare number is its points. */
export interface ExampleExpectationInput {
  readonly value?: number;
  readonly points?: number;
  readonly status?: 'poor' | 'watch' | 'good' | 'above' | 'none';
  readonly coverage?: number;
  readonly low?: number;
  readonly high?: number;
  readonly direct?: number;
  readonly driver?: number;
  readonly lead?: number;
  readonly lag?: number;
  readonly gap?: number;
}

/** A table of values beside the card. */
export type DataInput =
  | { readonly csv: string; readonly locale?: string }
  | { readonly json: string };
