/**
 * A number that may change over time: `at` is a period text (`2026-06`), or undefined for "always".
 * Steps are in ascending order of period.
 */
export type Dated<T> = readonly DatedStep<T>[];

/** One step of a dated value. */
export interface DatedStep<T> {
  readonly at?: string;
  readonly value: T;
}

/** How a dated number moves between its dates: interpolated, or held. */
export type DatedPath = 'linear' | 'stepped';

/** Points by two anchors: 0 at the baseline, 100 at the target; their order gives the direction. */
export interface LinearScale {
  readonly kind: 'linear';
  readonly baseline: Dated<number>;
  readonly target: Dated<number>;
  readonly path: DatedPath;
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

/** Every scale a value can be turned into points with; plain data. */
export type ScaleSpec =
  | LinearScale
  | Threshold3Scale
  | PiecewiseScale
  | BandScale
  | StepScale
  | LabelsScale
  | ChecklistScale;

/** The name of a scale kind. */
export type ScaleName = ScaleSpec['kind'];
