import type { Status } from '../../core/index.js';

/** A score moved into another band. */
export interface CrossingAlert {
  /** A status that was left. */
  readonly kind: 'crossing';
  /** Id of the element. */
  readonly id: string;
  /** Status before. */
  readonly from: Status;
  /** Status now. */
  readonly to: Status;
  /** Points now. */
  readonly points: number;
  /** Whether the new band is the better one. */
  readonly better: boolean;
}

/** A value got too old to be held, or is held longer than allowed. */
export interface StaleAlert {
  /** A value that is too old. */
  readonly kind: 'stale';
  /** Id of the indicator. */
  readonly id: string;
  /** Periods since it was observed, when it is still held. */
  readonly age?: number;
}

/** A value that was there in the period before is not there now. */
export interface MissedAlert {
  /** A value that did not come. */
  readonly kind: 'missed';
  /** Id of the indicator. */
  readonly id: string;
}

/** An indicator or objective is good while a counter-indicator that guards it worsens. */
export interface DivergenceAlert {
  /** Something good whose counter-indicator worsens. */
  readonly kind: 'divergence';
  /** Id of the indicator or objective that is good. */
  readonly id: string;
  /** Id of the counter-indicator that lost. */
  readonly counter: string;
  /** Points the counter-indicator lost since the period before. */
  readonly lost: number;
}

/** Something to tell somebody, as data. */
export type Alert = CrossingAlert | StaleAlert | MissedAlert | DivergenceAlert;

/** Alerts that say what holds, not what changed. */
export type Condition = Exclude<Alert, CrossingAlert>;
