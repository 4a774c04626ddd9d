/**
 * A number that may change over time: `at` is a period text (`2026-06`), or undefined for "always".
 * Steps are in ascending order of period.
 */
export type Dated<T> = readonly DatedStep<T>[];

/** One step of a dated value. */
export interface DatedStep<T> {
  /** Period from which on it holds, such as `2026-06`; absent for always. */
  readonly at?: string;
  /** The value from there on. */
  readonly value: T;
}

/** How a dated number moves between its dates: interpolated, held from each date on, or aimed at until each date. */
export type DatedPath = 'linear' | 'stepped' | 'milestones';

/** A baseline that the own past values make. */
export interface HistoryAnchor {
  /** How much of the past, as an ISO 8601 duration. */
  readonly window: string;
  readonly by: 'mean' | 'median' | 'min' | 'max' | 'first';
  /** Last period of a window that does not move; without it the window ends before the period looked at. */
  readonly until?: string;
}

/**
 * Points by two anchors: 0 at the baseline, 100 at the target; their order gives the direction. With `history` the baseline is
 * worked out from the data and `baseline` is empty; with `improve` the target is the baseline and that share of its size. A line whose
 * ends move says which values are `better`, so that it never turns round.
 */
export interface LinearScale {
  readonly kind: 'linear';
  readonly baseline: Dated<number>;
  readonly target: Dated<number>;
  readonly path: DatedPath;
  readonly history?: HistoryAnchor;
  readonly improve?: number;
  readonly better?: 'higher' | 'lower';
}

/** Points by three anchors, constant outside. */
export interface Threshold3Scale {
  readonly kind: 'threshold3';
  readonly worst: number;
  readonly middle: number;
  readonly target: number;
  /** Points at worst, middle and target. */
  readonly points: readonly [number, number, number];
}

/** Points by any number of knots `[value, points]` with strictly rising values. */
export interface PiecewiseScale {
  readonly kind: 'piecewise';
  readonly knots: readonly (readonly [number, number])[];
  readonly ends: 'clamp' | 'extend';
}

/** Best inside a range: 100 on `full`, falling to 0 at the ends of `zero`. */
export interface BandScale {
  readonly kind: 'band';
  readonly zero: readonly [number, number];
  readonly full: readonly [number, number];
}

/** Pass or fail at a threshold. */
export interface StepScale {
  readonly kind: 'step';
  readonly at: number;
  readonly op: '>=' | '>' | '<=' | '<' | '=';
  readonly pass: number;
  readonly fail: number;
}

/** Points by named label; a label is kept as its index in `labels`. */
export interface LabelsScale {
  readonly kind: 'labels';
  readonly labels: readonly (readonly [string, number])[];
}

/** Points of a checklist: its value is already 0 to 100. */
export interface ChecklistScale {
  readonly kind: 'checklist';
}

/** Points by the ratio to a target: value / target where higher is better, target / value where lower is. */
export interface RatioScale {
  readonly kind: 'ratio';
  readonly target: Dated<number>;
  readonly path: DatedPath;
  readonly better: 'higher' | 'lower';
}

/** 100 up to the best value, beyond it half as many points for every stretch as long as from `best` to `half`. */
export interface HalfLifeScale {
  readonly kind: 'halfLife';
  readonly best: number;
  /** Value that earns 50 points; on which side of `best` it lies says which way is worse. */
  readonly half: number;
}

/** An S-shaped curve: 50 points at `mid`; `slope` is its steepness, negative where lower is better. */
export interface LogisticScale {
  readonly kind: 'logistic';
  readonly mid: number;
  readonly slope: number;
}

/** Points against the own values of a window before the period. */
export interface HistoryScale {
  readonly kind: 'history';
  /** An ISO 8601 duration. */
  readonly window: string;
  /** By distance from the mean in standard deviations, or by rank. */
  readonly by: 'z' | 'rank';
  readonly better: 'higher' | 'lower';
}

/** What a step of a scale formula works on. */
export type ScaleOperand =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'step'; readonly index: number };

/** A formula as steps in evaluation order; `op` is the name of a row operation. */
export interface ScaleProgram {
  readonly steps: readonly { readonly op: string; readonly args: readonly ScaleOperand[] }[];
  readonly result: ScaleOperand;
}

/** Points by a formula over `value`, `baseline`, `target`, `worst` and `best`; what it names is there. */
export interface FormulaScale {
  readonly kind: 'formula';
  readonly formula: string;
  readonly program: ScaleProgram;
  readonly baseline?: Dated<number>;
  readonly target?: Dated<number>;
  readonly path: DatedPath;
  readonly worst?: number;
  readonly best?: number;
}

/** A net promoter score: -100 earns 0 points, 100 earns 100. */
export interface NpsScale {
  readonly kind: 'nps';
}

/** Thirds: a third of the points at the red flag, two thirds at the goal. */
export interface GoalRedFlagScale {
  readonly kind: 'goalRedFlag';
  readonly goal: number;
  readonly redFlag: number;
}

/** A line from worst over the break between two colours, 50 points, to best. */
export interface TwoColourScale {
  readonly kind: 'twoColour';
  readonly worst: number;
  readonly break: number;
  readonly best: number;
}

/** All or nothing below a limit; a strict limit itself fails. */
export interface StayBelowScale {
  readonly kind: 'stayBelow';
  readonly limit: number;
  readonly strict: boolean;
}

/** All or nothing above a limit; a strict limit itself fails. */
export interface StayAboveScale {
  readonly kind: 'stayAbove';
  readonly limit: number;
  readonly strict: boolean;
}

/** Zones of a commitment: 0 points at the baseline, 30 at `commit`, 70 at `target`, 100 at `stretch`. */
export interface CommitTargetScale {
  readonly kind: 'commitTarget';
  readonly baseline: number;
  readonly commit: number;
  readonly target: number;
  readonly stretch: number;
}

/** A service level objective in percent: 100 points within its error budget, beyond it the budget as share of the errors. */
export interface SloScale {
  readonly kind: 'slo';
  readonly objective: number;
}

/** Every scale a value can be turned into points with; plain data. */
export type ScaleSpec =
  | LinearScale
  | Threshold3Scale
  | PiecewiseScale
  | BandScale
  | StepScale
  | LabelsScale
  | ChecklistScale
  | RatioScale
  | HalfLifeScale
  | LogisticScale
  | HistoryScale
  | FormulaScale
  | NpsScale
  | GoalRedFlagScale
  | TwoColourScale
  | StayBelowScale
  | StayAboveScale
  | CommitTargetScale
  | SloScale;

/** The name of a scale kind. */
export type ScaleName = ScaleSpec['kind'];
