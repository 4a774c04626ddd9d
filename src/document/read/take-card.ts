import type { ScorecardInput } from '../input/index.js';
import { scorecard } from '../schema/scorecard.js';
import { isUnextended, newTaking } from '../shape/index.js';
import type { Limits } from './read-options.js';

/**
 * A frozen copy of a value from anywhere, if it is beyond doubt a scorecard without any finding, which nearly all are: one walk that copies
 * and checks. Undefined for anything else: what is wrong with it, if anything is, is for the careful walks to find out.
 *
 * @param fresh - whether nobody else has the value: then it is frozen itself, and some of it even where it is not taken
 */
export function takeCard(
  value: unknown,
  limits: Pick<Limits, 'depth' | 'values'>,
  fresh = false,
): ScorecardInput | undefined {
  if (!isUnextended()) return undefined;
  try {
    return scorecard.take(value, newTaking(limits, fresh)) as ScorecardInput | undefined;
  } catch {
    // An accessor or a proxy may throw, and depth where it is not limited.
    return undefined;
  }
}
