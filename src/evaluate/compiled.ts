import type { Dated, DatedPath } from '../core/index.js';
import type { PeriodUnit } from '../period/index.js';
import type { Plan } from '../runtime/index.js';

/** A row filled from data. */
export interface InputRow {
  /** Key of the data: `metric`, `indicator`, `indicator.item` or `indicator.member`. */
  readonly key: string;
  readonly row: number;
}

/** A row filled from the card: a number that changes over time. */
export interface DatedRow {
  readonly row: number;
  readonly series: Dated<number>;
  readonly path: DatedPath;
}

/** Rows of an indicator. */
export interface IndicatorRows {
  readonly value: number;
  /** Row of its points; undefined when the card does not say how to score it. */
  readonly points?: number;
  /** Whether the points row is a node, with its coverage in the next row. */
  readonly isNode: boolean;
}

/** Rows of one use of an indicator. */
export interface MeasureRows {
  readonly indicator: string;
  readonly points: number;
  readonly isNode: boolean;
}

/** Rows of an objective; nodes have their coverage in the next row. */
export interface ObjectiveRows {
  readonly reported: number;
  readonly direct?: number;
  readonly lead?: number;
  readonly lag?: number;
  readonly driver?: number;
  readonly measures: readonly MeasureRows[];
}

/** Where the scores of a card stand among the rows of its plan. */
export interface RowIndex {
  readonly values: ReadonlyMap<string, number>;
  readonly indicators: ReadonlyMap<string, IndicatorRows>;
  readonly objectives: ReadonlyMap<string, ObjectiveRows>;
  readonly perspectives: ReadonlyMap<string, number>;
  readonly themes: ReadonlyMap<string, number>;
  readonly total: number;
}

/** A card compiled for one view: a plan, and what stands in its rows. It does not depend on data or on how many periods there are. */
export interface CompiledScorecard {
  readonly unit: PeriodUnit;
  readonly plan: Plan;
  readonly inputs: readonly InputRow[];
  readonly dated: readonly DatedRow[];
  readonly rows: RowIndex;
}
