import type { ScorecardInput } from '../document/index.js';
import type { Evaluation, PeriodScores } from '../evaluate/index.js';
import type { Model, NormalScorecard } from '../model/index.js';
import type { CardFacts } from './card-facts.js';

/** The scores that rules look at. */
export interface ScoredCard {
  /** Scores of every period. */
  readonly evaluation: Evaluation;
  /** The period that counts as the present one. */
  readonly period: string;
  /** Its place among the periods. */
  readonly lane: number;
  /** Its scores. */
  readonly scores: PeriodScores;
}

/** What a rule is given. */
export interface RuleContext {
  /** The card resolved: references, scales, map. */
  readonly model: Model;
  /** The card in its one form. */
  readonly card: NormalScorecard;
  /** The card as written, for what no score needs. */
  readonly document: ScorecardInput;
  /** Look-ups that many rules share. */
  readonly facts: CardFacts;
  /** Present for rules that need an evaluation; others may use it where it is there. */
  readonly scored?: ScoredCard;
  /** First day after 0001-01-01 of today, counted in days; only for rules that need it, or where it is known. */
  readonly today?: number;
  /** A limit of the rule, as the card sets it or by default. */
  readonly limit: (name: string) => number;
}
