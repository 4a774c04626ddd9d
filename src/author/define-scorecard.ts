import { readObject } from '../document/index.js';
import { openScorecard } from './open-scorecard.js';
import { refused } from './refused.js';
import type { TunableScorecard } from './tunable-scorecard.js';
import type { CardKeys, Formulas, NoFormulas, TypedScorecardInput } from './typed-scorecard.js';

/**
 * Makes a scorecard of an object literal in the shape of the document. Ids are inferred from the keys of the sections, and every
 * reference, the names inside formulas included, is checked against them by the compiler and again at run time.
 *
 * @param input - the card; see `ScorecardInput` for its keys
 * @returns the frozen card
 * @throws ScorecardError `invalid-scorecard` with all findings in `diagnostics`, if any of them is an error
 * @example
 * const card = defineScorecard({
 *   stratmap: 1,
 *   id: 'service',
 *   title: 'Customer service',
 *   perspectives: { customer: { title: 'Customer' } },
 *   indicators: { satisfaction: { baseline: 3, target: 4.6 } },
 *   objectives: { goodAnswers: { perspective: 'customer', lagging: ['satisfaction'] } },
 * });
 */
export function defineScorecard<
  Person extends string = never,
  Perspective extends string = never,
  Theme extends string = never,
  const Metrics extends Formulas = NoFormulas,
  const Indicators extends Formulas = NoFormulas,
  Objective extends string = never,
  Initiative extends string = never,
  Hypothesis extends string = never,
  Risk extends string = never,
>(
  input: TypedScorecardInput<
    Person,
    Perspective,
    Theme,
    Metrics,
    Indicators,
    Objective,
    Initiative,
    Hypothesis,
    Risk
  >,
): TunableScorecard<
  CardKeys<
    Person,
    Perspective,
    Theme,
    keyof Metrics & string,
    keyof Indicators & string,
    Objective,
    Initiative,
    Hypothesis,
    Risk
  >
>;
// The ids are a matter of types alone, so the body knows nothing of them.
export function defineScorecard(input: unknown): TunableScorecard {
  const opened = openScorecard(readObject(input));
  if (!opened.ok) throw refused('the scorecard is not valid', opened.diagnostics);
  return opened.scorecard;
}
