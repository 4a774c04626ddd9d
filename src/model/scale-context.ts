import type { PeriodUnit } from '../period/index.js';
import type { Report } from './report.js';

/** What working out a scale needs beside the indicator. */
export interface ScaleContext {
  readonly report: Report;
  /** Month in which the fiscal year starts: dates are put in order by it. */
  readonly yearStart: number;
  /** Period of the card's calendar. */
  readonly period: PeriodUnit;
}
