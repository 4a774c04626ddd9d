import type { Dated, DatedPath } from '../core/index.js';
import type { Override } from '../model/index.js';
import type { AmountOf, AmountSpan, PeriodUnit } from '../period/index.js';
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
  /** Present where the numbers are amounts that add up over what the value of a lane covers (S3.1). */
  readonly amounts?: DatedAmounts;
  /** Present where it takes a part of the date instead: the year or the month, from 1, that holds the last day of the lane. */
  readonly clock?: 'year' | 'month';
}

/** What a row of amounts takes. */
export interface DatedAmounts {
  /** For which period they are stated, and what the values cover. */
  readonly span: AmountSpan;
  /** `sum`: all of them together; `mean`: how much that is for one of their periods. */
  readonly of: AmountOf;
  /** Id of the indicator. */
  readonly id: string;
}

/** A row that says by lane whether the value of a key applies: 1, or 0 where data say `n/a`. */
export interface MaskRow {
  /** Key of the data. */
  readonly key: string;
  /** Row that takes 1 or 0. */
  readonly row: number;
}

/** Rows of baseline and target, where data make them. */
export interface AnchorRows {
  /** Row of the baseline in force. */
  readonly baseline: number;
  /** Row of the target in force. */
  readonly target: number;
}

/** Rows of an indicator. */
export interface IndicatorRows {
  /** Row of its values, in its unit. */
  readonly value: number;
  /** Row of its points; undefined when the card does not say how to score it. */
  readonly points?: number;
  /** Whether the points row is a node, with its coverage in the next row. */
  readonly isNode: boolean;
  /** Row of its values brought to one period of its numbers, where those are amounts and its lanes cover more or less (S3.1). */
  readonly rate?: number;
  /** Rows of its baseline and target, where its own history makes them. */
  readonly anchors?: AnchorRows;
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
  /** Row of the split of lead and lag, where that is one child beside parts; coverage in the next. */
  readonly split?: number;
  /** Row of the driver score; coverage in the next. */
  readonly driver?: number;
  /** Its uses of indicators. */
  readonly measures: readonly MeasureRows[];
  /** Groups of its measures that measure the same. */
  readonly twins?: readonly TwinRows[];
}

/** Rows of a group of children that measure the same (S4.3). */
export interface TwinRows {
  /** Ids of the group, the first that counts ahead. */
  readonly ids: readonly string[];
  /** Row of the place in the group of the one that counts. */
  readonly chosen: number;
}

/** One counter-indicator of an objective (S6.2). */
export interface GuardRow {
  /** Id of the indicator. */
  readonly counter: string;
  /** Row of its points. */
  readonly points: number;
  /** Row of the edge below which it is poor. */
  readonly edge: number;
  /** Row of the points the objective has at most while it trips. */
  readonly cap: number;
  /** When it trips, as the kernels number it. */
  readonly when: number;
  /** Points it may lose without worsening. */
  readonly tolerance: number;
  /** Row that counts the definitions of the counter, -1 where it has but one. */
  readonly era: number;
}

/** What guards cap. */
export interface GuardedRows {
  /** Row of the points before the caps; coverage in the next. */
  readonly before: number;
  /** The guards that can trip. */
  readonly guards: readonly GuardRow[];
}

/** Rows of one member of a breakdown. */
export interface MemberRows {
  /** Its name; of several dimensions, the members joined by points. */
  readonly name: string;
  /** Row of its values. */
  readonly value: number;
  /** Row of its weight, where it has one. */
  readonly weight?: number;
  /** Row of its points, of an indicator. */
  readonly points?: number;
  /** Row of its values brought to one period of its numbers, where those are amounts (S3.1). */
  readonly rate?: number;
  /** Baseline and target of its scale, where data make them. */
  readonly anchors?: AnchorRows;
}

/** Rows of a slice of a breakdown that can be compared with the roll-ups of its members (S4). */
export interface BreakdownCheck {
  /** Key of the slice. */
  readonly key: string;
  /** Id of the metric or indicator. */
  readonly id: string;
  /** Row of what is given for it. */
  readonly given: number;
  /** Roll-ups by dimension, with the rows of their members. */
  readonly rollups: readonly {
    /** Dimension whose members are rolled up. */
    readonly dimension: string;
    /** Row of the roll-up. */
    readonly row: number;
    /** Rows of the members. */
    readonly members: readonly number[];
  }[];
  /** Whether members add up to the slice. */
  readonly sums: boolean;
  /** Whether it is the whole. */
  readonly whole: boolean;
}

/** Rows of an override. */
export interface OverrideRows {
  /** Id of the element. */
  readonly id: string;
  /** What it states. */
  readonly kind: 'value' | 'points';
  /** Row that takes what is stated; missing where nothing is. */
  readonly stated: number;
  /** Row of the computed value, or of the node of computed points. */
  readonly computed: number;
  /** Row of the points of the computed value, where it is scored. */
  readonly computedPoints?: number;
}

/** Rows of a risk; absent where the risk does not say. */
export interface RiskRows {
  /** How likely it is. */
  readonly likelihood?: number;
  /** How bad it would be. */
  readonly impact?: number;
  /** Size before anything is done. */
  readonly inherent?: number;
  /** Size now. */
  readonly level?: number;
  /** Size that is accepted. */
  readonly acceptable?: number;
  /** Size from which it is not acceptable at all. */
  readonly unacceptable?: number;
  /** How far it stands from acceptable towards inherent, 0 to 1. */
  readonly exposure?: number;
}

/** What a risk takes from an objective at full exposure. */
export interface RiskLossRow {
  /** Id of the risk. */
  readonly risk: string;
  /** Points at full exposure. */
  readonly points: number;
  /** Row of its exposure. */
  readonly exposure: number;
}

/** Rows of the rules for a status. */
export interface RuledRows {
  /** Row of the place of the first rule that holds, from 1; 0 where none does. */
  readonly decides: number;
  /** The same without the override that acts on the value or on the points, where there may be one. */
  readonly computed?: number;
}

/** Where the scores of a card stand among the rows of its plan. */
export interface RowIndex {
  /** Rows of values by id of metric or indicator. */
  readonly values: ReadonlyMap<string, number>;
  /** Rows by id of indicator. */
  readonly indicators: ReadonlyMap<string, IndicatorRows>;
  /** Rows that say by lane whether something applies, by id; absent where it always does. */
  readonly applies: ReadonlyMap<string, number>;
  /** Rows by id of objective. */
  readonly objectives: ReadonlyMap<string, ObjectiveRows>;
  /** Row of points by id of perspective; coverage in the next. */
  readonly perspectives: ReadonlyMap<string, number>;
  /** Row of points by id of theme; coverage in the next. */
  readonly themes: ReadonlyMap<string, number>;
  /** Row of the points of the card; coverage in the next. */
  readonly total: number;
  /** Rows of members by id of broken-down metric or indicator, in the order of the card. */
  readonly members: ReadonlyMap<string, readonly MemberRows[]>;
  /** Rows of the figures that formulas read, by name such as `points(csat)` (S3.2). */
  readonly figures: ReadonlyMap<string, number>;
  /** Rows by id of risk. */
  readonly risks: ReadonlyMap<string, RiskRows>;
  /** Groups of indicators that measure the same, on a card without objectives. */
  readonly twins: readonly TwinRows[];
  /** Guards by id of objective. */
  readonly guarded: ReadonlyMap<string, GuardedRows>;
  /** Whether intervals may be open though everything is measured: guards (S6.2), or a node that takes exactly one child (S4.1). */
  readonly openEnds: boolean;
  /** What risks take, by id of objective. */
  readonly riskLosses: ReadonlyMap<string, readonly RiskLossRow[]>;
  /** Which rule gives a status (S4.4), by id; that of the card itself under an empty one. */
  readonly ruled: ReadonlyMap<string, RuledRows>;
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
  /** Rows that take 1 where a value applies and 0 where it does not; only for keys whose data say so. */
  readonly masks: readonly MaskRow[];
  /** Overrides that the plan has room for: those of the card, then those of the call. */
  readonly overrides: readonly Override[];
  /** Rows that take overrides. */
  readonly overrideRows: readonly OverrideRows[];
  /** Slices of breakdowns that can be compared with their members. */
  readonly breakdownChecks: readonly BreakdownCheck[];
  /** Where every score stands. */
  readonly rows: RowIndex;
}
