import type { Dated, DatedPath } from '../core/index.js';
import type { PeriodUnit } from '../period/index.js';
import type { Plan } from '../runtime/index.js';

/** A row filled from data. */
export interface InputRow {
  /** Key of the data: `metric`, `indicator`, `indicator.item` or `indicator.member`. */
  readonly key: string;
  /** Row that takes its values. */
  readonly row: number;
}

/** A row filled from the card: a number that changes over time. */
export interface DatedRow {
  /** Row that takes the number of each lane. */
  readonly row: number;
  /** The number by date. */
  readonly series: Dated<number>;
  /** How it moves between its dates. */
  readonly path: DatedPath;
}

/** Rows of an indicator. */
export interface IndicatorRows {
  /** Row of its values, in its unit. */
  readonly value: number;
  /** Row of its points; undefined when the card does not say how to score it. */
  readonly points?: number;
  /** Whether the points row is a node, with its coverage in the next row. */
  readonly isNode: boolean;
}

/** Rows of one use of an indicator. */
export interface MeasureRows {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Row of the points of this use. */
  readonly points: number;
  /** Whether the row after it holds coverage. */
  readonly isNode: boolean;
}

/** Rows of an objective; nodes have their coverage in the next row. */
export interface ObjectiveRows {
  /** Row of the reported points; coverage in the next. */
  readonly reported: number;
  /** Row of the direct score; coverage in the next. */
  readonly direct?: number;
  /** Row of the leading score; coverage in the next. */
  readonly lead?: number;
  /** Row of the lagging score; coverage in the next. */
  readonly lag?: number;
  /** Row of the driver score; coverage in the next. */
  readonly driver?: number;
  /** Its uses of indicators. */
  readonly measures: readonly MeasureRows[];
}

/** Where the scores of a card stand among the rows of its plan. */
export interface RowIndex {
  /** Rows of values by id of metric or indicator. */
  readonly values: ReadonlyMap<string, number>;
  /** Rows by id of indicator. */
  readonly indicators: ReadonlyMap<string, IndicatorRows>;
  /** Rows by id of objective. */
  readonly objectives: ReadonlyMap<string, ObjectiveRows>;
  /** Row of points by id of perspective; coverage in the next. */
  readonly perspectives: ReadonlyMap<string, number>;
  /** Row of points by id of theme; coverage in the next. */
  readonly themes: ReadonlyMap<string, number>;
  /** Row of the points of the card; coverage in the next. */
  readonly total: number;
}

/** A card compiled for one view: a plan, and what stands in its rows. It does not depend on data or on how many periods there are. */
export interface CompiledScorecard {
  /** Length of a lane. */
  readonly unit: PeriodUnit;
  /** What `run` of `stratmap/runtime` runs. */
  readonly plan: Plan;
  /** Rows that take values, and from which key. */
  readonly inputs: readonly InputRow[];
  /** Rows that take numbers which change over time. */
  readonly dated: readonly DatedRow[];
  /** Where every score stands. */
  readonly rows: RowIndex;
}
