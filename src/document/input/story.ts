import type { TextInput } from '../../core/index.js';
import type { DatedInput, DurationText, ElementInput, PeriodText } from './common.js';

// The parts of a card beside its scores: what is done, claimed, feared, and where the strategy came from.

/** Expected effect of an initiative on an indicator, in the indicator's unit. */
export type EffectInput =
  | number
  | {
      /** How much it moves, in the unit of the indicator. */
      readonly by: number;
      /** How long until it starts to act. */
      readonly delay?: DurationText;
      /** How long from there until it acts in full. */
      readonly ramp?: DurationText;
      /** How it grows meanwhile. Default linear. */
      readonly shape?: 'linear' | 'sCurve';
    };

/** An action that serves objectives. */
export interface InitiativeInput extends ElementInput {
  /** Objectives it supports. */
  readonly supports?: readonly string[];
  /** Expected effects by indicator. */
  readonly moves?: { readonly [indicator: string]: EffectInput };
  /** Person who answers for it. */
  readonly owner?: string;
  /** When it starts. */
  readonly from?: PeriodText;
  /** When it ends. */
  readonly to?: PeriodText;
  /** Money planned, in the currency of the card. */
  readonly budget?: number;
  /** Money spent so far, or by period what had been spent at its end. */
  readonly spent?: DatedInput<number>;
  /** Percent complete, 0 to 100, or by period what was complete at its end. */
  readonly progress?: DatedInput<number>;
  /** Percent that should be complete at the end of a period. Without it, progress is planned evenly from start to end. */
  readonly milestones?: { readonly [period: PeriodText]: number };
  /** Initiatives that must come first. */
  readonly dependsOn?: readonly string[];
  /** Initiative it is part of. */
  readonly partOf?: string;
}

/** One prediction of a hypothesis. */
export interface ExpectationInput {
  /** Indicator or metric that moves first. */
  readonly from: string;
  /** Indicator or metric that should answer. */
  readonly to: string;
  /** How it should answer. */
  readonly effect: 'raises' | 'lowers' | 'none';
  /** After how long. */
  readonly delay?: DurationText;
  /** Largest effect that still counts as none, in the unit of `to`. */
  readonly margin?: number;
  /** Why. */
  readonly because?: TextInput;
}

/** A claim that data can support or contradict. */
export interface HypothesisInput extends ElementInput {
  /** The claim. */
  readonly statement: TextInput;
  /** What should be seen if it holds. */
  readonly expect?: readonly ExpectationInput[];
  /** Hypotheses that cannot hold at the same time. */
  readonly rivals?: readonly string[];
  /** What is known so far. */
  readonly status?: 'untested' | 'supported' | 'contradicted' | 'undecided';
}

/** Something that may go wrong; numbers may change over time. */
export interface RiskInput extends ElementInput {
  /** Elements it threatens. */
  readonly threatens?: readonly string[];
  /** How likely it is, 0 or more: a share from 0 to 1, or a rank such as 1 to 5. */
  readonly likelihood?: DatedInput<number>;
  /** How bad it would be, 0 or more: money, points, or a rank such as 1 to 5. */
  readonly impact?: DatedInput<number>;
  /** How its size is worked out from likelihood, impact, metrics and indicators. Default likelihood * impact. */
  readonly formula?: string;
  /** Size before anything is done. */
  readonly inherent?: DatedInput<number>;
  /** Size after what is done. */
  readonly residual?: DatedInput<number>;
  /** Size that is accepted. */
  readonly acceptable?: DatedInput<number>;
  /** Size from which it is not acceptable at all. Default halfway from acceptable to inherent. */
  readonly unacceptable?: DatedInput<number>;
  /** Points that objectives lose while it stands at its inherent size. Without it, the risk changes no score. */
  readonly affects?: { readonly [objective: string]: number };
  /** Person who answers for it. */
  readonly owner?: string;
}

/** A step of the process the strategy came from. */
export interface ProcessStepInput {
  /** What happens. */
  readonly step: TextInput;
  /** What is done about it. */
  readonly response?: TextInput;
  /** Objectives or initiatives that address it. */
  readonly addressedBy?: readonly string[];
  /** Where it costs. */
  readonly costPoints?: readonly (
    | TextInput
    | {
        /** What costs. */
        readonly title: TextInput;
        /** How much it matters. */
        readonly rank?: 'high' | 'lower';
        /** What it is made of. */
        readonly parts?: readonly string[];
        /** Metric that counts it. */
        readonly metric?: string;
      }
  )[];
  /** Who acts. */
  readonly actor?: TextInput;
  /** Channels it runs through. */
  readonly channels?: readonly TextInput[];
  /** Whether it holds up the rest. */
  readonly bottleneck?: boolean;
  /** A note of your own. */
  readonly note?: TextInput;
}

/** A worked case inside the card; `stratmap check` runs it. */
export interface ExampleInput {
  /** What it shows. */
  readonly title: TextInput;
  /** Values of metrics and indicators. */
  readonly given: { readonly [id: string]: number | string | null };
  /** Period of the values. */
  readonly at?: PeriodText;
  /** What comes out. */
  readonly expect: { readonly [id: string]: number | ExampleExpectationInput };
}

/** What an example expects of one element; a bare number is its points. */
export interface ExampleExpectationInput {
  /** Value in the unit of the element. */
  readonly value?: number;
  /** Points. */
  readonly points?: number;
  /** Status band. */
  readonly status?: 'poor' | 'watch' | 'good' | 'above' | 'none';
  /** Measured share, 0 to 1. */
  readonly coverage?: number;
  /** Lower end of the interval in points. */
  readonly low?: number;
  /** Upper end of the interval in points. */
  readonly high?: number;
  /** Points from its own indicators. */
  readonly direct?: number;
  /** Points that its drivers imply. */
  readonly driver?: number;
  /** Points of the leading indicators. */
  readonly lead?: number;
  /** Points of the lagging indicators. */
  readonly lag?: number;
  /** Direct less driver. */
  readonly gap?: number;
}

/** A table of values beside the card. */
export type DataInput =
  | {
      /** Where the table is. */
      readonly csv: string;
      /** Language its numbers are written in. */
      readonly locale?: string;
    }
  | {
      /** Where the table is. */
      readonly json: string;
    };
