import type { ScorecardInput } from '../document/index.js';
import { beside, checkArguments, type OptionForm } from '../core/index.js';
import type { Model } from './model.js';

/** The ids of a scorecard by kind, as unions of string literals; `string` where they are not known. */
export interface ScorecardKeys {
  /** Perspectives. */
  readonly perspective: string;
  /** Themes. */
  readonly theme: string;
  /** Metrics. */
  readonly metric: string;
  /** Indicators. */
  readonly indicator: string;
  /** Objectives. */
  readonly objective: string;
  /** Initiatives. */
  readonly initiative: string;
  /** Hypotheses. */
  readonly hypothesis: string;
  /** Risks. */
  readonly risk: string;
  /** People. */
  readonly person: string;
}

// Only a type: it carries the ids so that functions can infer them, and never exists at run time.
declare const keys: unique symbol;

/**
 * A checked scorecard: frozen, plain, safe to share. Made by `defineScorecard`, `parseScorecard` and their like alone.
 *
 * @typeParam K - the ids of the card; without it they are plain strings
 */
export interface Scorecard<K extends ScorecardKeys = ScorecardKeys> {
  /** The document as it was written, frozen. */
  readonly document: ScorecardInput;
  /** The document, so that `JSON.stringify` writes what `parseScorecard` reads. */
  toJSON(): ScorecardInput;
  /** @ignore */
  readonly [keys]?: K;
}

/** The ids of a card, for types of your own: `Evaluation<KeysOf<typeof card>>`, `ValueChanges<DataKey<KeysOf<typeof card>>>`. */
export type KeysOf<Card extends Scorecard> =
  Card extends Scorecard<infer K extends ScorecardKeys> ? K : never;

const models = beside<object, Model>();

/** Keeps the model of a card; called once by the door that makes the card. */
export function registerModel(card: Scorecard, model: Model): void {
  models.set(card, model);
}

/** A card. */
export const cardForm: OptionForm = {
  expected: 'a card: the document as `defineScorecard` or `parseScorecard` read it',
  fits: (value) => models.get(value as object) !== undefined,
  code: 'invalid-scorecard',
};

/**
 * The model of a card.
 *
 * @throws ScorecardError `invalid-scorecard` if no door made the object
 */
export function modelOf(card: Scorecard): Model {
  const model = models.get(card);
  if (model === undefined) checkArguments({ card }, { card: cardForm });
  return model as Model;
}
