import type { PeriodUnit } from '../period/index.js';
import type { OverrideInput } from '../model/index.js';
import { refuseUnknownOptions } from './option-names.js';

/** How to evaluate a card. */
export interface EvaluateOptions {
  /** Length of the periods looked at: the calendar's own (default) or a longer one. */
  readonly by?: PeriodUnit | undefined;
  /**
   * First period that is shown; by default the first with data. Earlier ones are evaluated all the same, for delays, `carry`, trends, windows,
   * baselines from history and everything else that looks back: scores are the same wherever they begin to be shown (S8).
   */
  readonly from?: string;
  /** Last period; by default the last with data. */
  readonly to?: string;
  /** The period that values without a period belong to, and the one that the evaluation itself shows (by default the last). */
  readonly at?: string | undefined;
  /** Figures put in the place of computed ones for a while, beside those of the card (S2). */
  readonly overrides?: readonly OverrideInput[];
  /**
   * The day whose knowledge counts, such as `2026-05-31`: the card with the revisions up to it, and the values recorded by then (rows
   * that do not say when they were recorded always count). By default everything counts.
   */
  readonly asOf?: string | undefined;
  /** Whether trends, baselines from history and windows reach across changes of a definition. Default false. */
  readonly acrossVersions?: boolean | undefined;
}

// A table, so that the compiler tells when there is another option.
const NAMES = Object.keys({
  by: true,
  from: true,
  to: true,
  at: true,
  overrides: true,
  asOf: true,
  acrossVersions: true,
} satisfies { readonly [O in keyof Required<EvaluateOptions>]: true });

/**
 * The options of a call; none for null.
 *
 * @throws ScorecardError `invalid-option` for what is no object, and for names that no option has
 */
export function checkedOptions(options: EvaluateOptions | null): EvaluateOptions {
  if (options === null) return {};
  refuseUnknownOptions(options, NAMES);
  return options;
}
