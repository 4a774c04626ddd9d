import { checkArguments, isRecord, iterableForm, type OptionForm } from '../../core/index.js';
import type { Scorecard } from '../../model/index.js';
import type { EvaluationData } from '../data/read-data.js';
import { evaluate } from '../evaluate.js';
import type { EvaluateOptions } from '../evaluate-options.js';
import type { Evaluation } from '../evaluation.js';
import type { TenantFailure } from './fleet-scores.js';
import { tenantFailure } from './tenant-failure.js';

/** A card of its own with its values. */
export interface CardWithData {
  /** Given back with the evaluation. */
  readonly id: string;
  /** A card from `defineScorecard` or `parseScorecard`. */
  readonly card: Scorecard;
  /** Its values, as `evaluate` takes them. */
  readonly data?: EvaluationData;
}

/** What `evaluateMany` yields for each card. */
export type ManyResult =
  | {
      /** Tells it from a card that could not be evaluated. */
      readonly ok: true;
      /** Id that was given with the card. */
      readonly id: string;
      /** What `evaluate` returns for it. */
      readonly evaluation: Evaluation;
    }
  | TenantFailure;

/**
 * Evaluates many different cards one after the other. Cards are drawn as results are asked for, and nothing of a card is kept beyond it:
 * plans live as long as their card. For many tenants of one card use `evaluateFleet`.
 *
 * @param cards - cards with data; read lazily, in order
 * @param options - view and periods, the same for all
 * @returns an evaluation for each card, or why its values could not be evaluated
 * @throws ScorecardError as `evaluate` does for options that are wrong
 */
export function evaluateMany(
  cards: Iterable<CardWithData>,
  options: EvaluateOptions = {},
): Generator<ManyResult, void, undefined> {
  checkArguments({ cards }, { cards: CARDS });
  return each(cards, options);
}

const CARDS: OptionForm = {
  ...iterableForm('an array or another iterable of objects with `id`, `card` and `data`'),
  code: 'invalid-data',
};

const CARD: OptionForm = {
  expected: 'an object with `id`, `card` and `data`',
  fits: isRecord,
  code: 'invalid-data',
};

function* each(
  cards: Iterable<CardWithData>,
  options: EvaluateOptions,
): Generator<ManyResult, void, undefined> {
  let index = 0;
  for (const entry of cards) {
    const name = `cards[${index++}]`;
    checkArguments({ [name]: entry }, { [name]: CARD });
    const { id, card, data = {} } = entry;
    yield one(id, card, data, options);
  }
}

function one(
  id: string,
  card: Scorecard,
  data: EvaluationData,
  options: EvaluateOptions,
): ManyResult {
  try {
    return Object.freeze({ ok: true, id, evaluation: evaluate(card, data, options) });
  } catch (error) {
    return tenantFailure(id, error);
  }
}
