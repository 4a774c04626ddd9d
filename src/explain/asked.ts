import {
  checkOptions,
  nameOf,
  type OptionNames,
  type Problems,
  problemsOf,
  ScorecardError,
} from '../core/index.js';
import type { Evaluation } from '../evaluate/index.js';
import { type EvaluationState, stateOf } from '../evaluate/inner-index.js';

// What every question about an evaluation checks before it looks for an answer.

/**
 * The options of a question; without any, none.
 *
 * @param check - finds what else is wrong with them
 * @throws ScorecardError `invalid-option` with everything that is wrong
 */
export function askedOptions<T extends object>(
  question: string,
  options: T | null | undefined,
  names: OptionNames<T>,
  check: (given: Partial<T>, problems: Problems) => void = () => undefined,
): Partial<T> {
  const problems = problemsOf(question);
  const given = checkOptions(options, names, problems);
  check(given, problems);
  problems.refuse();
  return given;
}

/** Tells of an option that is none of some words. */
export function oneOf(
  name: string,
  value: unknown,
  words: readonly string[],
  problems: Problems,
): void {
  if (value === undefined || words.includes(value as string)) return;
  const expected = `one of ${words.join(', ')}`;
  problems.add('analysis.option', [name], {
    what: `\`${name}\``,
    found: nameOf(value),
    expected,
  });
}

/**
 * An id that is text.
 *
 * @throws ScorecardError `unknown-id`
 */
export function askedId(id: unknown): string {
  if (typeof id === 'string') return id;
  throw new ScorecardError(
    'unknown-id',
    `an id is text, such as that of an objective, or \`total\`; found ${nameOf(id)}`,
  );
}

/**
 * What an evaluation was made from.
 *
 * @throws ScorecardError `invalid-option` if it is none
 */
export function askedState(evaluation: Evaluation): EvaluationState {
  const state = stateOf(evaluation);
  if (state !== undefined) return state;
  throw new ScorecardError(
    'invalid-option',
    'this is no evaluation: pass what `evaluate` or `with` returned',
  );
}
