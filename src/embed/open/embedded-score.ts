import type { Status } from '../../core/index.js';

// What a page reads of scores: a part of the records of `evaluate`, by the same names, so that what is written for one reads the other.

/** What every score has, present or not. */
export interface EmbeddedFacts {
  /** Share of the weight below that is measured, 0 to 1. */
  readonly coverage: number;
  /** Points if everything missing were at 0; worked out when first read. */
  readonly low: number;
  /** Points if everything missing were at its highest; worked out when first read. */
  readonly high: number;
  /** Present where nothing below applies to the period. */
  readonly notApplicable?: true;
}

/** A score: look at `ok` before reading its points. */
export type EmbeddedScore = EmbeddedFacts &
  (
    | {
        /** There are points. */
        readonly ok: true;
        /** 0 to 100, or to the cap where a card raises it. */
        readonly points: number;
        /** Their band. */
        readonly status: Exclude<Status, 'none'>;
        /** How they came about. */
        readonly basis: 'measured' | 'partial' | 'inferred' | 'overridden';
        /** Points gained since the period before, when that has a score. */
        readonly trend?: number;
      }
    | {
        /** There are no points. */
        readonly ok: false;
        /** No band. */
        readonly status: 'none';
        /** Nothing to score. */
        readonly basis: 'missing';
      }
  );

/** The score of an objective, and the scores it comes from. */
export type EmbeddedObjectiveScore = EmbeddedScore & {
  /** Points of its leading indicators. */
  readonly lead?: number;
  /** Points of its lagging indicators. */
  readonly lag?: number;
  /** Points of its own indicators. */
  readonly direct?: number;
  /** Points its drivers imply. */
  readonly driver?: number;
  /** Direct minus driver. */
  readonly gap?: number;
};

/** The score of an indicator with the value it comes from. */
export type EmbeddedIndicatorScore = EmbeddedScore & {
  /** In the unit of the indicator. */
  readonly value?: number;
  /** Instead of a value, where the indicator is scored by label. */
  readonly label?: string;
  /** Unit of the value, as the card names it. */
  readonly unit?: string;
  /** Baseline in force, where the scale has one. */
  readonly baseline?: number;
  /** Target in force: a number, or the range it is best inside. */
  readonly target?: number | readonly [number, number];
};

/** The value of a metric. */
export interface EmbeddedMetric {
  /** In the unit of the metric; absent where there is none. */
  readonly value?: number;
  /** Unit of the value. */
  readonly unit?: string;
}

/** All scores of one period. */
export interface EmbeddedScores {
  /** The period, such as `2026-06`; empty for values without a period. */
  readonly period: string;
  /** The score of the whole card. */
  readonly total: EmbeddedScore;
  /** Perspectives that have objectives, by id. */
  readonly perspectives: { readonly [id: string]: EmbeddedScore };
  /** Themes that have objectives, by id. */
  readonly themes: { readonly [id: string]: EmbeddedScore };
  /** Every objective by id. */
  readonly objectives: { readonly [id: string]: EmbeddedObjectiveScore };
  /** Every indicator by id, scored or not. */
  readonly indicators: { readonly [id: string]: EmbeddedIndicatorScore };
  /** Every metric by id. */
  readonly metrics: { readonly [id: string]: EmbeddedMetric };
}

/** The history of an element, by period; NaN is missing. Arrays are copies. */
export interface EmbeddedSeries {
  /** Points; all NaN for a metric. */
  readonly points: Float64Array;
  /** Coverage, 0 to 1. */
  readonly coverage: Float64Array;
  /** Values of a metric or indicator, in its unit. */
  readonly values?: Float64Array;
}
