import type { LocalizedText } from '../core/index.js';

/** A text in both languages of the catalogue. */
export interface BothLanguages extends LocalizedText {
  readonly en: string;
  readonly es: string;
}

/** Something that is counted or measured as it is, and rolled up before any formula. */
export interface RawMetric<Id extends string = string> {
  readonly id: Id;
  readonly title: BothLanguages;
  /** `currency` stands for whatever money the card counts in. */
  readonly unit: string;
  readonly rollup: 'sum' | 'mean' | 'last' | 'first';
}

/** A publication; `seen` tells whether its text was read (`page`), known through another page (`attributed`), or neither. */
export interface CatalogueSource {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  /** Year. */
  readonly date?: string;
  readonly seen: 'page' | 'attributed' | 'none';
  readonly note?: string;
}

/** A figure that somebody published, in the unit of the entry. What was published is no target. */
export interface CatalogueBenchmark {
  /** Segment and definition behind the figure. */
  readonly context: string;
  /** What kind of figure it is: an average, a range, a usual target, a mere claim, and so on. */
  readonly stat:
    | 'average'
    | 'claim'
    | 'example'
    | 'median'
    | 'pair'
    | 'quartile'
    | 'range'
    | 'share'
    | 'target'
    | 'threshold';
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly source: CatalogueSource;
  /** The text that states it was read; it is credited by a text that was read; or it is repeated without data. */
  readonly evidence: 'page' | 'attributed' | 'weak';
  /** Year. */
  readonly date?: string;
}

/** Suggested edges in the unit of the entry, to be calibrated to the own history. `practice` is a common rule, `own` a suggestion. */
export interface SuggestedBands {
  readonly redBelow?: number;
  readonly greenFrom?: number;
  readonly greenTo?: number;
  readonly redAbove?: number;
  readonly basis: 'practice' | 'own';
}

/** Another definition in use, and what it distorts. */
export interface CatalogueVariant {
  readonly id: string;
  readonly formula: string;
  readonly metrics: { readonly [id: string]: RawMetric };
  readonly note: string;
  /** Value on the example of the entry. */
  readonly expected: number;
}

/** The part an indicator plays for a named objective; the same one may lead one objective and lag another. */
export interface CatalogueRole {
  readonly objective: BothLanguages;
  readonly role: 'leading' | 'lagging';
}

/** Where an entry belongs in the catalogue. */
export type CatalogueCategory =
  | 'access'
  | 'speed'
  | 'handling'
  | 'demand'
  | 'resolution'
  | 'quality'
  | 'satisfaction'
  | 'workforce'
  | 'learning'
  | 'cost'
  | 'financial'
  | 'knowledge'
  | 'self-service';

/** What every entry of the catalogue has. Shares and rates per year are percent, 0 to 100. */
export interface EntryBase<Id extends string, Metric extends string> {
  readonly id: Id;
  readonly title: BothLanguages;
  /** Other names in use. */
  readonly aliases: { readonly en: readonly string[]; readonly es: readonly string[] };
  readonly definition: BothLanguages;
  readonly category: CatalogueCategory;
  /** Its usual home; a card may differ. */
  readonly perspective: 'financial' | 'customer' | 'internal' | 'learning';
  /** `currency` stands for whatever money the card counts in. */
  readonly unit: string;
  /** Absent only for what is counted as it is. */
  readonly formula?: string;
  /** Of what is counted as it is. */
  readonly rollup?: 'sum' | 'mean' | 'last' | 'first';
  /** The metrics that the formula names. */
  readonly metrics: { readonly [id in Metric]: RawMetric<id> };
  readonly variants: readonly CatalogueVariant[];
  /** Bounds of possible values; a missing end is open. */
  readonly range: { readonly min?: number; readonly max?: number };
  /** Thresholds inside the definition, such as seconds of a service level. */
  readonly parameters?: { readonly [name: string]: number };
  readonly roles: readonly CatalogueRole[];
  readonly benchmarks: readonly CatalogueBenchmark[];
  readonly bands?: SuggestedBands;
  /** How people bend it, and what to show beside it so that it shows: ids of other entries. */
  readonly gaming: { readonly risk: BothLanguages; readonly counterMetrics: readonly string[] };
  /** What goes wrong when reading it. */
  readonly pitfalls: readonly string[];
  /** ISO 8601 durations: how often it is collected and reported. */
  readonly period: { readonly collect: string; readonly report: string };
  /** A worked case: values of the metrics, and the value of the formula to ten digits. */
  readonly example: {
    readonly given: { readonly [metric: string]: number };
    readonly expected: number;
  };
}

/** An indicator that can be scored once it has a baseline and a target. */
export interface CatalogueIndicator<Id extends string = string, Metric extends string = string>
  extends EntryBase<Id, Metric> {
  readonly kind: 'indicator';
  readonly better: 'higher' | 'lower' | 'inside';
}

/** A number that is neither good nor bad: it gives context and is never scored. */
export interface WatchedMetric<Id extends string = string, Metric extends string = string>
  extends EntryBase<Id, Metric> {
  readonly kind: 'metric';
}

/** Anything the catalogue holds. */
export type CatalogueEntry<Id extends string = string, Metric extends string = string> =
  | CatalogueIndicator<Id, Metric>
  | WatchedMetric<Id, Metric>;

/** A cause-effect relation between two entries, told of their values, not of good and bad. */
export interface CatalogueRelation {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  readonly effect: 'raises' | 'lowers';
  /** After how many months the effect is expected; mostly judgement. */
  readonly delayMonths: { readonly min: number; readonly max: number };
  /** How it comes about. */
  readonly because: BothLanguages;
  readonly source: CatalogueSource;
  /** From `exact` (it follows from queueing theory) down to `hypothesis`. */
  readonly evidence:
    | 'exact'
    | 'priced'
    | 'correlation'
    | 'stated'
    | 'implied'
    | 'claim'
    | 'hypothesis';
}
