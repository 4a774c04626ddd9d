import { evaluationForm } from '../../evaluate/inner-index.js';
import { localeForm, type OptionForms, readOptions } from '../../core/index.js';
import type { Evaluation } from '../../evaluate/index.js';
import { modelOf, type Scorecard } from '../../model/index.js';
import { presentDocument } from '../present-document.js';
import { cardFacts } from '../card-facts.js';
import { adviceLanguage } from '../text.js';
import type { Stage } from './stage.js';
import { stages } from './stages.js';

/** How far a stage has come. */
export interface StageState {
  /** Which. */
  readonly stage: Stage;
  /** What the stage is called. */
  readonly title: string;
  /** How much of it is there, 0 to 1. */
  readonly share: number;
  /** What it lacks; empty when it is complete. */
  readonly lacks: readonly string[];
}

/** How far a card has come. */
export interface Completeness {
  /** Every stage that a card of this kind has, in order. */
  readonly stages: readonly StageState[];
  /** The mean share of the stages, 0 to 1. */
  readonly share: number;
  /** The next best step: the first thing that the first unfinished stage lacks; absent when nothing is lacking. */
  readonly next?: {
    /** The stage it belongs to. */
    readonly stage: Stage;
    /** What to do, in one sentence. */
    readonly text: string;
  };
}

/** How a card is looked at. */
export interface CompletenessOptions {
  /** Language of texts: `es` or English; by default that of the card. */
  readonly locale?: string | undefined;
  /** Scores of the card; with them it is told whether values have come in. */
  readonly evaluation?: Evaluation | undefined;
}

const FORMS: OptionForms<CompletenessOptions> = { locale: localeForm, evaluation: evaluationForm };

/**
 * How far a card has come: goal, strategy, indicators that matter, then following them. Every stage says what it lacks, and the
 * first unfinished one what to do next.
 *
 * @param card - a card from `defineScorecard` or `parseScorecard`
 * @param given - language, and scores
 * @throws ScorecardError `invalid-option`
 */
export function completeness(
  card: Scorecard,
  given: CompletenessOptions | null = {},
): Completeness {
  const options = readOptions(given, FORMS);
  const model = modelOf(card);
  const language = adviceLanguage(options.locale ?? model.card.language);
  const document = presentDocument(card);
  const ground = {
    model,
    document,
    facts: cardFacts(model, document),
    evaluation: options.evaluation,
  };
  const states = stages
    .filter(({ strategyOnly }) => !strategyOnly || model.card.kind === 'strategy')
    .map(({ stage, title, requirements }): StageState => {
      const asked = requirements(ground);
      const lacking = asked.filter(({ have, of }) => have < of);
      const share = asked.reduce((sum, { have, of }) => sum + (of === 0 ? 1 : have / of), 0);
      return Object.freeze({
        stage,
        title: title[language],
        share: asked.length === 0 ? 1 : share / asked.length,
        lacks: Object.freeze(lacking.map(({ step }) => step[language])),
      });
    });
  const first = states.find(({ lacks }) => lacks.length > 0);
  return Object.freeze({
    stages: Object.freeze(states),
    share: states.reduce((sum, { share }) => sum + share, 0) / states.length,
    ...(first === undefined
      ? {}
      : { next: Object.freeze({ stage: first.stage, text: first.lacks[0] as string }) }),
  });
}
