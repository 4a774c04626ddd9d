import type { TextInput } from '../../core/index.js';
import type { GuardInput, IndicatorStatusByInput } from './combine.js';
import type { DurationText, ElementInput, PeriodText } from './common.js';
import type { DrivesInput } from './link.js';
import type { ScalingInput } from './scaling.js';
import type { DatedEdgesInput } from './scoring.js';
import type { OverInput, VersionInput, WrittenValue } from './time.js';

// What people write about numbers: metrics and indicators.

/** How observations roll up over time; `{ mean: id }` is weighted by another metric. */
export type RollupInput =
  | 'sum'
  | 'mean'
  | 'last'
  | 'first'
  | 'min'
  | 'max'
  | {
      /** Metric that weights the mean. */
      readonly mean: string;
    };

/** Values written in the card itself, for small examples. */
export interface InlineValuesInput {
  /** The value, whatever the period. */
  readonly value?: WrittenValue;
  /** Values by period. */
  readonly values?: { readonly [period: PeriodText]: WrittenValue };
}

/** A number that is measured and never scored. */
export type MetricInput = RollupInput | MetricObjectInput;

/** The long form of a metric. */
export interface MetricObjectInput extends ElementInput, InlineValuesInput {
  /** How observations roll up. Default last. */
  readonly rollup?: RollupInput;
  /** Unit of the values: percent (0 to 100), EUR, seconds, calls. */
  readonly unit?: string;
  /** Formula over metrics and indicators. */
  readonly formula?: string;
  /** Where the values come from. */
  readonly source?: SourceInput;
  /** How often it is measured. */
  readonly every?: DurationText;
  /** How long an observation stays good. */
  readonly staleAfter?: DurationText;
  /** What a value sums up beside its own period. */
  readonly over?: OverInput;
  /** Members it is measured for. */
  readonly by?: BreakdownInput;
  /** How members make the whole. Default: as it rolls up over time, mean where that is last or first. */
  readonly across?: AcrossInput;
}

/** Where a number comes from. */
export type SourceInput =
  | TextInput
  | {
      /** The system that holds the number. */
      readonly system: TextInput;
      /** Person who answers for the number. */
      readonly owner?: string;
      /** How to get at it. */
      readonly access?: TextInput;
      /** What is known about how good it is. */
      readonly quality?: TextInput;
      /** The event that is counted. */
      readonly event?: TextInput;
    };

/** Members of a breakdown, by dimension: `{ channel: [phone, chat] }`, or with their titles: `{ channel: { phone: Phone, chat: Chat } }`. */
export type BreakdownInput = { readonly [dimension: string]: MembersInput };

/** Members of a dimension: their names, or titles by name. */
export type MembersInput = readonly string[] | { readonly [member: string]: TextInput };

/** How the members of a metric make its whole. */
export type AcrossInput = 'sum' | 'mean' | 'min' | 'max';

/** What makes the points of a broken-down indicator: its members' points, the worst of them, or the whole on its own scale. */
export type ByViewInput = 'weighted' | 'worst' | 'total';

/** A figure that somebody published, to compare with. */
export interface BenchmarkInput {
  /** The published figure. */
  readonly value?: number;
  /** Lower end of the published range. */
  readonly min?: number;
  /** Upper end of the published range. */
  readonly max?: number;
  /** Its unit, where that is not the unit of the indicator: such a figure is shown and never compared. */
  readonly unit?: string;
  /** Whom it holds for. */
  readonly segment?: TextInput;
  /** Who published it. */
  readonly source?: TextInput;
  /** When it was published. */
  readonly date?: PeriodText;
}

/** A number with a direction, a target and a meaning (KPI). */
export interface IndicatorInput extends ElementInput, ScalingInput, InlineValuesInput {
  /** Unit of the values: percent (0 to 100), EUR, seconds, calls. */
  readonly unit?: string;
  /** Formula over metrics and indicators, also over `points(id)`, `progress(id)` and `performance(id)` of other indicators. */
  readonly formula?: string;
  /** How observations roll up. Default last. */
  readonly rollup?: RollupInput;
  /** Members it is measured for. */
  readonly by?: BreakdownInput;
  /**
   * What makes its points where it is broken down. Default total, the points of the whole, where it has a formula and no targets by member;
   * else weighted, the members' points by their weights.
   */
  readonly byView?: ByViewInput;
  /** How often it is measured. */
  readonly every?: DurationText;
  /** How long an observation stays good. */
  readonly staleAfter?: DurationText;
  /** What a value sums up beside its own period. */
  readonly over?: OverInput;
  /** Person who answers for it. */
  readonly owner?: string;
  /** Where the values come from. */
  readonly source?: SourceInput;
  /** Why it is measured. */
  readonly rationale?: TextInput;
  /** What is counted and what is not. */
  readonly scope?: TextInput;
  /** Counter-indicators that must not worsen meanwhile. */
  readonly guard?: GuardInput;
  /** Indicator that measures the same from another side. */
  readonly twin?: string;
  /** Questions answered yes, partly or no, by name. */
  readonly checklist?: { readonly [item: string]: TextInput };
  /** Figures to compare with. */
  readonly benchmarks?: readonly BenchmarkInput[];
  /** How it could be gamed. */
  readonly gaming?: TextInput;
  /** How far it can be owed to one actor. */
  readonly attribution?: 'strong' | 'medium' | 'weak';
  /** Its own lower edges of status bands. */
  readonly status?: DatedEdgesInput;
  /** Where its status comes from. Default points. */
  readonly statusBy?: IndicatorStatusByInput;
  /** Relative weight on a card without objectives. Default 1. */
  readonly weight?: number;
  /** Changes of its definition, which break its series. */
  readonly versions?: readonly VersionInput[];
  /** Fewest cases a value should rest on. Default that of the card. */
  readonly minSample?: number;
  /** After how many equal values in a row it is worth a look. Default 6 where its unit is continuous. */
  readonly repeats?: number;
  /** Whether it was chosen for the card or only considered. */
  readonly selected?: boolean;
  /** When its target was agreed. */
  readonly agreed?: PeriodText;
  /** Whether its target is a first guess until there is a history. */
  readonly provisional?: boolean;
  /** Objectives it drives by itself. */
  readonly drives?: DrivesInput;
}
