import type { IndicatorInput, MetricObjectInput } from '../document/index.js';
import type { CatalogueEntry, CatalogueIndicator, WatchedMetric } from './entry.js';

/** An indicator as the catalogue gives it: without references, which only the card can resolve. */
export type UsedIndicator = Omit<
  IndicatorInput,
  'formula' | 'rollup' | 'owner' | 'guard' | 'twin' | 'drives'
> & {
  /** Over the metrics of the same fragment. */
  readonly formula: string;
};

/** A metric as the catalogue gives it. */
export type UsedMetric = Omit<MetricObjectInput, 'rollup'> & {
  /** Absent where a formula is. */
  readonly rollup?: 'sum' | 'mean' | 'last' | 'first';
};

/** Ids of the metrics that an entry brings along. */
export type MetricIds<Entry extends CatalogueEntry> =
  Entry extends CatalogueIndicator<string, infer Metric>
    ? Metric
    : Entry extends WatchedMetric<infer Id, infer Metric>
      ? Id | Metric
      : never;

/** Ids of the indicators among entries. */
export type IndicatorIds<Entry extends CatalogueEntry> =
  Entry extends CatalogueIndicator<infer Id> ? Id : never;

/** Sections of a document, ready for `add` or for spreading into `defineScorecard`. */
export interface Fragment<Entry extends CatalogueEntry, Existing extends string = never> {
  /** Metrics by id. */
  readonly metrics: { readonly [Id in Exclude<MetricIds<Entry>, Existing>]: UsedMetric };
  /** Indicators by id. */
  readonly indicators: { readonly [Id in IndicatorIds<Entry>]: UsedIndicator };
}
