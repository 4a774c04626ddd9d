import type { Dated, LocalizedText, StatusEdges } from '../../core/index.js';
import type {
  AcrossInput,
  BenchmarkInput,
  ByViewInput,
  DataInput,
  DurationText,
  ElementInput,
  ExampleInput,
  HypothesisInput,
  InitiativeInput,
  PeriodText,
  PeriodUnit,
  ProcessStepInput,
  RiskInput,
  ScalingInput,
  SourceInput,
  CheckInput,
  OverInput,
  RevisionInput,
  WrittenValue,
} from '../input/index.js';
import type { Combine, Combining, Guard, StatusByRules } from './combine.js';

// The one form inside: every short form spelled out, every default filled in, maps by id in authored order.
// It knows nothing yet of whether a reference exists; `model` checks that.

/** Missing policy with its parameter (S2). */
export type Missing =
  | { readonly kind: 'renormalise' }
  | { readonly kind: 'strict' }
  | { readonly kind: 'worst' }
  | { readonly kind: 'neutral'; readonly points: number }
  | { readonly kind: 'carry'; readonly periods: number };

/** Which measures make the direct score (S6). */
export type MeasurePolicy =
  | { readonly kind: 'all' }
  | { readonly kind: 'lagOnly' }
  | { readonly kind: 'split'; readonly lead: number };

/** Status edges, and where they change over time their steps; `status` is then the last of them. */
export interface StatusRules {
  readonly status: StatusEdges;
  readonly statusSteps?: Dated<StatusEdges>;
}

/** Scoring of the card with every default filled in. */
export interface Scoring extends Combining {
  readonly cap: number;
  readonly missing: Missing;
  readonly minCoverage: number;
  readonly minSample: number;
  /** The last one where it changes over time. */
  readonly driverShare: number;
  readonly driverShareSteps?: Dated<number>;
  readonly infer: boolean;
  readonly measures: MeasurePolicy;
  /** What loops without delay are. */
  readonly loops: 'error' | 'fixedPoint';
  readonly status: StatusEdges;
  readonly statusSteps?: Dated<StatusEdges>;
}

/** What every element has. */
export interface Element {
  readonly id: string;
  /** Falls back to the id. */
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly tags: readonly string[];
}

/** A perspective, with inherited settings resolved. */
export interface Perspective extends Element, Combining {
  readonly question?: LocalizedText;
  /** The largest where it changes over time. */
  readonly weight: number;
  readonly weightSteps?: Dated<number>;
  readonly missing: Missing;
  readonly status: StatusEdges;
  readonly statusSteps?: Dated<StatusEdges>;
}

/** A theme, with inherited settings resolved. */
export interface Theme extends Element, Combining {
  readonly missing: Missing;
  readonly status: StatusEdges;
  readonly statusSteps?: Dated<StatusEdges>;
}

/** How observations roll up over time. */
export type Rollup =
  | { readonly kind: 'sum' | 'mean' | 'last' | 'first' | 'min' | 'max' }
  | { readonly kind: 'weightedMean'; readonly weight: string };

/** Values written in the card, by period; the period `''` stands for "any". */
export type InlineValues = readonly {
  readonly period: PeriodText;
  readonly value: WrittenValue;
}[];

/** Names of members by dimension. */
export type Breakdown = { readonly [dimension: string]: readonly string[] };

/** Settings shared by everything that takes observations. */
export interface Observed extends Element {
  readonly rollup: Rollup;
  /** Whether the card states the roll-up, or it is the default. */
  readonly rollupStated: boolean;
  readonly unit?: string;
  readonly formula?: string;
  readonly every?: DurationText;
  readonly staleAfter?: DurationText;
  readonly over?: OverInput;
  readonly values: InlineValues;
  readonly source?: SourceInput;
  readonly by?: Breakdown;
  /** Titles of members by name, as far as they are stated. */
  readonly memberTitles?: ReadonlyMap<string, LocalizedText>;
  /** How members make the whole, with the default filled in. */
  readonly across: AcrossInput;
}

/** A number that is measured and never scored. */
export type Metric = Observed;

/** A number with a direction, a target and a meaning. */
export interface Indicator extends Observed {
  /** As written: the model makes a scale of it. */
  readonly scaling: ScalingInput;
  readonly cap: number;
  readonly owner?: string;
  readonly guard: readonly Guard[];
  readonly twin?: string;
  readonly checklist?: ReadonlyMap<string, LocalizedText>;
  /** What makes its points where it is broken down. */
  readonly byView: ByViewInput;
  /** Absent where its points give its status. */
  readonly statusBy?: StatusByRules;
  readonly benchmarks: readonly BenchmarkInput[];
  readonly status: StatusEdges;
  readonly statusSteps?: Dated<StatusEdges>;
  readonly weight: number;
  /** First periods of later definitions, in order of time. */
  readonly versions: readonly PeriodText[];
  readonly minSample: number;
  readonly repeats?: number;
  readonly drives: readonly Link[];
}

/** One use of an indicator by an objective. */
export interface Measure {
  readonly indicator: string;
  readonly role: 'lead' | 'lag';
  readonly weight: Dated<number>;
  /** Scaling stated again for this use. */
  readonly scaling?: ScalingInput;
}

/** A cause-effect link to an objective. */
export interface Link {
  readonly to: string;
  readonly strength: Dated<number>;
  /** The largest where it changes over time. */
  readonly confidence: number;
  readonly confidenceSteps?: Dated<number>;
  readonly effect: 'raises' | 'lowers' | 'none';
  readonly delay?: DurationText;
  readonly spread?: DurationText;
  readonly lags?: readonly number[];
  readonly kind: 'causal' | 'definition' | 'constraint';
  readonly because?: LocalizedText;
  readonly evidence: readonly string[];
  readonly hypothesis?: string;
  readonly curve?: readonly (readonly [number, number])[];
}

/** An objective, with inherited settings resolved. */
export interface Objective extends Element, Combining {
  /** Its own, or that of what it is part of; empty if neither says. */
  readonly perspective: string;
  readonly partOf?: string;
  readonly themes: readonly string[];
  readonly owner?: string;
  readonly weight: Dated<number>;
  /** Leads before lags, each in authored order. */
  readonly measures: readonly Measure[];
  readonly measurePolicy: MeasurePolicy;
  readonly guard: readonly Guard[];
  readonly drives: readonly Link[];
  readonly drivers:
    | { readonly kind: 'mean' }
    | { readonly kind: 'combine'; readonly combine: Combine }
    | { readonly kind: 'impact'; readonly base: number; readonly reference: number };
  /** The last one where it changes over time. */
  readonly driverShare: number;
  readonly driverShareSteps?: Dated<number>;
  readonly infer: boolean;
  readonly missing: Missing;
  readonly minCoverage: number;
  readonly status: StatusEdges;
  readonly statusSteps?: Dated<StatusEdges>;
  readonly implied: boolean;
}

/** A figure put in the place of the computed one for a while (S2). */
export interface Override {
  /** Id of the metric, indicator or objective. */
  readonly id: string;
  /** What is put in place of the computed figure. */
  readonly kind: 'value' | 'points' | 'status';
  /** The value in its unit, the points (0 to 100, or to the cap), or the status. */
  readonly stated: number | string;
  /** First period it acts in. */
  readonly period: PeriodText;
  /** Last period it acts in. */
  readonly until: PeriodText;
  /** Who answers for it. */
  readonly author: string;
  /** Why it is stated. */
  readonly reason: string;
}

/** An element kept as written, in the preferred of its forms, with its id. */
export type Kept<T extends ElementInput> = Element & { readonly input: T };

/** A person or role. */
export interface Person extends Element {
  readonly role?: LocalizedText;
}

/** A scorecard in its one normal form. */
export interface NormalScorecard {
  readonly id: string;
  readonly title: LocalizedText;
  readonly purpose?: LocalizedText;
  readonly language: string;
  readonly kind: 'strategy' | 'operational';
  readonly calendar: { readonly period: PeriodUnit; readonly yearStart: number };
  readonly currency?: string;
  readonly scoring: Scoring;
  readonly people: ReadonlyMap<string, Person>;
  readonly perspectives: ReadonlyMap<string, Perspective>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly initiatives: ReadonlyMap<string, Kept<InitiativeInput>>;
  readonly hypotheses: ReadonlyMap<string, Kept<HypothesisInput>>;
  readonly risks: ReadonlyMap<string, Kept<RiskInput>>;
  /** In authored order; of several that act, the last counts. */
  readonly overrides: readonly Override[];
  readonly process: readonly ProcessStepInput[];
  readonly examples: readonly ExampleInput[];
  readonly checks: readonly CheckInput[];
  readonly revisions: readonly RevisionInput[];
  readonly data: readonly DataInput[];
}
