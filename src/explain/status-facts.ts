import type { Status } from '../core/index.js';
import type { Score, StatusRuleFacts } from '../evaluate/index.js';

/** A status and, where rules give it, which of them does (S4.4). */
export interface StatusFacts {
  readonly status: Status;
  readonly statusRule?: StatusRuleFacts;
}

/** The status of a score and the rule that gives it. */
export function statusFacts(score: Score): StatusFacts {
  const { status } = score;
  return score.ok && score.statusRule !== undefined
    ? { status, statusRule: score.statusRule }
    : { status };
}
