import type { Bilingual } from '../rule.js';

/** One thing to look at: it holds, it does not, or (undefined) only people can say. */
export interface Look {
  readonly holds: boolean | undefined;
  /** What is said when it holds, or is for people to say. */
  readonly text: Bilingual;
  /** What is said when it does not. */
  readonly otherwise?: Bilingual;
}
