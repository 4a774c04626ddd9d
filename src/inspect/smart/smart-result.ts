/** What can be said of one letter of SMART. */
export type SmartVerdict = 'yes' | 'partly' | 'no' | 'judgement';

/** One thing that speaks for or against a letter. */
export interface SmartReason {
  /** Whether it holds; `judgement` is a question that only people can answer. */
  readonly verdict: 'yes' | 'no' | 'judgement';
  /** What was looked at, in one sentence. */
  readonly text: string;
}

/** The letters; `periodic` is what some texts say instead of time-bound. */
export type SmartLetter =
  | 'specific'
  | 'measurable'
  | 'achievable'
  | 'relevant'
  | 'timeBound'
  | 'periodic';

/** One letter looked at. */
export interface SmartCheck {
  /** Which. */
  readonly letter: SmartLetter;
  /**
   * `yes`, `partly` and `no` are told from the card alone; `judgement` means that nothing on the card speaks against it and the
   * rest is for people.
   */
  readonly verdict: SmartVerdict;
  /** Whether everything it takes could be checked by machine. */
  readonly machine: boolean;
  /** Everything looked at, in order. */
  readonly reasons: readonly SmartReason[];
}

/** An objective looked at as a SMART goal. */
export interface SmartResult {
  /** Id of the objective. */
  readonly id: string;
  /** The five letters in order, and `periodic` after them. */
  readonly checks: readonly SmartCheck[];
}
