import type { Status } from '../../core/index.js';

/** What every chart has. Numbers are written in the language of `locale`. */
export interface ChartView {
  /** BCP 47 tag. */
  readonly locale: string;
  /** What the chart is about. */
  readonly title: string;
  /** Unit of the values, as a card names it. */
  readonly unit?: string;
}

/** A range of values that earns a status; null is open. */
export interface Zone {
  /** Lower end, or null. */
  readonly from: number | null;
  /** Upper end, or null. */
  readonly to: number | null;
  /** The status earned. */
  readonly status: Status;
}

/** A value that is expected. */
export interface ForecastPoint {
  /** Such as `2026-07`. */
  readonly period: string;
  /** The value expected. */
  readonly value: number;
  /** Lower end of what is likely. */
  readonly low?: number;
  /** Upper end of what is likely. */
  readonly high?: number;
}

/** A history. Lists go by period; null is missing and never drawn across. */
export interface SeriesView extends ChartView {
  /** Periods in order. */
  readonly periods: readonly string[];
  /** Values measured. */
  readonly values: readonly (number | null)[];
  /** Target in force. */
  readonly targets?: readonly (number | null)[];
  /** What stood one year earlier. */
  readonly previousYear?: readonly (number | null)[];
  /** Where each value may lie. */
  readonly intervals?: readonly (readonly [low: number, high: number] | null)[];
  /** Statuses by value. */
  readonly zones?: readonly Zone[];
  /** Periods after the last one. */
  readonly forecast?: readonly ForecastPoint[];
}

/** A value against its target. */
export interface BulletView extends ChartView {
  /** The value now. */
  readonly value: number | null;
  /** The target: a number, or the range that is best. */
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
  /** The amount before. */
  readonly start: {
    /** Name of the bar; a period such as `2026-06` is named as people say it. */
    readonly label: string;
    /** In the unit of the chart. */
    readonly value: number;
  };
  /** Changes in the order of drawing. */
  readonly steps: readonly {
    /** Name of the bar. */
    readonly label: string;
    /** Signed, in the unit of the chart. */
    readonly change: number;
  }[];
  /** Name of the sum, or its period. */
  readonly end: string;
  /** Whether more is worse, such as cost. Default false. */
  readonly lowerIsBetter?: boolean;
}

/** What a result becomes when its inputs vary one at a time. */
export interface TornadoView extends ChartView {
  /** The result as it stands. */
  readonly base: number;
  /** Inputs in any order; the most telling is drawn on top. */
  readonly bars: readonly {
    /** Name of the input. */
    readonly label: string;
    /** The result with the input at its low end. */
    readonly low: number;
    /** The result with the input at its high end. */
    readonly high: number;
  }[];
}

/** Statuses of elements over periods. */
export interface HeatMapView extends ChartView {
  /** Periods in order. */
  readonly periods: readonly string[];
  /** Elements from top to bottom. */
  readonly rows: readonly {
    /** Id of the element. */
    readonly id: string;
    /** Title of the element. */
    readonly label: string;
    /** Heading of a group above the row, where one starts. */
    readonly group?: string;
    /** One for each period. */
    readonly cells: readonly {
      /** Status there. */
      readonly status: Status;
      /** Points there; null where there are none. */
      readonly points: number | null;
    }[];
  }[];
}

/** An element with what it is made of. */
export interface ContributionNode {
  /** Its title. */
  readonly label: string;
  /** Its points; null where it has none. */
  readonly points: number | null;
  /** Its share in what it belongs to, 0 to 1; absent where shares say nothing, as with the weakest of several. */
  readonly share?: number;
  /** Its status. */
  readonly status: Status;
  /** What it is made of, in the order of drawing. */
  readonly children?: readonly ContributionNode[];
}

/** What a score is made of. */
export interface ContributionView extends ChartView {
  /** The score itself. */
  readonly root: ContributionNode;
}
