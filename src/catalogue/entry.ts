import type { LocalizedText } from '../core/index.js';

/** A text in both languages of the catalogue. */
export interface BothLanguages extends LocalizedText {
  /** English. */
  readonly en: string;
  /** Spanish. */
  readonly es: string;
}

/** Something that is counted or measured as it is, and rolled up before any formula. */
export interface RawMetric<Id extends string = string> {
  /** Its id in formulas. */
  readonly id: Id;
  /** What is counted. */
  readonly title: BothLanguages;
  /** `currency` stands for whatever money the card counts in. */
  readonly unit: string;
  /** How observations become one of a longer period. */
  readonly rollup: 'sum' | 'mean' | 'last' | 'first';
}

/** A publication. */
export interface CatalogueSource {
  /** Its id in this catalogue. */
  readonly id: string;
  /** Its title, or several of one publisher. */
  readonly title: string;
  /** Who published it. */
  readonly publisher?: string;
  /** Year. */
  readonly date?: string;
  /** Its text was read (`page`), is known through another page (`attributed`), or neither. */
  readonly seen: 'page' | 'attributed' | 'none';
  /** What to know before relying on it. */
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
  /** The figure, unless it is a range. */
  readonly value?: number;
  /** Lower end of a range. */
  readonly min?: number;
  /** Upper end of a range. */
  readonly max?: number;
  /** Where it was published. */
  readonly source: CatalogueSource;
  /** The text that states it was read; it is credited by a text that was read; or it is repeated without data. */
  readonly evidence: 'page' | 'attributed' | 'weak';
  /** Year. */
  readonly date?: string;
}

/** Suggested edges in the unit of the entry, to be calibrated to the own history. */
export interface SuggestedBands {
  /** Bad below. */
  readonly redBelow?: number;
  /** Good from here on, up to `greenTo` if there is one. */
  readonly greenFrom?: number;
  /** Good up to here. */
  readonly greenTo?: number;
  /** Bad above. */
  readonly redAbove?: number;
  /** A common rule, or a suggestion of this catalogue. */
  readonly basis: 'practice' | 'own';
}

/** Another definition in use, and what it distorts. */
export interface CatalogueVariant {
  /** Its id within the entry. */
  readonly id: string;
  /** In the place of the entry's formula. */
  readonly formula: string;
  /** The metrics that this formula names. */
  readonly metrics: { readonly [id: string]: RawMetric };
  /** What the definition does to the number. */
  readonly note: string;
  /** Value on the example of the entry. */
  readonly expected: number;
}

/** The part an indicator plays for a named objective; the same one may lead one objective and lag another. */
export interface CatalogueRole {
  /** The objective. */
  readonly objective: BothLanguages;
  /** Whether it moves before the objective is reached, or tells that it was. */
  readonly role: 'leading' | 'lagging';
}

/** Other names in use. */
export interface CatalogueAliases {
  /** In English. */
  readonly en: readonly string[];
  /** In Spanish. */
  readonly es: readonly string[];
}

/** Bounds of possible values; a missing end is open. */
export interface CatalogueRange {
  /** Smallest possible value. */
  readonly min?: number;
  /** Largest possible value. */
  readonly max?: number;
}

/** How people bend a number, and what shows it. */
export interface CatalogueGaming {
  /** What people do. */
  readonly risk: BothLanguages;
  /** Ids of entries to show beside it. */
  readonly counterMetrics: readonly string[];
}

/** How often a number is dealt with, as ISO 8601 durations. */
export interface CataloguePeriod {
  /** How often it is collected. */
  readonly collect: string;
  /** How often it is reported. */
  readonly report: string;
}

/** A worked case. */
export interface CatalogueExample {
  /** Values of the metrics. */
  readonly given: { readonly [metric: string]: number };
  /** Value of the formula, to ten digits. */
  readonly expected: number;
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
  /** Its id on a card. */
  readonly id: Id;
  /** Its name. */
  readonly title: BothLanguages;
  /** Other names in use. */
  readonly aliases: CatalogueAliases;
  /** What exactly it is. */
  readonly definition: BothLanguages;
  /** What it is about. */
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
  /** Other definitions in use. */
  readonly variants: readonly CatalogueVariant[];
  /** Bounds of possible values; a missing end is open. */
  readonly range: CatalogueRange;
  /** Thresholds inside the definition, such as seconds of a service level. */
  readonly parameters?: { readonly [name: string]: number };
  /** Objectives it usually serves. */
  readonly roles: readonly CatalogueRole[];
  /** Published figures. */
  readonly benchmarks: readonly CatalogueBenchmark[];
  /** Suggested edges. */
  readonly bands?: SuggestedBands;
  /** How people bend it, and what to show beside it so that it is seen. */
  readonly gaming: CatalogueGaming;
  /** What goes wrong when reading it. */
  readonly pitfalls: readonly string[];
  /** How often it is collected and reported. */
  readonly period: CataloguePeriod;
  /** A worked case, which the tests compute. */
  readonly example: CatalogueExample;
}

/** An indicator that can be scored once it has a baseline and a target. */
export interface CatalogueIndicator<Id extends string = string, Metric extends string = string>
  extends EntryBase<Id, Metric> {
  /** It can be scored. */
  readonly kind: 'indicator';
  /** Where good values lie. */
  readonly better: 'higher' | 'lower' | 'inside';
}

/** A number that is neither good nor bad: it gives context and is never scored. */
export interface WatchedMetric<Id extends string = string, Metric extends string = string>
  extends EntryBase<Id, Metric> {
  /** It is only watched. */
  readonly kind: 'metric';
}

/** Anything the catalogue holds. */
export type CatalogueEntry<Id extends string = string, Metric extends string = string> =
  | CatalogueIndicator<Id, Metric>
  | WatchedMetric<Id, Metric>;

/** A range of delays. */
export interface DelayMonths {
  /** At least so many months. */
  readonly min: number;
  /** At most so many months. */
  readonly max: number;
}

/** A cause-effect relation between two entries, told of their values, not of good and bad. */
export interface CatalogueRelation {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
  /** What a rise of the cause does to the value of the effect. */
  readonly effect: 'raises' | 'lowers';
  /** After how many months the effect is expected; mostly judgement. */
  readonly delayMonths: DelayMonths;
  /** How it comes about. */
  readonly because: BothLanguages;
  /** Where it was stated. */
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
