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
    if (error instanceof ScorecardError) throw misuseOf(error, hint(error));
    throw error;
  }
}

/** Whether all that is told is about options. */
export const isOfOptions = ({ diagnostics }: ScorecardError): boolean =>
  diagnostics.length > 0 && diagnostics.every(({ code }) => OPTION_CODE.test(code));

const OPTION_CODE = /^(?:option|analysis\.option$)/;

/** A mistake of options as the command tells it: what is wrong with each, and what to try. */
export function misuseOf(error: ScorecardError, hint?: string): Misuse {
  const { diagnostics, message } = error;
  if (!isOfOptions(error)) return new Misuse(message, hint);
  const tries = diagnostics.map(
    (found) => found.hint ?? (found.expected === undefined ? undefined : `give ${found.expected}`),
  );
  return new Misuse(
    diagnostics.map((found) => found.message).join('; '),
    hint ?? tries.filter((one) => one !== undefined).join('; '),
  );
}
