import { evaluationForm } from '../../evaluate/inner-index.js';
import {
  checkArguments,
  idForm,
  localeForm,
  type OptionForms,
  readOptions,
  unknownId,
} from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { cardForm, modelOf, type Scorecard } from '../../model/index.js';
import { cardFacts } from '../card-facts.js';
import { presentDocument } from '../present-document.js';
import type { AdviceLanguage } from '../rule.js';
import { adviceLanguage } from '../text.js';
import { lettersOf } from './letters.js';
import type { Look } from './look.js';
import type { SmartCheck, SmartLetter, SmartReason, SmartResult } from './smart-result.js';

/** How an objective is looked at. */
export interface SmartOptions {
  /** Language of reasons: `es` or English; by default that of the card. */
  readonly locale?: string | undefined;
  /** Scores of the card: the targets are then compared with the values so far. */
  readonly evaluation?: Evaluation | undefined;
}

const FORMS: OptionForms<SmartOptions> = { locale: localeForm, evaluation: evaluationForm };

/**
 * Looks at an objective as a SMART goal: specific, measurable, achievable, relevant, time-bound, and, as the fifth letter is also
 * read, periodic. What a machine can check is told apart from what only people can judge.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param objective - id of an objective
 * @param given - language, and scores to compare targets with
 * @returns six checks with verdict and reasons
 * @throws ScorecardError `unknown-id`, `invalid-option`
 */
export function smart(
  card: Scorecard,
  objective: string,
  given: SmartOptions | null = {},
): SmartResult {
  checkArguments({ card, objective }, { card: cardForm, objective: idForm });
  const options = readOptions(given, FORMS);
  const model = modelOf(card);
  const document = presentDocument(card);
  const facts = cardFacts(model, document);
  const found = facts.objectives.find(({ id }) => id === objective);
  if (found === undefined) throw unknownId(objective, model.objectives.keys(), 'objective');
  const language = adviceLanguage(options.locale ?? model.card.language);
  const looks = lettersOf(found, { model, facts, document }, options.evaluation);
  const checks = Object.entries(looks) as [SmartLetter, readonly Look[]][];
  return Object.freeze({
    id: objective,
    checks: Object.freeze(checks.map(([letter, all]) => checkOf(letter, all, language))),
  });
}

function checkOf(
  letter: SmartLetter,
  looks: readonly Look[],
  language: AdviceLanguage,
): SmartCheck {
  const reasons = looks.map(({ holds, text, otherwise }): SmartReason => {
    const verdict = holds === undefined ? 'judgement' : holds ? 'yes' : 'no';
    return Object.freeze({
      verdict,
      text: (verdict === 'no' ? (otherwise ?? text) : text)[language],
    });
  });
  const count = (verdict: SmartReason['verdict']): number =>
    reasons.filter((reason) => reason.verdict === verdict).length;
  const [yes, no, open] = [count('yes'), count('no'), count('judgement')];
  const verdict = no > 0 ? (yes > 0 ? 'partly' : 'no') : open > 0 ? 'judgement' : 'yes';
  return Object.freeze({ letter, verdict, machine: open === 0, reasons: Object.freeze(reasons) });
}
