import type { Bilingual } from '../rule.js';
import { names } from '../text.js';

/** One thing a stage asks of a card. */
export interface Requirement {
  /** How many there are of what is asked. */
  readonly have: number;
  /** How many there should be. */
  readonly of: number;
  /** What to do when some are lacking. */
  readonly step: Bilingual;
}

/** Asks for something that is there or not. */
export function one(there: boolean, step: Bilingual): Requirement {
  return { have: there ? 1 : 0, of: 1, step };
}

/**
 * Asks something of each of some elements.
 *
 * @param ids - every element asked
 * @param holds - whether it has what is asked
 * @param step - what to do; the elements that lack it are named after it
 */
export function each(
  ids: readonly string[],
  holds: (id: string) => boolean,
  step: Bilingual,
): Requirement {
  const lacking = ids.filter((id) => !holds(id));
  const { en, es } = names(lacking, 4);
  return {
    have: ids.length - lacking.length,
    of: ids.length,
    step: { en: `${step.en}: ${en}`, es: `${step.es}: ${es}` },
  };
}
