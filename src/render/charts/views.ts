import type { Status } from '../../core/index.js';

/** What every chart has. Numbers are written in the language of `locale`. */
export interface ChartView {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly title: string;
  /** Unit of the values, as a card names it. */
  readonly unit?: string;
}

/** A range of values that earns a status; null is open. */
export interface Zone {
  readonly from: number | null;
  readonly to: number | null;
  readonly status: Status;
}

/** A value that is expected. */
export interface ForecastPoint {
  readonly period: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A history. Lists go by period; null is missing and never drawn across. */
export interface SeriesView extends ChartView {
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  /** Target in force. */
  readonly targets?: readonly (number | null)[];
  readonly previousYear?: readonly (number | null)[];
  /** Where each value may lie. */
  readonly intervals?: readonly (readonly [low: number, high: number] | null)[];
  readonly zones?: readonly Zone[];
  /** Periods after the last one. */
  readonly forecast?: readonly ForecastPoint[];
}

/** A value against its target. */
export interface BulletView extends ChartView {
  readonly value: number | null;
  readonly target?: number | readonly [low: number, high: number];
  /** Value of the period before. */
  readonly previous?: number | null;
  /** Grounds from worst to best. */
  readonly zones: readonly Zone[];
  /** `lower` mirrors the axis, so that right is always better. */
  readonly better: 'higher' | 'lower' | 'inside';
}

/** How one amount became another. */
export interface WaterfallView extends ChartView {
  readonly start: { readonly label: string; readonly value: number };
  readonly steps: readonly { readonly label: string; readonly change: number }[];
  /** Label of the sum. */
  readonly end: string;
  /** Whether more is worse, such as cost. Default false. */
  readonly lowerIsBetter?: boolean;
}

/** What a result becomes when its inputs vary one at a time. */
export interface TornadoView extends ChartView {
  /** The result as it stands. */
  readonly base: number;
  readonly bars: readonly {
    readonly label: string;
    /** The result with the input at its low end, and at its high end. */
    readonly low: number;
    readonly high: number;
  }[];
}

/** Statuses of elements over periods. */
export interface HeatMapView extends ChartView {
  readonly periods: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    /** Heading of a group above the row, where one starts. */
    readonly group?: string;
    readonly cells: readonly { readonly status: Status; readonly points: number | null }[];
  }[];
}
