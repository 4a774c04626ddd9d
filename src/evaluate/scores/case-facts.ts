/** From a lower to an upper end. */
export interface Interval {
  /** The lower end. */
  readonly low: number;
  /** The upper end, not below `low`. */
  readonly high: number;
}

/** How many cases a value rests on, and between what it may lie therefore (S8.5). */
export interface CaseFacts {
  /** How many cases the value rests on. */
  readonly n?: number;
  /** Present where it rests on fewer cases than it should. */
  readonly smallSample?: true;
  /** Where the value may lie: as stated, or at 95 percent for a percentage of n cases. */
  readonly interval?: Interval;
  /** Points over that interval. */
  readonly pointsInterval?: Interval;
}
