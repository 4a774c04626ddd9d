import type { PeriodText } from './common.js';

/** A figure that somebody puts in the place of the computed one for a while; exactly one of `value`, `points` and `status`. */
export interface OverrideInput {
  /** A metric or an indicator for a value, an objective for points or a status. */
  readonly id: string;
  /** First period it holds for. */
  readonly period: PeriodText;
  /** Last period it holds for. Default `period`: it holds once. */
  readonly until?: PeriodText;
  /** Value in the unit of the element, or a label. */
  readonly value?: number | string;
  /** Reported points of an objective. */
  readonly points?: number;
  /** Status band of an objective; its points stay. */
  readonly status?: 'poor' | 'watch' | 'good' | 'above';
  /** Who answers for it. */
  readonly author: string;
  /** Why the computed figure does not serve. */
  readonly reason: string;
}
