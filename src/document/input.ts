import type { DatedPath, TextInput } from '../core/index.js';

import type {
  PeriodUnit,
  PeriodText,
  DurationText,
  DatedInput,
  ElementInput,
} from './input-common.js';
import type {
  InitiativeInput,
  HypothesisInput,
  RiskInput,
  ProcessStepInput,
  ExampleInput,
  DataInput,
} from './input-story.js';

export type * from './input-common.js';
export type * from './input-story.js';

// What people write, in a file or as the argument of `defineScorecard`. Short, middle and long forms stand side by side;
// `normal.ts` has the one form inside. Ids are plain strings here; `author` narrows them.

/** What a node does about missing children (S2). */
export type MissingInput =
  | 'renormalise'
  | 'strict'
  | 'worst'
  | { readonly neutral: number }
  | { readonly carry: number };

/** Lower edges of the status bands in points. */
export interface StatusEdgesInput {
  readonly poor?: number;
  readonly watch?: number;
  readonly good?: number;
  readonly above?: number;
}

/** Defaults of scoring for the whole card. */
export interface ScoringInput {
  /** Highest points one indicator can earn, 100 to 200. */
  readonly cap?: number;
  readonly missing?: MissingInput;
  /** Share of weight, 0 to 1, that must be measured for a renormalising node to have a score. */
  readonly minCoverage?: number;
  /** Share of an objective's reported points that comes from its drivers, 0 to 1. */
  readonly driverShare?: number;
  /** Whether an objective without direct score reports what its drivers imply. */
  readonly infer?: boolean;
  readonly measures?: MeasuresInput;
  readonly status?: StatusEdgesInput;
}

/** Which measures make the direct score of an objective (S6). */
export type MeasuresInput = 'all' | 'lagOnly' | { readonly split: number };

/** Calendar of the card. */
export interface CalendarInput {
  readonly period?: PeriodUnit;
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly yearStart?: number;
}

/** A person or role that owns things. */
export type PersonInput =
  | TextInput
  | { readonly title: TextInput; readonly role?: TextInput; readonly contact?: string };

/** A perspective; the order of perspectives is top to bottom of the map. */
export interface PerspectiveInput extends ElementInput {
  readonly question?: TextInput;
  readonly weight?: number;
  readonly missing?: MissingInput;
  readonly status?: StatusEdgesInput;
}

/** A strategic theme running through perspectives. */
export interface ThemeInput extends ElementInput {
  readonly missing?: MissingInput;
  readonly status?: StatusEdgesInput;
}

/** How observations roll up over time; `{ mean: id }` is weighted by another metric. */
export type RollupInput =
  | 'sum'
  | 'mean'
  | 'last'
  | 'first'
  | 'min'
  | 'max'
  | { readonly mean: string };

/** Values written in the card itself, for small examples. */
export interface InlineValuesInput {
  readonly value?: number | string | null;
  readonly values?: { readonly [period: PeriodText]: number | string | null };
}

/** A number that is measured and never scored. */
export type MetricInput = RollupInput | MetricObjectInput;

/** The long form of a metric. */
export interface MetricObjectInput extends ElementInput, InlineValuesInput {
  readonly rollup?: RollupInput;
  readonly unit?: string;
  readonly formula?: string;
  readonly source?: SourceInput;
  readonly every?: DurationText;
  readonly staleAfter?: DurationText;
  readonly by?: BreakdownInput;
}

/** Where a number comes from. */
export type SourceInput =
  | TextInput
  | {
      readonly system: TextInput;
      readonly owner?: string;
      readonly access?: TextInput;
      readonly quality?: TextInput;
      readonly event?: TextInput;
    };

/** Members of a breakdown, by dimension: `{ channel: [phone, chat] }`. */
export type BreakdownInput = { readonly [dimension: string]: readonly string[] };

/** A target (S3). */
export type TargetInput =
  | DatedInput<number>
  | { readonly min: number; readonly max: number }
  | { readonly commit?: number; readonly target: number; readonly stretch?: number }
  | { readonly improve: number };

/** Where the journey starts: a number, numbers by date, the own history, or a number per breakdown member. */
export type BaselineInput =
  | DatedInput<number>
  | { readonly history: DurationText }
  | { readonly [member: string]: number };

/** A figure that somebody published, to compare with. */
export interface BenchmarkInput {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly segment?: TextInput;
  readonly source?: TextInput;
  readonly date?: PeriodText;
}

/** A stated scale (S3). */
export type ScaleInput =
  | {
      readonly kind: 'linear';
      readonly baseline: DatedInput<number>;
      readonly target: DatedInput<number>;
      readonly path?: DatedPath;
    }
  | {
      readonly kind: 'threshold3';
      readonly worst: number;
      readonly middle: number;
      readonly target: number;
      readonly points?: readonly [number, number, number];
    }
  | {
      readonly kind: 'piecewise';
      readonly knots: readonly (readonly [number, number])[];
      readonly ends?: 'clamp' | 'extend';
    }
  | {
      readonly kind: 'band';
      readonly zero: readonly [number, number];
      readonly full: readonly [number, number];
    }
  | {
      readonly kind: 'step';
      readonly at: number;
      readonly op?: '>=' | '>' | '<=' | '<' | '=';
      readonly pass?: number;
      readonly fail?: number;
    }
  | { readonly kind: 'labels'; readonly labels: { readonly [label: string]: number } };

/** Keys that belong to scoring and may be stated again on one use of an indicator. */
export interface ScalingInput {
  readonly better?: 'higher' | 'lower' | 'inside';
  readonly baseline?: BaselineInput;
  readonly target?: TargetInput | { readonly [member: string]: number };
  readonly limits?: { readonly min: number; readonly max: number };
  readonly path?: DatedPath;
  readonly scale?: ScaleInput;
  /** Highest points this indicator can earn, 100 to 200. */
  readonly cap?: number;
}

/** A number with a direction, a target and a meaning (KPI). */
export interface IndicatorInput extends ElementInput, ScalingInput, InlineValuesInput {
  readonly unit?: string;
  readonly formula?: string;
  readonly rollup?: RollupInput;
  readonly by?: BreakdownInput;
  readonly every?: DurationText;
  readonly staleAfter?: DurationText;
  readonly owner?: string;
  readonly source?: SourceInput;
  readonly rationale?: TextInput;
  readonly scope?: TextInput;
  readonly guard?: readonly string[];
  readonly twin?: string;
  readonly checklist?: { readonly [item: string]: TextInput };
  readonly benchmarks?: readonly BenchmarkInput[];
  readonly gaming?: TextInput;
  readonly attribution?: 'strong' | 'medium' | 'weak';
  readonly status?: StatusEdgesInput;
  readonly weight?: number;
  readonly selected?: boolean;
  readonly drives?: DrivesInput;
}

/** Measures of one role: ids, ids with weights, or the long form. */
export type MeasuresOfRoleInput =
  | readonly string[]
  | { readonly [indicator: string]: number | MeasureInput };

/** The long form of one measure. */
export interface MeasureInput extends ScalingInput {
  readonly weight?: DatedInput<number>;
}

/** Links out of an element: ids, ids with strengths, or the long form. */
export type DrivesInput = readonly string[] | { readonly [objective: string]: number | LinkInput };

/** The long form of a cause-effect link (S5). */
export interface LinkInput {
  readonly strength?: DatedInput<number>;
  readonly effect?: 'raises' | 'lowers' | 'none';
  readonly delay?: DurationText;
  readonly spread?: DurationText;
  readonly lags?: readonly number[];
  /** 0 to 1. */
  readonly confidence?: number;
  readonly kind?: 'causal' | 'definition' | 'constraint';
  readonly because?: TextInput;
  /** Claims about indicators that the link rests on: `x -> y`. */
  readonly evidence?: readonly string[];
  readonly hypothesis?: string;
  /** Transfer curve: knots `[value, points]` from the raw value of an indicator, or from the points of an objective. */
  readonly curve?: readonly (readonly [number, number])[];
  readonly provenance?: TextInput;
}

/** An objective of the strategy. */
export interface ObjectiveInput extends ElementInput {
  readonly perspective: string;
  readonly themes?: readonly string[];
  readonly owner?: string;
  readonly weight?: DatedInput<number>;
  readonly leading?: MeasuresOfRoleInput;
  readonly lagging?: MeasuresOfRoleInput;
  readonly measures?: MeasuresInput;
  readonly drives?: DrivesInput;
  readonly drivers?:
    | 'mean'
    | { readonly impact: { readonly base: number; readonly reference: number } };
  readonly driverShare?: number;
  readonly infer?: boolean;
  readonly missing?: MissingInput;
  readonly minCoverage?: number;
  readonly status?: StatusEdgesInput;
  /** A goal that the strategy implies without measuring it. */
  readonly implied?: boolean;
  readonly audience?: readonly TextInput[];
  readonly success?: TextInput;
  readonly horizon?: 'short' | 'long';
  readonly due?: PeriodText;
  readonly alignedTo?: TextInput;
  readonly addresses?: readonly string[];
}

/** A scorecard as people write it. */
export interface ScorecardInput {
  readonly $schema?: string;
  readonly stratmap: 1;
  readonly id: string;
  readonly title: TextInput;
  readonly purpose?: TextInput;
  readonly description?: TextInput;
  readonly vision?: TextInput;
  readonly mission?: TextInput;
  readonly strategy?: TextInput;
  readonly scope?: TextInput;
  readonly alignedTo?: TextInput;
  readonly provenance?: TextInput;
  /** Language of texts without a language tag. */
  readonly language?: string;
  readonly kind?: 'strategy' | 'operational';
  readonly calendar?: CalendarInput;
  readonly currency?: string;
  readonly extends?: string;
  readonly includes?: { readonly [id: string]: string };
  readonly people?: { readonly [id: string]: PersonInput };
  readonly scoring?: ScoringInput;
  readonly perspectives?: { readonly [id: string]: PerspectiveInput };
  readonly themes?: { readonly [id: string]: ThemeInput };
  readonly metrics?: { readonly [id: string]: MetricInput };
  readonly indicators?: { readonly [id: string]: IndicatorInput };
  readonly objectives?: { readonly [id: string]: ObjectiveInput };
  readonly initiatives?: { readonly [id: string]: InitiativeInput };
  readonly hypotheses?: { readonly [id: string]: HypothesisInput };
  readonly risks?: { readonly [id: string]: RiskInput };
  readonly process?: readonly ProcessStepInput[];
  readonly examples?: readonly ExampleInput[];
  readonly data?: readonly DataInput[];
}
