import type { Runs, TextSource } from '../../embed/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import type { EvaluationState } from '../../evaluate/inner-index.js';
import type { Model } from '../../model/index.js';

/** What everything of a report is made from. */
export interface Sources {
  readonly state: EvaluationState;
  /** With every lane, also those that are not shown. */
  readonly evaluation: Evaluation;
  /** As it was asked for. */
  readonly shown: Evaluation;
  /** Values by lane, as runs; nothing is told of lanes that are not shown, which say what the first shown one does. */
  readonly runs: <T>(valueAt: (lane: number) => T) => Runs<T>;
  readonly model: Model;
  readonly texts: TextSource;
}
