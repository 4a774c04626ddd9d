/** What is known of one driver beyond the card: how far it may go, and what that costs. */
export interface DriverSettings {
  /** Smallest value it may take, in its unit. */
  readonly min?: number | undefined;
  /** Largest value it may take, in its unit. */
  readonly max?: number | undefined;
  /**
   * What a move costs: a number for each unit moved, either way; or points `[value, cost]` with the cost of standing at a value,
   * which must not fall on the way from where the driver stands. A list also bounds the driver to its values.
   */
  readonly cost?: number | readonly (readonly [value: number, cost: number])[] | undefined;
  /** The driver moves by whole multiples of this, in its unit, from where it stands; its bounds can be reached as well. */
  readonly step?: number | undefined;
}

/** What goal-seek moves: indicators as a whole, or values as they are measured. */
export type DriverLevel = 'indicators' | 'values';

/** How to look for the cheapest way to a target. */
export interface SeekOptions {
  /** Points to reach. */
  readonly to: number;
  /** Period from which on the moves hold; the one shown by default. Later values are not looked at: all stays as it is then. */
  readonly at?: string | undefined;
  /** Periods after `at` in which the target must be reached; 0 by default, at most 120. */
  readonly horizon?: number | undefined;
  /**
   * `indicators` (default): each indicator is moved as a whole, one with a formula whatever its metrics, as an override would.
   * `values`: the measured values are moved, of a formula its metrics.
   */
  readonly level?: DriverLevel | undefined;
  /**
   * Drivers by key of the data, or id of an indicator; only these are moved. Without it every value that reaches the target is. What a
   * driver does not say is as in `seekDrivers`.
   */
  readonly drivers?: { readonly [key: string]: DriverSettings } | undefined;
  /** Most drivers that may be moved; no limit by default. */
  readonly maxDrivers?: number | undefined;
  /** How many further ways to look for, each with another set of drivers; 0 by default, at most 20. */
  readonly alternatives?: number | undefined;
}

/** A driver as goal-seek sees it before it looks. */
export interface SeekDriver {
  /** Key of the data, or id of an indicator. */
  readonly key: string;
  /** Whether `with` takes it, or only an override does. */
  readonly by: 'value' | 'override';
  /** Where it stands, in its unit. */
  readonly from: number;
  /** Smallest value it may take. */
  readonly min: number;
  /** Largest value it may take. */
  readonly max: number;
  /** Cost for each unit moved, or by value. */
  readonly cost: number | readonly (readonly [value: number, cost: number])[];
  /** Present where it does not move freely. */
  readonly step?: number;
}
