import { ScorecardError } from '../index.js';
import { Misuse } from './misuse.js';

/** What a question gives that an option or operand may get wrong: that is told as wrong use, with a hint where there is one. */
export function asMisuse<T>(
  question: () => T,
  hint: (error: ScorecardError) => string | undefined = () => undefined,
): T {
  try {
    return question();
  } catch (error) {
    if (error instanceof ScorecardError) throw new Misuse(error.message, hint(error));
    throw error;
  }
}
