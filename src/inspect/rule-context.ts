import type { ScorecardInput } from '../document/index.js';
import type { Evaluation, PeriodScores } from '../evaluate/index.js';
import type { Model, NormalScorecard } from '../model/index.js';
import type { CardFacts } from './card-facts.js';

/** The scores that rules look at. */
export interface ScoredCard {
  /** Scores of every period that was run: what looks back sees those before the first one shown as well. */
  readonly evaluation: Evaluation;
  /** The evaluation as it was asked for, whose periods are told of. */
  readonly shown: Evaluation;
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
  /** Today, counted in days from 0001-01-01; present for rules that need it. */
  readonly today?: number;
  /** A limit of the rule, as the card sets it for an element, or for all, or by default. */
  readonly limit: (name: string, element?: string) => number;
  /** What the card says about advice, against what there is. */
  readonly advice: AdviceState;
}

/** What rules about the advice itself look at; they run last. */
export interface AdviceState {
  /** Names of the limits of every rule, by id. */
  readonly limitNames: ReadonlyMap<string, readonly string[]>;
  /** Indices of acknowledgements whose rule ran and found nothing that they accept. */
  readonly unused: () => readonly number[];
  /** Indices of acknowledgements that have run out. */
  readonly expired: () => readonly number[];
}
